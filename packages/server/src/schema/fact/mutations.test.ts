import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const phuket = encodeId('Province', 'TH-83')
const itop = encodeId('Network', 'itop')
const reason = 'The page was read.'

describe.each(databases)('facts on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const share = {
    subject: phuket,
    property: 'STAFF_COUNT',
    quantity: { value: 8, max: 9, unit: 'officers', precision: 'RANGE' },
    asOf: '2016-07',
    newSpeaker: { nameEn: 'Somsri Jaidee', nameTh: 'สมศรี ใจดี', postEn: 'Head of the office' },
    source,
    quote: 'เจ้าหน้าที่ 8-9 คน',
    note: 'Counted on the opening day.',
    reason,
  }
  const whole = `fact {
    id property quantity { value max unit precision } text date asOf statedBy { name } capacity quote rank rankReason
    source { slug } conflict { topic }
  }`
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: whole })).fact
  const keyOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!

  it('what a source says is recorded, with who said it', async () => {
    const agreements = await store.db.agreement.count()
    const changes = await changesOf(store, async () => {
      const fact = await send('recordFact', share)
      expect(fact).toEqual({
        id: fact.id,
        property: 'STAFF_COUNT',
        quantity: { value: 8, max: 9, unit: 'officers', precision: 'RANGE' },
        text: null,
        date: null,
        asOf: '2016-07',
        statedBy: { name: 'Somsri Jaidee' },
        capacity: 'Head of the office',
        quote: 'เจ้าหน้าที่ 8-9 คน',
        rank: 'NORMAL',
        rankReason: null,
        source: { slug: 'seed-phuket-2016' },
        conflict: null,
      })
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Fact', provinceIds: ['TH-83'], reason, after: { value: 8, subjectId: 'TH-83' } },
      { operation: 'CREATED', type: 'Person', after: { nameTh: 'สมศรี ใจดี' } },
    ])
    expect(await store.db.agreement.count()).toBe(agreements)
  })

  it('a count of agreements makes no agreement', async () => {
    const agreements = await store.db.agreement.count()
    const count = { value: 99, unit: 'cities', precision: 'EXACT' }
    await send('recordFact', { subject: phuket, property: 'MOU_CITY_COUNT', quantity: count, source })
    expect(await store.db.agreement.count()).toBe(agreements)
  })

  it('a fact may speak about a membership of its subject', async () => {
    const fact = await send('recordFact', {
      subject: phuket,
      property: 'JOINED_NETWORK',
      date: '1998',
      network: itop,
      source,
    })
    const row = await store.db.fact.findUniqueOrThrow({ where: { id: keyOf(fact.id) } })
    expect(row.membershipId).toBe('itop--phuket')
    const subject = encodeId('Province', 'TH-50')
    expect(await refused(store, 'recordFact', { ...share, subject, network: itop })).toEqual(['UNRELATED network'])
    const consulate = await store.db.consulate.findFirstOrThrow()
    const odd = { ...share, subject: encodeId('Consulate', consulate.id), network: itop }
    expect(await refused(store, 'recordFact', odd)).toEqual(['UNRELATED network'])
    const nowhere = { ...share, network: encodeId('Network', 'nowhere') }
    expect(await refused(store, 'recordFact', nowhere)).toEqual(['NOT_FOUND network'])
  })

  it('every rule that it breaks is told at once', async () => {
    const speaker = await store.db.person.findFirstOrThrow()
    const wrong = {
      ...share,
      quantity: { value: 8, max: 8, unit: ' ', precision: 'RANGE' },
      text: '',
      statedBy: encodeId('Person', speaker.id),
      newSpeaker: { nameEn: '', postEn: 'Governor' },
      quote: 'ก'.repeat(201),
      reason: '',
    }
    expect(await refused(store, 'recordFact', wrong)).toEqual([
      'EMPTY text',
      'EMPTY quantity.unit',
      'RANGE_INVALID quantity.max',
      'QUOTE_TOO_LONG quote',
      'CAPACITY_MISSING capacity',
      'EMPTY newSpeaker.nameEn',
      'BAD_VALUE newSpeaker',
      'REASON_MISSING reason',
    ])
    const silent = { subject: phuket, property: 'OTHER', source }
    expect(await refused(store, 'recordFact', silent)).toEqual(['FACT_WITHOUT_ANSWER '])
    for (const quantity of [
      { ...share.quantity, max: null },
      { ...share.quantity, precision: 'ABOUT' },
    ])
      expect(await refused(store, 'recordFact', { ...share, quantity })).toEqual(['RANGE_INVALID quantity.max'])
  })

  it('what it names has to be there', async () => {
    const cases: [object, string][] = [
      [{ subject: encodeId('Province', 'TH-00') }, 'NOT_FOUND subject'],
      [{ subject: source }, 'BAD_ID subject'],
      [{ source: encodeId('Source', 'nowhere') }, 'NOT_FOUND source'],
      [{ newSpeaker: null, statedBy: encodeId('Person', 'nowhere'), capacity: 'Governor' }, 'NOT_FOUND statedBy'],
    ]
    for (const [rest, error] of cases)
      expect(await refused(store, 'recordFact', { ...share, ...rest })).toEqual([error])
  })

  it('anything that facts may be about can be their subject', async () => {
    const { db } = store
    const subjects = {
      Municipality: (await db.municipality.findFirstOrThrow()).id,
      SisterCity: 'xiamen',
      Partnership: (await db.partnership.findFirstOrThrow({ where: { provinceId: 'TH-83' } })).id,
      Agreement: 'phuket-xiamen',
      Engagement: (await db.engagement.findFirstOrThrow({ where: { provinceId: 'TH-83' } })).id,
      Consulate: (await db.consulate.findFirstOrThrow()).id,
      Network: 'itop',
      Organization: (await db.organization.findFirstOrThrow()).id,
    }
    for (const [type, key] of Object.entries(subjects)) {
      const input = { subject: encodeId(type, key), property: 'OTHER', text: 'It is so.', source }
      const changes = await changesOf(store, () => send('recordFact', input))
      expect(changes).toMatchObject([{ after: { subjectType: type, subjectId: key } }])
    }
  })

  it('a key for other provinces records nothing about this one', async () => {
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'recordFact', share, away)).toEqual(['OTHER_PROVINCE '])
  })

  it('facts and contradictions ask for their own scope', async () => {
    const clerk = viewerWith(['read', 'write:registry', 'publish'])
    expect(await refused(store, 'recordFact', share, clerk)).toEqual(['MISSING_SCOPE '])
    const scribe = viewerWith(['read', 'write:facts'])
    const fact = encodeId('Fact', (await store.db.fact.findFirstOrThrow()).id)
    const rank = { fact, expectedRank: 'NORMAL', rank: 'PREFERRED', rankReason: 'x' }
    expect(await refused(store, 'rankFact', rank, scribe)).toEqual(['MISSING_SCOPE '])
  })

  it('a fact is ranked with a reason, and only its rank changes', async () => {
    const { id: fact } = await send('recordFact', { ...share, asOf: '2017' })
    const rank = { fact, expectedRank: 'NORMAL', rank: 'PREFERRED', rankReason: 'It counts people, not desks.' }
    const changes = await changesOf(store, async () => {
      expect(await send('rankFact', rank)).toMatchObject({
        rank: 'PREFERRED',
        rankReason: 'It counts people, not desks.',
      })
    })
    expect(changes).toMatchObject([{ operation: 'UPDATED', type: 'Fact', provinceIds: ['TH-83'] }])
    const { rank: _, rankReason: __, ...rest } = changes[0]!.after
    expect(changes[0]?.before).toEqual({ ...rest, rank: 'NORMAL' })

    expect(await refused(store, 'rankFact', rank)).toEqual(['VERSION_MISMATCH expectedRank'])
    const again = { ...rank, expectedRank: 'PREFERRED' }
    expect(await refused(store, 'rankFact', again)).toEqual(['NOTHING_TO_CHANGE rank'])
    const { id: second } = await send('recordFact', { ...share, asOf: '2017' })
    expect(await refused(store, 'rankFact', { ...rank, fact: second })).toEqual(['PREFERRED_TWICE rank'])
    const { id: later } = await send('recordFact', { ...share, asOf: '2018' })
    await send('rankFact', { ...rank, fact: later })

    const normal = { fact, expectedRank: 'PREFERRED', rank: 'NORMAL' }
    expect(await refused(store, 'rankFact', { ...normal, rankReason: 'x' })).toEqual(['BAD_VALUE rankReason'])
    expect(await send('rankFact', normal)).toMatchObject({ rank: 'NORMAL', rankReason: null })
    await send('rankFact', { ...rank, fact: second })
  })

  it('two facts of unknown day are not both preferred', async () => {
    const [one, two] = [
      await send('recordFact', { ...share, asOf: null }),
      await send('recordFact', { ...share, asOf: null }),
    ]
    const rank = { expectedRank: 'NORMAL', rank: 'PREFERRED', rankReason: 'Better.' }
    await send('rankFact', { ...rank, fact: one.id })
    expect(await refused(store, 'rankFact', { ...rank, fact: two.id })).toEqual(['PREFERRED_TWICE rank'])
    for (const rankReason of [null, ' '])
      expect(await refused(store, 'rankFact', { ...rank, rank: 'DEPRECATED', rankReason, fact: two.id })).toEqual([
        'REASON_MISSING rankReason',
      ])
    const lost = { ...rank, fact: encodeId('Fact', 'nowhere') }
    expect(await refused(store, 'rankFact', lost)).toEqual(['NOT_FOUND fact'])
  })

  it('a contradiction holds its facts together, is settled, and its settlement put in other words', async () => {
    const facts = [await send('recordFact', share), await send('recordFact', { ...share, asOf: '2016' })].map(
      ({ id }) => id,
    )
    const declare = { subject: phuket, topic: 'How many officers?', facts, note: 'One may count drivers.', reason }
    const selection = 'conflict { id topic resolved resolution facts { id } version }'
    let conflict = ''
    const changes = await changesOf(store, async () => {
      const result = await written(store, 'declareConflict', declare, { viewer: office, selection })
      conflict = result.conflict.id
      expect(result.conflict).toMatchObject({ topic: 'How many officers?', resolved: false, version: 1 })
      expect(result.conflict.facts.map(({ id }: { id: string }) => id).sort()).toEqual([...facts].sort())
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Conflict', provinceIds: ['TH-83'] },
      { operation: 'UPDATED', type: 'Fact', after: { conflictId: keyOf(conflict) } },
      { operation: 'UPDATED', type: 'Fact', after: { conflictId: keyOf(conflict) } },
    ])
    expect(changes[1]?.before).not.toHaveProperty('conflictId')

    const resolve = { conflict, expectedVersion: 1, resolution: 'Nine, with drivers.', reason }
    const settled = await changesOf(store, () =>
      written(store, 'resolveConflict', resolve, { viewer: office, selection }),
    )
    expect(settled).toMatchObject([{ type: 'Conflict', after: { resolution: 'Nine, with drivers.', version: 2 } }])
    expect(await refused(store, 'resolveConflict', resolve)).toEqual(['VERSION_MISMATCH expectedVersion'])
    const now = { ...resolve, expectedVersion: 2 }
    expect(await refused(store, 'resolveConflict', now)).toEqual(['NOTHING_TO_CHANGE resolution'])
    expect(await refused(store, 'resolveConflict', { ...now, resolution: '' })).toEqual(['EMPTY resolution'])
    const lost = { ...now, conflict: encodeId('Conflict', 'nowhere') }
    expect(await refused(store, 'resolveConflict', lost)).toEqual(['NOT_FOUND conflict'])
    const better = { ...now, resolution: 'Nine officers, one of them a driver.' }
    const result = await written(store, 'resolveConflict', better, { viewer: office, selection })
    expect(result.conflict).toMatchObject({ resolved: true, resolution: better.resolution, version: 3 })

    const foreign = encodeId(
      'Fact',
      (await store.db.fact.findFirstOrThrow({ where: { NOT: { subjectId: 'TH-83' }, conflictId: null } })).id,
    )
    const wrong = { subject: phuket, topic: ' ', facts: [facts[0], facts[0], foreign] }
    expect(await refused(store, 'declareConflict', wrong)).toEqual(
      expect.arrayContaining(['EMPTY topic', 'REPEATED facts', 'ALREADY_DISPUTED facts.0', 'UNRELATED facts.2']),
    )
    expect(await refused(store, 'declareConflict', { ...declare, facts: [] })).toEqual(['FACTS_TOO_FEW facts'])
    const unknown = { ...declare, facts: [encodeId('Fact', 'nowhere')] }
    expect(await refused(store, 'declareConflict', unknown)).toEqual(['NOT_FOUND facts.0'])
    const nowhere = { ...declare, subject: encodeId('Agreement', 'nowhere') }
    expect(await refused(store, 'declareConflict', nowhere)).toEqual(['NOT_FOUND subject'])
  })
})
