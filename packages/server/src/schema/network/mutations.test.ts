import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'itop-about')
const phuket = encodeId('Province', 'TH-83')
const reason = 'The list of members came.'
const tomorrow = addDays(today(), 1)

describe.each(databases)('networks on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const network = {
    nameEn: 'League of Lighthouse Cities',
    acronym: 'LLC',
    foundedOn: '2000',
    sources: [source],
    reason,
  }
  const selection = `network { id slug version memberships(asOf: "2010-01-01") {
    role joinedOn leftOn member { ... on Province { slug } ... on SisterCity { slug } ... on OutsideMember { name country { code } } }
  } }`
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).network

  it('a network comes onto the register', async () => {
    const changes = await changesOf(store, async () => {
      const { id, ...rest } = await send('registerNetwork', network)
      expect(rest).toEqual({ slug: 'llc', version: 1, memberships: [] })
      expect(await found(store, 'League of Lighthouse Cities')).toContain(id)
    })
    expect(changes).toMatchObject([{ operation: 'CREATED', type: 'Network', provinceIds: [] }])
    const wrong = { ...network, nameEn: '', acronym: ' ', foundedOn: tomorrow, slug: 'itop', sources: [], reason: '' }
    expect(await refused(store, 'registerNetwork', wrong)).toEqual([
      'EMPTY nameEn',
      'EMPTY acronym',
      'DATE_IN_FUTURE foundedOn',
      'IN_USE slug',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
  })

  it('members join, leave and come back; each step is a change of the network', async () => {
    const { id } = await send('registerNetwork', network)
    const about = (expectedVersion: number) => ({ network: id, expectedVersion, member: phuket, sources: [source] })
    const changes = await changesOf(store, async () => {
      const joined = await send('addMembership', {
        ...about(1),
        role: 'founder',
        joinedOn: '2000',
        note: 'At the start.',
      })
      expect(joined).toMatchObject({
        version: 2,
        memberships: [{ role: 'founder', joinedOn: '2000', leftOn: null, member: { slug: 'phuket' } }],
      })
      await send('endMembership', { ...about(2), leftOn: '2005-06' })
      await send('addMembership', { ...about(3), joinedOn: '2007' })
    })
    expect(changes).toMatchObject([
      {
        type: 'Network',
        provinceIds: ['TH-83'],
        before: { memberships: [] },
        after: { memberships: [{ role: 'founder' }] },
      },
      { type: 'Network', after: { version: 3, memberships: [{ joinedOn: '2000', leftOn: '2005-06' }] } },
      { type: 'Network', after: { version: 4 } },
    ])
    expect(changes[2]?.after.memberships).toHaveLength(2)

    const outside = { network: id, expectedVersion: 4, outsideName: 'Port Louis', sources: [source] }
    const { memberships } = await send('addMembership', { ...outside, outsideCountry: 'MUS' })
    expect(memberships).toContainEqual({
      role: null,
      joinedOn: null,
      leftOn: null,
      member: { name: 'Port Louis', country: { code: 'MU' } },
    })
    const same = { ...outside, expectedVersion: 5, outsideName: 'PORT LOUIS' }
    expect(await refused(store, 'addMembership', same)).toEqual(['ALREADY_EXISTS outsideName'])
    await send('endMembership', { ...same, leftOn: '2012' })
    expect(await refused(store, 'endMembership', { ...same, expectedVersion: 6, leftOn: '2012' })).toEqual([
      'ALREADY_DONE outsideName',
    ])
  })

  it('nobody is a member twice at once', async () => {
    const { id } = await send('registerNetwork', network)
    const about = (expectedVersion: number) => ({ network: id, expectedVersion, member: phuket, sources: [source] })
    await send('addMembership', { ...about(1), joinedOn: '2001' })
    expect(await refused(store, 'addMembership', about(2))).toEqual(['ALREADY_EXISTS member'])
    await send('endMembership', { ...about(2), leftOn: '2005-06' })
    expect(await refused(store, 'addMembership', { ...about(3), joinedOn: '2005-05' })).toEqual([
      'ALREADY_EXISTS member',
    ])
  })

  it('every rule that a membership breaks is told at once', async () => {
    const { id } = await send('registerNetwork', network)
    const about = { network: id, expectedVersion: 1, sources: [source] }
    const wrong = {
      ...about,
      member: phuket,
      outsideName: ' ',
      outsideCountry: 'XX',
      role: '',
      joinedOn: '1999',
      sources: [],
      reason: '',
    }
    expect(await refused(store, 'addMembership', wrong)).toEqual([
      'BAD_VALUE member',
      'EMPTY outsideName',
      'EMPTY role',
      'BAD_VALUE outsideCountry',
      'DATES_OUT_OF_ORDER joinedOn',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
    expect(await refused(store, 'addMembership', { ...about, outsideCountry: 'JP' })).toEqual([
      'BAD_VALUE member',
      'BAD_VALUE outsideCountry',
    ])
    const ahead = { ...about, member: phuket, joinedOn: tomorrow }
    expect(await refused(store, 'addMembership', ahead)).toEqual(['DATE_IN_FUTURE joinedOn'])
    expect(await refused(store, 'addMembership', { ...about, member: source })).toEqual(['BAD_ID member'])
    const nowhere = { ...about, member: encodeId('SisterCity', 'nowhere') }
    expect(await refused(store, 'addMembership', nowhere)).toEqual(['NOT_FOUND member'])
    const lost = { ...about, network: encodeId('Network', 'nowhere'), member: phuket }
    expect(await refused(store, 'addMembership', lost)).toEqual(['NOT_FOUND network'])
    const old = { ...about, expectedVersion: 7, member: phuket }
    expect(await refused(store, 'addMembership', old)).toEqual(['VERSION_MISMATCH expectedVersion'])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'addMembership', { ...about, member: phuket }, away)).toEqual(['OTHER_PROVINCE '])
  })

  it('only a member leaves, after it joined', async () => {
    const { id } = await send('registerNetwork', network)
    const about = { network: id, member: phuket, sources: [source] }
    const stranger = { ...about, expectedVersion: 1, leftOn: '2005', sources: [] }
    expect(await refused(store, 'endMembership', stranger)).toEqual(['UNRELATED member', 'SOURCE_MISSING sources'])
    await send('addMembership', { ...about, expectedVersion: 1, joinedOn: '2003' })
    const now = { ...about, expectedVersion: 2 }
    expect(await refused(store, 'endMembership', { ...now, leftOn: '2002' })).toEqual(['DATES_OUT_OF_ORDER leftOn'])
    expect(await refused(store, 'endMembership', { ...now, leftOn: tomorrow })).toEqual(['DATE_IN_FUTURE leftOn'])
    expect(await refused(store, 'endMembership', { ...now, outsideName: 'Nice', leftOn: '2009' })).toEqual([
      'BAD_VALUE member',
    ])
  })
})
