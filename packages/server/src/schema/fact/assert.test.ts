import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { giveKey, send } from '../../../test/keys.ts'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { fingerprint, viewerWith, write, written } from '../../../test/write.ts'
import { createApp } from '../../app.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const agreement = encodeId('Agreement', 'phuket-xiamen')
const reason = 'Our register of foreign affairs was read.'
const partner = (sisterCityId: string) =>
  viewerWith(['read', 'assert'], { keyId: `key-of-${sisterCityId}`, name: sisterCityId, sisterCityId })
const xiamen = partner('xiamen')

const selection = `
  agreement { version signedOn kind }
  facts { id property date text asOf rank quote note source { slug title kind assertedBy { slug } } conflict { id } }
  conflicts {
    id topic resolved version
    facts { property date text rank source { title assertedBy { slug } } }
  }`

describe.each(databases)('assertions on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const assert = (input: object, viewer = xiamen) =>
    written(store, 'assertRecord', { agreement, reason, ...input }, { viewer, selection })

  it('what differs from the register becomes a contradiction, and the agreement stays as it is', async () => {
    const before = await store.db.agreement.findUniqueOrThrow({ where: { id: 'phuket-xiamen' } })
    let conflict = { id: '', version: 0 }
    const changes = await changesOf(store, async () => {
      const done = await assert({ signedOn: '2017-05-12', quote: '2017年5月12日', note: 'Page 3 of our list.' })
      expect(done.facts).toEqual([
        {
          id: expect.any(String),
          property: 'SIGNED_ON',
          date: '2017-05-12',
          text: null,
          asOf: today(),
          rank: 'NORMAL',
          quote: '2017年5月12日',
          note: 'Page 3 of our list.',
          source: {
            slug: 'xiamen-its-own-record',
            title: 'Xiamen: its own record',
            kind: 'OFFICIAL',
            assertedBy: { slug: 'xiamen' },
          },
          conflict: { id: done.conflicts[0].id },
        },
      ])
      expect(done.conflicts).toMatchObject([
        { topic: 'When was it signed: as the register has it, or as Xiamen does?', resolved: false },
      ])
      const sides = done.conflicts[0].facts.map(({ date, source }: { date: string; source: object }) => ({
        date,
        ...source,
      }))
      expect(sides).toHaveLength(2)
      expect(sides).toContainEqual({ date: '2017-05-11', title: 'What the register has', assertedBy: null })
      expect(sides).toContainEqual({
        date: '2017-05-12',
        title: 'Xiamen: its own record',
        assertedBy: { slug: 'xiamen' },
      })
      conflict = done.conflicts[0]
    })
    expect(await store.db.agreement.findUniqueOrThrow({ where: { id: 'phuket-xiamen' } })).toEqual(before)
    expect(changes.map(({ operation, type, actor }) => `${operation} ${type} ${actor}`).sort()).toEqual([
      'CREATED Conflict xiamen',
      'CREATED Fact xiamen',
      'CREATED Fact xiamen',
      'CREATED Source xiamen',
      'CREATED Source xiamen',
    ])
    expect(changes.find(({ after }) => after?.date === '2017-05-12')).toMatchObject({ reason, provinceIds: ['TH-83'] })

    // An officer sees it as any other, and settles it.
    const { conflicts } = await dataOf(
      store,
      'query ($subject: ID!) { conflicts(subject: $subject, resolved: false) { id history { totalCount } } }',
      { subject: agreement },
    )
    expect(conflicts).toEqual([{ id: conflict.id, history: { totalCount: 1 } }])
    const { briefing } = await dataOf(
      store,
      '{ briefing(province: "phuket", sisterCity: "xiamen") { conflicts { topic resolved } } }',
    )
    expect(briefing.conflicts).toContainEqual({
      topic: 'When was it signed: as the register has it, or as Xiamen does?',
      resolved: false,
    })
    const earlier = await dataOf(
      store,
      'query ($day: Date!) { briefing(province: "phuket", sisterCity: "xiamen", asOf: $day) { conflicts { topic } } }',
      { day: addDays(today(), -1) },
    )
    expect(JSON.stringify(earlier)).not.toContain('as Xiamen does')
    const resolve = { conflict: conflict.id, expectedVersion: conflict.version, resolution: 'On the 11th.', reason }
    await written(store, 'resolveConflict', resolve, { viewer: office, selection: 'conflict { resolved }' })
  })

  it('what may be the same, or fills a gap, is a fact and no contradiction', async () => {
    const done = await assert({ signedOn: '2017-05', title: '友好城市协议', expiresOn: '2099' })
    expect(done.conflicts).toEqual([])
    expect(done.facts).toMatchObject([
      { property: 'SIGNED_ON', date: '2017-05', conflict: null },
      { property: 'EXPIRES_ON', date: '2099', conflict: null },
      { property: 'TITLE', text: '友好城市协议', conflict: null },
    ])
  })

  it('a later reading takes the place of the earlier one, which stays on record', async () => {
    const of = { agreement: encodeId('Agreement', 'phuket-hainan') }
    const hainan = partner('hainan')
    const first = await assert({ ...of, kind: 'ACTION_PLAN', sectors: ['TOURISM', 'TRADE'] }, hainan)
    expect(first.facts).toMatchObject([{ text: 'Action plan' }, { text: 'Trade, Tourism' }])
    expect(first.conflicts).toHaveLength(2)
    const second = await assert({ ...of, kind: 'MOA', sectors: ['TRADE', 'TOURISM'] }, hainan)
    // It joins the contradiction that is open, and what is on record already is not written again.
    expect(second.facts).toMatchObject([{ text: 'Memorandum of agreement' }])
    expect(second.conflicts).toMatchObject([{ id: first.conflicts[0].id }])
    const readings = second.conflicts[0].facts.filter(
      ({ source }: { source: { assertedBy: object } }) => source.assertedBy,
    )
    expect(readings.map(({ text, rank }: { text: string; rank: string }) => `${text} ${rank}`).sort()).toEqual([
      'Action plan DEPRECATED',
      'Memorandum of agreement NORMAL',
    ])
    const third = await assert({ ...of, withdraw: ['AGREEMENT_KIND'] }, hainan)
    expect(third.facts).toEqual([])
    const { node } = await dataOf(store, 'query ($id: ID!) { node(id: $id) { ... on Fact { rank rankReason } } }', {
      id: second.facts[0].id,
    })
    expect(node).toEqual({ rank: 'DEPRECATED', rankReason: `Hainan Province withdrew it on ${today()}.` })
    // Whether that settles it is for an officer to say.
    const open = 'query ($subject: ID!) { conflicts(subject: $subject, resolved: false) { id } }'
    expect((await dataOf(store, open, { subject: of.agreement })).conflicts).toHaveLength(2)
    expect(await refused(store, 'assertRecord', { ...of, withdraw: ['AGREEMENT_KIND'] }, hainan)).toEqual([
      'NOTHING_TO_CHANGE withdraw.0',
    ])
    expect(await refused(store, 'assertRecord', { ...of, sectors: ['TOURISM', 'TRADE'] }, hainan)).toEqual([
      'NOTHING_TO_CHANGE ',
    ])
  })

  it('that it ended is a contradiction while the register has it in force', async () => {
    const done = await assert({ endedOn: '2024' })
    expect(done.conflicts).toMatchObject([{ topic: 'When did it end: as the register has it, or as Xiamen does?' }])
    const texts = done.conflicts[0].facts.map(({ date, text }: { date: string; text: string }) => date ?? text)
    expect(texts.sort()).toEqual(['2024', 'It has not ended'])
  })

  it('what a source says is the other side, where one does', async () => {
    const of = { agreement: encodeId('Agreement', 'mukdahan-quang-tri-plan') }
    const done = await assert({ ...of, expiresOn: '2029-12-31' }, partner('quang-tri'))
    const [stated] = await store.db.fact.findMany({ where: { id: 'mukdahan-quang-tri-plan-expires-on-nation' } })
    expect(encodeId('Conflict', stated!.conflictId!)).toBe(done.conflicts[0].id)
    expect(done.conflicts[0].facts).toHaveLength(2)
  })

  it('about an agreement of somebody else nothing is written', async () => {
    const input = { agreement: encodeId('Agreement', 'phuket-hainan'), signedOn: '2001' }
    expect(await refused(store, 'assertRecord', input, xiamen)).toEqual(['OTHER_PARTY agreement'])
    expect(await refused(store, 'assertRecord', input, viewerWith(['assert']))).toEqual(['OTHER_PARTY agreement'])
    expect(await refused(store, 'assertRecord', input, partner('of-nobody'))).toEqual(['OTHER_PARTY agreement'])
    expect(await refused(store, 'assertRecord', input, office)).toEqual(['MISSING_SCOPE '])
    const ofKrabi = viewerWith(['assert'], { sisterCityId: 'xiamen', provinceIds: ['TH-81'] })
    expect(await refused(store, 'assertRecord', { agreement, signedOn: '2001' }, ofKrabi)).toEqual(['OTHER_PROVINCE '])
  })

  it('every rule that it breaks is told at once, in English and Thai', async () => {
    const wrong = {
      agreement,
      signedOn: '2018-01-01',
      inForceFrom: '2017',
      endedOn: addDays(today(), 1),
      sectors: ['TRADE', 'TRADE'],
      title: 'x'.repeat(301),
      quote: 'x'.repeat(201),
      note: ' ',
      reason: 'x'.repeat(501),
      withdraw: ['SIGNED_ON', 'OPENED_ON'],
    }
    expect(await refused(store, 'assertRecord', wrong, xiamen)).toEqual([
      'EMPTY note',
      'REPEATED sectors',
      'TEXT_TOO_LONG title',
      'TEXT_TOO_LONG quote',
      'TEXT_TOO_LONG reason',
      'DATE_IN_FUTURE endedOn',
      'DATES_OUT_OF_ORDER inForceFrom',
      'BAD_VALUE withdraw.0',
      'NOTHING_TO_CHANGE withdraw.1',
    ])
    expect(await refused(store, 'assertRecord', { agreement }, xiamen)).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'assertRecord', { agreement, sectors: [] }, xiamen)).toEqual(['SECTORS_EMPTY sectors'])
    expect(await refused(store, 'assertRecord', { agreement, title: 'a\u202eb' }, xiamen)).toEqual(['BAD_VALUE title'])
    expect(await refused(store, 'assertRecord', { agreement, signedOn: '0217' }, xiamen)).toEqual([
      'DATE_TOO_EARLY signedOn',
    ])
    const { violations } = await write(store, 'assertRecord', { agreement, reason }, { viewer: xiamen, selection: '' })
    expect(violations[0].message).toBe('Say how you read the agreement, or name in withdraw what you no longer hold.')
  })

  it('nobody else puts words into its mouth', async () => {
    const { facts } = await store.db.source.findFirstOrThrow({
      where: { assertedById: 'xiamen' },
      include: { facts: true },
    })
    const said = { subject: agreement, property: 'SIGNED_ON', date: '2001' }
    for (const source of [facts[0]!.sourceId, 'the-register'])
      expect(await refused(store, 'recordFact', { ...said, source: encodeId('Source', source) })).toEqual([
        'UNRELATED source',
      ])
  })

  it('a flood ends before it is one', async () => {
    const of = { agreement: encodeId('Agreement', 'phuket-nice') }
    const { sisterCityId } = await store.db.partnership.findFirstOrThrow({
      where: { agreements: { some: { id: 'phuket-nice' } } },
    })
    const nice = partner(sisterCityId)
    for (let i = 0; i < 5; i += 1) await assert({ ...of, title: `Accord ${i}` }, nice)
    expect(await refused(store, 'assertRecord', { ...of, title: 'Accord 5' }, nice)).toEqual(['LIMIT_REACHED '])

    // An office that has ranked a reading decides on it.
    const { id } = await store.db.fact.findFirstOrThrow({ where: { text: 'Accord 4' } })
    const rank = {
      fact: encodeId('Fact', id),
      expectedRank: 'NORMAL',
      rank: 'PREFERRED',
      rankReason: 'It has the text.',
    }
    await written(store, 'rankFact', { ...rank, reason }, { viewer: office, selection: 'fact { rank }' })
    expect(await refused(store, 'assertRecord', { ...of, withdraw: ['TITLE'] }, nice)).toEqual([
      'NOTHING_TO_CHANGE withdraw.0',
    ])
  })

  it('however many are sent at a time, the limit holds and the source is one', async () => {
    const of = { agreement: encodeId('Agreement', 'phuket-port-blair'), reason }
    const blair = partner('port-blair')
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, i) =>
        write(store, 'assertRecord', { ...of, title: `Accord ${i}` }, { viewer: blair, selection: '' }),
      ),
    )
    expect(results.filter(({ __typename }) => __typename === 'AssertRecordSuccess')).toHaveLength(5)
    const sources = await store.db.source.findMany({ where: { assertedById: 'port-blair' }, include: { facts: true } })
    expect(sources).toHaveLength(1)
    expect(sources[0]!.facts.map(({ rank }) => rank).sort()).toEqual([...Array(4).fill('DEPRECATED'), 'NORMAL'])
    const changes = await store.db.change.findMany({ where: { type: 'Fact', actor: 'port-blair' } })
    expect(changes.map(({ operation }) => operation).sort()).toEqual([
      ...Array(5).fill('CREATED'),
      ...Array(4).fill('UPDATED'),
    ])
  })

  it('on the desk of the office it comes first, and in a briefing it pushes nothing else out', async () => {
    const of = { agreement: encodeId('Agreement', 'phuket-nakhodka') }
    const about = { subjectType: 'Agreement', subjectId: 'phuket-nakhodka', property: 'OTHER' as const }
    const { id: sourceId } = await store.db.source.findFirstOrThrow({ where: { assertedById: null } })
    const facts = ['zz-1', 'zz-2'].map(id => ({ ...about, id, text: id, sourceId }))
    await store.db.conflict.create({
      data: {
        id: 'zz',
        subjectType: 'Agreement',
        subjectId: 'phuket-nakhodka',
        topic: 'Of the press',
        facts: { create: facts },
      },
    })
    const wrong = { signedOn: '1990', inForceFrom: '1990', endedOn: '2020', kind: 'ACTION_PLAN', sectors: ['OTHER'] }
    const done = await assert({ ...of, ...wrong }, partner('nakhodka'))
    expect(done.conflicts.length).toBeGreaterThanOrEqual(4)
    const { briefing, worklist } = await dataOf(
      store,
      `{
        briefing(province: "phuket", sisterCity: "nakhodka") { conflicts { topic } }
        worklist(province: "phuket") { conflicts { topic } }
      }`,
    )
    expect(briefing.conflicts[0]).toEqual({ topic: 'Of the press' })
    const topics = worklist.conflicts.map(({ topic }: { topic: string }) => topic)
    expect(topics).toContain('Of the press')
    expect(topics[0]).toContain('as the register has it')
    const of2026 = '{ worklist(province: "phuket", asOf: "2026-01-01") { conflicts { topic } } }'
    expect(JSON.stringify(await dataOf(store, of2026))).not.toContain('as the register has it')
    const elsewhere =
      '{ worklist(province: "chiang-mai") { conflicts { subject { ... on Agreement { province { slug } } } } } }'
    expect(
      new Set((await dataOf(store, elsewhere)).worklist.conflicts.map((each: object) => JSON.stringify(each))),
    ).toEqual(new Set(['{"subject":{"province":{"slug":"chiang-mai"}}}']))
  })

  it('of many contradictions only so many are open at a time', async () => {
    const before = { subjectType: 'Agreement', subjectId: 'phuket-xiamen' }
    const { id: sourceId } = await store.db.source.findFirstOrThrow({ where: { assertedById: 'xiamen' } })
    const open = await store.db.conflict.count({
      where: { resolution: null, facts: { some: { source: { assertedById: 'xiamen' } } } },
    })
    for (let i = open; i < 12; i += 1)
      await store.db.conflict.create({
        data: {
          id: `open-${i}`,
          ...before,
          topic: 'What?',
          facts: { create: { id: `open-${i}`, ...before, property: 'OTHER', text: 'So.', sourceId } },
        },
      })
    expect(await refused(store, 'assertRecord', { agreement, kind: 'ACTION_PLAN' }, xiamen)).toEqual(['LIMIT_REACHED '])
    // What contradicts nothing is still taken.
    expect((await assert({ inForceFrom: '2017' })).facts).toHaveLength(1)
    await store.db.fact.deleteMany({ where: { id: { startsWith: 'open-' } } })
    await store.db.conflict.deleteMany({ where: { id: { startsWith: 'open-' } } })
  })

  it('sent again it is carried out once', async () => {
    const input = { agreement: encodeId('Agreement', 'phuket-yantai'), kind: 'MOA', idempotencyKey: 'once' }
    const first = await assert(input, partner('yantai'))
    expect(first.facts).toHaveLength(1)
    const counts = await fingerprint(store)
    expect(await assert(input, partner('yantai'))).toEqual(first)
    expect(await fingerprint(store)).toEqual(counts)
  })

  it('a key of a partner does this and nothing else, and once it is revoked, not that either', async () => {
    const { fetch } = createApp(store)
    const key = await giveKey(store, ['read', 'assert'], { sisterCityId: 'xiamen' })
    const mutation = `mutation ($input: AssertRecordInput!) {
      assertRecord(input: $input) { __typename ... on AssertRecordSuccess { facts { date } } }
    }`
    const ask = (date: string) => send(fetch, { key }, mutation, { input: { agreement, inForceFrom: date, reason } })
    expect((await ask('2017-05')).data.assertRecord).toEqual({
      __typename: 'AssertRecordSuccess',
      facts: [{ date: '2017-05' }],
    })
    expect((await send(fetch, { key }, '{ viewer { scopes sisterCity { slug } } }')).data.viewer).toEqual({
      scopes: ['read', 'assert'],
      sisterCity: { slug: 'xiamen' },
    })
    await store.db.apiKey.updateMany({ where: { sisterCityId: 'xiamen' }, data: { revokedAt: new Date() } })
    const { status, errors } = await ask('2017-06')
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('a sister city that asserts is not removed from under its readings', async () => {
    const { id, version } = await store.db.sisterCity.findUniqueOrThrow({ where: { id: 'xiamen' } })
    const remove = { record: encodeId('SisterCity', id), expectedVersion: version, reason }
    const { message } = await write(store, 'removeRecord', remove, { viewer: office, selection: '' })
    expect(message).toContain('sources (1)')
  })
})
