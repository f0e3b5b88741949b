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
  let leagues = 1
  const another = () => ({ ...network, nameEn: `League ${++leagues}`, acronym: `L${leagues}` })
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

  it('a member is a place or a name, exactly one of them', async () => {
    const { id } = await send('registerNetwork', another())
    const about = (expectedVersion: number) => ({ network: id, expectedVersion, sources: [source] })
    const joined = await send('addMembership', { ...about(1), who: { place: phuket } })
    expect(joined.memberships).toMatchObject([{ member: { slug: 'phuket' } }])
    const two = await send('addMembership', { ...about(2), who: { outsideName: 'Atlantis' }, outsideCountry: 'GR' })
    // Their order is that of ids, which are made up.
    const members = two.memberships.map(({ member }: { member: object }) => member)
    expect(members).toContainEqual({ name: 'Atlantis', country: { code: 'GR' } })
    expect(members).toContainEqual({ slug: 'phuket' })
    await send('endMembership', { ...about(3), who: { place: phuket }, leftOn: '2005' })
    await send('correctMembership', { network: id, expectedVersion: 4, who: { outsideName: 'Atlantis' }, role: 'myth' })
    const gone = await send('removeMembership', { network: id, expectedVersion: 5, who: { outsideName: 'Atlantis' } })
    expect(gone.memberships).toEqual([])
    const refusals = (input: object) => refused(store, 'addMembership', { ...about(6), reason, ...input })
    expect(await refusals({ who: { place: source } })).toEqual(['BAD_ID who.place'])
    expect(await refusals({ who: { place: phuket }, member: phuket })).toEqual(['BAD_VALUE who'])
    expect(await refusals({})).toEqual(['BAD_VALUE who'])
  })

  it('members join, leave and come back; each step is a change of the network', async () => {
    const { id } = await send('registerNetwork', another())
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
    const { id } = await send('registerNetwork', another())
    const about = (expectedVersion: number) => ({ network: id, expectedVersion, member: phuket, sources: [source] })
    await send('addMembership', { ...about(1), joinedOn: '2001' })
    expect(await refused(store, 'addMembership', about(2))).toEqual(['ALREADY_EXISTS member'])
    await send('endMembership', { ...about(2), leftOn: '2005-06' })
    expect(await refused(store, 'addMembership', { ...about(3), joinedOn: '2005-05' })).toEqual([
      'ALREADY_EXISTS member',
    ])
  })

  it('every rule that a membership breaks is told at once', async () => {
    const { id } = await send('registerNetwork', another())
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
      'BAD_VALUE who',
      'EMPTY outsideName',
      'EMPTY role',
      'BAD_VALUE outsideCountry',
      'DATES_OUT_OF_ORDER joinedOn',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
    expect(await refused(store, 'addMembership', { ...about, outsideCountry: 'JP' })).toEqual([
      'BAD_VALUE who',
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
    const { id } = await send('registerNetwork', another())
    const about = { network: id, member: phuket, sources: [source] }
    const stranger = { ...about, expectedVersion: 1, leftOn: '2005', sources: [] }
    expect(await refused(store, 'endMembership', stranger)).toEqual(['UNRELATED member', 'SOURCE_MISSING sources'])
    await send('addMembership', { ...about, expectedVersion: 1, joinedOn: '2003' })
    const now = { ...about, expectedVersion: 2 }
    expect(await refused(store, 'endMembership', { ...now, leftOn: '2002' })).toEqual(['DATES_OUT_OF_ORDER leftOn'])
    expect(await refused(store, 'endMembership', { ...now, leftOn: tomorrow })).toEqual(['DATE_IN_FUTURE leftOn'])
    expect(await refused(store, 'endMembership', { ...now, outsideName: 'Nice', leftOn: '2009' })).toEqual([
      'BAD_VALUE who',
    ])
  })

  it('what was recorded wrongly is put right', async () => {
    const { id } = await send('registerNetwork', another())
    const changes = await changesOf(store, async () => {
      await send('correctNetwork', {
        network: id,
        expectedVersion: 1,
        nameTh: 'สันนิบาตประภาคาร',
        acronym: null,
        foundedOn: '1999',
      })
      const about = { network: id, member: phuket, sources: [source] }
      await send('addMembership', { ...about, expectedVersion: 2, role: 'member', joinedOn: '2000' })
      await send('endMembership', { ...about, expectedVersion: 3, leftOn: '2005' })
      const back = { network: id, expectedVersion: 4, member: phuket, leftOn: null, role: 'founder', joinedOn: '1999' }
      expect(await send('correctMembership', back)).toMatchObject({
        version: 5,
        memberships: [{ role: 'founder', joinedOn: '1999', leftOn: null }],
      })
    })
    expect(changes.map(({ operation, type }) => `${operation} ${type}`)).toEqual(Array(4).fill('UPDATED Network'))
    expect(changes[0]).toMatchObject({ after: { nameTh: 'สันนิบาตประภาคาร', foundedOn: '1999' } })

    const founded = { network: id, expectedVersion: 5, foundedOn: '2001' }
    expect(await refused(store, 'correctNetwork', { ...founded, reason })).toEqual(['DATES_OUT_OF_ORDER foundedOn'])
    expect(await refused(store, 'correctNetwork', { network: id, expectedVersion: 5, reason })).toEqual([
      'NOTHING_TO_CHANGE ',
    ])
    const outside = { network: id, outsideName: 'Atlantsi', sources: [source] }
    await send('addMembership', { ...outside, expectedVersion: 5 })
    const { sources: _, ...which } = outside
    const spelt = { ...which, expectedVersion: 6, newOutsideName: 'Atlantis', outsideCountry: 'GR' }
    expect((await send('correctMembership', spelt)).memberships).toContainEqual(
      expect.objectContaining({ member: { name: 'Atlantis', country: { code: 'GR' } } }),
    )
    const gone = { network: id, expectedVersion: 7, outsideName: 'Atlantis' }
    expect((await send('removeMembership', gone)).memberships).toHaveLength(1)
    expect(await refused(store, 'removeMembership', { ...gone, expectedVersion: 8, reason })).toEqual([
      'UNRELATED outsideName',
    ])
  })

  it('of several memberships of one member, the last is meant unless another is named', async () => {
    const { id } = await send('registerNetwork', another())
    const about = (expectedVersion: number) => ({ network: id, expectedVersion, member: phuket })
    const sources = [source]
    await send('addMembership', { ...about(1), joinedOn: '2001', sources })
    await send('endMembership', { ...about(2), leftOn: '2003', sources })
    await send('addMembership', { ...about(3), joinedOn: '2006', sources })
    const read = async (input: object) =>
      (await send('correctMembership', input)).memberships
        .map(({ joinedOn, leftOn }: { joinedOn: string; leftOn: string | null }) => `${joinedOn} ${leftOn}`)
        .sort()
    // On 1 January 2010, which the selection is as of, the first one is over.
    expect(await read({ ...about(4), joinedOn: '2007' })).toEqual(['2007 null'])
    await send('correctMembership', { ...about(5), period: 1, leftOn: '2004' })
    const clash = { ...about(6), period: 1, leftOn: '2009', reason }
    expect(await refused(store, 'correctMembership', clash)).toEqual(['ALREADY_EXISTS leftOn'])
    expect(await refused(store, 'correctMembership', { ...about(6), period: 3, role: 'x', reason })).toEqual([
      'BAD_VALUE period',
    ])
    await send('removeMembership', about(6))
    expect(
      await store.db.membership.findMany({
        where: { network: { id: Buffer.from(id, 'base64url').toString().split(':')[1]! } },
      }),
    ).toMatchObject([{ joinedOn: '2001', leftOn: '2004' }])
    // With the earlier one alone, what it was refused for before is told as it is.
    const early = { ...about(7), joinedOn: '2002', sources, reason }
    expect(await refused(store, 'addMembership', early)).toEqual(['ALREADY_EXISTS member'])
  })
})
