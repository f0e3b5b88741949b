import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, write, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import { removableTypes } from '../../store/records/index.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const phuket = encodeId('Province', 'TH-83')
const reason = 'It was entered twice.'

describe.each(databases)('removing on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const make = async (mutation: string, noun: string, input: object): Promise<string> =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: `${noun} { id }` }))[noun].id
  const remove = (record: string, expectedVersion?: number) =>
    written(store, 'removeRecord', { record, expectedVersion, reason }, { viewer: office, selection: '' })
  const held = async (record: string, expectedVersion: number) => {
    expect(await refused(store, 'removeRecord', { record, expectedVersion })).toEqual(['STILL_REFERRED_TO record'])
    const input = { record, expectedVersion, reason }
    return (await write(store, 'removeRecord', input, { viewer: office, selection: '' })).message
  }
  const city = (nameEn: string) =>
    make('registerSisterCity', 'sisterCity', { nameEn, level: 'CITY', country: 'CZ', sources: [source] })
  const fact = (subject: string, rest: object = {}) =>
    make('recordFact', 'fact', { subject, property: 'OTHER', text: 'So it is.', source, ...rest })

  it('takes the record away for good; its last change keeps what it said', async () => {
    const record = await city('Brno')
    expect(await found(store, 'Brno')).toContain(record)
    const changes = await changesOf(store, () => remove(record, 1))
    expect(changes).toMatchObject([
      { operation: 'DELETED', type: 'SisterCity', reason, before: { nameEn: 'Brno', sources: ['seed-phuket-2016'] } },
    ])
    expect(changes[0]?.after).toBeNull()
    expect(await found(store, 'Brno')).not.toContain(record)
    expect(await dataOf(store, 'query ($id: ID!) { node(id: $id) { id } }', { id: record })).toEqual({ node: null })
    expect(await refused(store, 'removeRecord', { record, expectedVersion: 1 })).toEqual(['NOT_FOUND record'])
  })

  it('leaves nothing that a repeated request could hand back, which says so', async () => {
    const input = { nameEn: 'Plzeň', level: 'CITY', country: 'CZ', sources: [source], idempotencyKey: 'plzen' }
    const record = await make('registerSisterCity', 'sisterCity', input)
    expect(await make('registerSisterCity', 'sisterCity', input)).toBe(record)
    await remove(record, 1)
    const changes = await changesOf(store, () =>
      expect(make('registerSisterCity', 'sisterCity', input)).rejects.toMatchObject({
        errors: [
          {
            message: expect.stringMatching(
              /^This was carried out at revision \d+, and the SisterCity has been removed since/,
            ),
            path: ['registerSisterCity', 'sisterCity'],
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      }),
    )
    expect(changes).toEqual([])
  })

  it('knows every type that is written, and no other', async () => {
    for (const type of removableTypes)
      expect(await refused(store, 'removeRecord', { record: encodeId(type, 'nowhere'), expectedVersion: 1 })).toEqual([
        'NOT_FOUND record',
      ])
    for (const record of [phuket, encodeId('Country', 'CN')])
      expect(await refused(store, 'removeRecord', { record, expectedVersion: 1 })).toEqual(['BAD_ID record'])
  })

  it('wants the version that was looked at, and the reason', async () => {
    const record = await city('Zlín')
    expect(await refused(store, 'removeRecord', { record, reason: '' })).toEqual([
      'VERSION_MISSING expectedVersion',
      'REASON_MISSING reason',
    ])
    expect(await refused(store, 'removeRecord', { record, expectedVersion: 2 })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    const clerk = viewerWith(['read', 'write:registry', 'write:facts'])
    expect(await refused(store, 'removeRecord', { record, expectedVersion: 1 }, clerk)).toEqual(['MISSING_SCOPE '])
  })

  it('a tie goes from the paper down, and each says what holds it', async () => {
    const sisterCity = await city('Opava')
    const agreement = await make('proposeAgreement', 'agreement', {
      thaiParty: phuket,
      sisterCity,
      kind: 'LOI',
      titleEn: 'Letter on lights',
      sectors: ['TOURISM'],
      on: '2019',
      sources: [source],
    })
    const visit = await make('recordEngagement', 'engagement', {
      kind: 'DELEGATION',
      titleEn: 'Talks on lights',
      direction: 'INBOUND',
      startsOn: '2019',
      province: phuket,
      sisterCities: [sisterCity],
      agreements: [agreement],
      newLeaders: [{ nameEn: 'Jan Opavský', postEn: 'Mayor' }],
      sources: [source],
    })
    const said = await fact(agreement)
    const tie = encodeId('Partnership', 'phuket--opava')
    const { id: leader } = await store.db.person.findFirstOrThrow({ where: { nameEn: 'Jan Opavský' } })
    const person = encodeId('Person', leader)

    expect(await held(agreement, 1)).toContain('engagements (1), facts about it (1)')
    expect(await held(tie, 1)).toContain('agreements (1)')
    expect(await held(sisterCity, 1)).toContain('partnerships (1), engagements (1)')
    expect(await held(person, 1)).toContain('engagements that they led (1)')
    await remove(said)
    await remove(visit, 1)
    await remove(person, 1)
    const changes = await changesOf(store, () => remove(agreement, 1))
    expect(changes).toMatchObject([{ provinceIds: ['TH-83'], before: { events: [{ kind: 'PROPOSED' }] } }])
    await remove(tie, 1)
    await remove(sisterCity, 1)
    expect(await store.db.post.count({ where: { personId: leader } })).toBe(0)
  })

  it('a paper goes with events that were withdrawn, and its approvals', async () => {
    const sisterCity = await city('Třebíč')
    const proposal = { thaiParty: phuket, sisterCity, kind: 'LOI', titleEn: 'Letter', sectors: ['TOURISM'] }
    const agreement = await make('proposeAgreement', 'agreement', { ...proposal, on: '2019', sources: [source] })
    const about = { agreement, sources: [source] }
    const asked = { body: 'INTERIOR_MINISTRY', outcome: 'APPROVED', decidedOn: '2020', means: 'APPROVED' }
    await make('recordApproval', 'agreement', { ...about, expectedVersion: 1, ...asked })
    const wrong = { mistake: 'It was not asked.', withdrawEvents: [2] }
    await make('correctAgreement', 'agreement', { ...about, expectedVersion: 2, ...wrong })
    const [change] = await changesOf(store, () => remove(agreement, 3))
    expect(change?.before.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PROPOSED',
      'APPROVED',
      'CORRECTED',
    ])
    const agreementId = change!.nodeId
    expect(await store.db.agreementEvent.count({ where: { agreementId } })).toBe(0)
    expect(await store.db.approval.count({ where: { agreementId } })).toBe(0)
  })

  it('a paper that others grew out of stays', async () => {
    const base = await store.db.agreement.findFirstOrThrow({ where: { leadsTo: { some: {} } } })
    expect(await held(encodeId('Agreement', base.id), base.version)).toContain('agreements based on it (1)')
  })

  it('a contradiction lets its facts go, which it holds until then', async () => {
    const facts = [await fact(phuket), await fact(phuket)]
    const conflict = await make('declareConflict', 'conflict', { subject: phuket, topic: 'Is it so?', facts })
    expect(await refused(store, 'removeRecord', { record: facts[0] })).toEqual(['STILL_REFERRED_TO record'])
    const changes = await changesOf(store, () => remove(conflict, 1))
    expect(changes.map(({ operation, type }) => `${operation} ${type}`)).toEqual([
      'DELETED Conflict',
      'UPDATED Fact',
      'UPDATED Fact',
    ])
    expect(changes[1]?.after).not.toHaveProperty('conflictId')
    await remove(facts[0]!)
  })

  it('a network goes with its memberships, unless a fact speaks about one', async () => {
    const network = await make('registerNetwork', 'network', { nameEn: 'League of Lights', sources: [source] })
    await make('addMembership', 'network', { network, expectedVersion: 1, member: phuket, sources: [source] })
    const said = await fact(phuket, { network })
    expect(await held(network, 2)).toContain('facts about its memberships (1)')
    await remove(said)
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'removeRecord', { record: network, expectedVersion: 2 }, away)).toEqual([
      'OTHER_PROVINCE ',
    ])
    const changes = await changesOf(store, () => remove(network, 2))
    expect(changes).toMatchObject([{ operation: 'DELETED', before: { memberships: [{ provinceId: 'TH-83' }] } }])
  })

  it('a source stays while anything rests on it', async () => {
    const title = 'Lights of the cape'
    const record = await make('registerSource', 'source', { kind: 'NEWS', title, language: 'en' })
    const input = { country: 'MT', province: phuket, kind: 'CONSULATE', sources: [record] }
    const consulate = await make('openConsulate', 'consulate', input)
    expect(await held(record, 1)).toContain('consulates (1)')
    await remove(consulate, 1)
    await remove(record, 1)
    const seed = await store.db.source.findUniqueOrThrow({ where: { id: 'seed-phuket-2016' } })
    await held(source, seed.version)
  })

  it('offices and local authorities go too', async () => {
    const organization = await make('registerOrganization', 'organization', {
      province: phuket,
      kind: 'OFFICE',
      nameEn: 'Lighthouse Desk',
      sources: [source],
    })
    const municipality = await make('registerMunicipality', 'municipality', {
      province: phuket,
      nameEn: 'Cape Town',
      sources: [source],
    })
    const said = await fact(municipality)
    expect(await held(municipality, 1)).toContain('facts about it (1)')
    await remove(said)
    await remove(municipality, 1)
    await remove(organization, 1)
  })
})
