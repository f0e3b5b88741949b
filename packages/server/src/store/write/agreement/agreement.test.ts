import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../../test/ask.ts'
import { databases, openTestStore } from '../../../../test/stores.ts'
import { fingerprint, officer, viewerWith, write, written } from '../../../../test/write.ts'
import { anonymous } from '../../../access/viewer.ts'
import { today } from '../../../register/today.ts'
import { agreementJoin } from '../../read/lists/agreements.ts'
import { encodeId } from '../../records/global-id.ts'
import { sql } from '../../sql.ts'
import type { Store } from '../../store.ts'

// The life of an agreement as officers write it, and every way in which the register refuses. All days lie in the past, so
// that they mean the same whenever the tests run.

const phuket = encodeId('Province', 'TH-83')
const agreementId = (key: string) => encodeId('Agreement', key)

/** Sister cities that Phuket has no tie with, so that each test has one to itself. */
const strangers = async ({ db }: Store): Promise<string[]> => {
  const cities = await db.sisterCity.findMany({
    where: { partnerships: { none: { provinceId: 'TH-83' } } },
    orderBy: { id: 'asc' },
  })
  return cities.map(({ id }) => id)
}

describe.each(databases)('%s', kind => {
  let store: Store
  let cities: string[]
  let sources: string[]
  beforeAll(async () => {
    store = await openTestStore(kind)
    cities = await strangers(store)
    const known = await store.db.source.findMany({ take: 3, orderBy: { id: 'asc' } })
    sources = known.map(({ id }) => encodeId('Source', id))
  })
  afterAll(() => store.close())

  const city = () => encodeId('SisterCity', cities.shift()!)
  const proposal = (rest: object = {}) => ({
    thaiParty: phuket,
    kind: 'MOU',
    titleEn: 'Memorandum on lighthouses',
    sectors: ['TOURISM', 'CULTURE'],
    on: '2010-01-01',
    sources: sources.slice(0, 1),
    reason: 'The governor asked for it.',
    ...rest,
  })

  interface Paper {
    readonly id: string
    readonly key: string
    version: number
  }

  const propose = async (rest: object = {}): Promise<Paper> => {
    const { agreement } = await written(store, 'proposeAgreement', proposal({ sisterCity: city(), ...rest }))
    return { id: agreement.id, key: keyOf(agreement.id), version: agreement.version }
  }

  const keyOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!

  const asked = (paper: Paper, rest: object = {}) => ({
    agreement: paper.id,
    expectedVersion: paper.version,
    reason: 'A letter came.',
    ...rest,
  })

  /** Takes a step that must succeed, and checks its version and its place in the history. */
  const step = async (name: string, paper: Paper, rest: object = {}) => {
    const before = await lastRevision()
    const result = await written(store, name, asked(paper, rest), {
      selection: `agreement { id version } ${name === 'renewAgreement' ? 'renewed { id version }' : ''}`,
    })
    const now = name === 'renewAgreement' ? result.renewed : result.agreement
    expect(now).toEqual({ id: paper.id, version: paper.version + 1 })
    const changes = await store.db.change.findMany({
      where: { revision: { gt: before } },
      orderBy: { revision: 'asc' },
    })
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, i) => before + 1 + i))
    expect(result.revision).toBe(changes.at(-1)!.revision)
    const own = changes.find(({ nodeId }) => nodeId === paper.key)!
    expect(own).toMatchObject({
      operation: 'UPDATED',
      type: 'Agreement',
      provinceIds: ['TH-83'],
      actor: 'Officer',
      reason: 'A letter came.',
      before: { version: paper.version },
      after: { version: paper.version + 1 },
    })
    paper.version += 1
    return { result, changes, own }
  }

  const lastRevision = async () => (await store.db.change.aggregate({ _max: { revision: true } }))._max.revision ?? 0

  const sign = (paper: Paper, rest: object = {}) =>
    step('signAgreement', paper, { on: '2012-03-01', term: { kind: 'UNKNOWN' }, sources: sources.slice(0, 1), ...rest })
  const take = (name: string, paper: Paper, on: string, rest: object = {}) =>
    step(name, paper, { on, sources: [], ...rest })

  /** The status on each of these days, by the rule and by the spans in the database. */
  const standings = async ({ id, key }: Paper, ...days: string[]) => {
    const fields = days.map((day, i) => `on${i}: status(asOf: "${day}")`).join(' ')
    const { node } = await dataOf(store, `query ($id: ID!) { node(id: $id) { ... on Agreement { ${fields} } } }`, {
      id,
    })
    for (const [i, day] of days.entries()) {
      const [row] = await store.db.$queryRaw<{ status: string }[]>(
        sql`SELECT CASE WHEN standing.there THEN standing.status::text ELSE 'NOT_YET' END AS status
          FROM ${agreementJoin(day)} WHERE a.id = ${key}`,
      )
      expect(row!.status, `${day} in the database`).toBe(node[`on${i}`])
    }
    return days.map((_, i) => node[`on${i}`])
  }

  const read = async ({ id }: Paper, fields: string) =>
    (await dataOf(store, `query ($id: ID!) { node(id: $id) { ... on Agreement { ${fields} } } }`, { id })).node

  describe('the whole life', () => {
    it('from the proposal by way of approval, signature and entry into force to the end', async () => {
      const before = await lastRevision()
      const sisterCity = city()
      const paper = await propose({ sisterCity, relationship: 'FRIENDSHIP_CITY', titleTh: 'บันทึกความเข้าใจเรื่องประภาคาร' })
      expect(await read(paper, 'version slug signedOn partnership { relationship } missing')).toEqual({
        version: 1,
        slug: `phuket-${keyOf(sisterCity)}`,
        signedOn: null,
        partnership: { relationship: 'FRIENDSHIP_CITY' },
        missing: expect.arrayContaining(['SECOND_SOURCE']),
      })
      const created = await store.db.change.findMany({
        where: { revision: { gt: before } },
        orderBy: { revision: 'asc' },
      })
      expect(created).toMatchObject([
        { operation: 'CREATED', type: 'Partnership', before: null, provinceIds: ['TH-83'], actor: 'Officer' },
        {
          operation: 'CREATED',
          type: 'Agreement',
          nodeId: paper.key,
          before: null,
          after: { titleEn: 'Memorandum on lighthouses', version: 1, events: [{ kind: 'PROPOSED', on: '2010-01-01' }] },
          reason: 'The governor asked for it.',
          provinceIds: ['TH-83'],
        },
      ])
      expect(await standings(paper, '2009-12-31', '2010-01-01', '2020-01-01')).toEqual([
        'NOT_YET',
        'PROPOSED',
        'PROPOSED',
      ])

      await step('recordApproval', paper, {
        body: 'PROVINCIAL_COMMITTEE',
        outcome: 'PENDING',
        askedOn: '2010-06-01',
        means: 'SUBMITTED',
        sources: [],
      })
      expect(await standings(paper, '2010-05-31', '2010-06-01')).toEqual(['PROPOSED', 'IN_APPROVAL'])
      await step('recordApproval', paper, {
        step: 1,
        body: 'PROVINCIAL_COMMITTEE',
        outcome: 'NO_OBJECTION',
        askedOn: '2010-06-01',
        decidedOn: '2010-09-01',
        reference: 'ภก 0017.2/1234',
        sources: [],
      })
      await step('recordApproval', paper, {
        body: 'CABINET',
        outcome: 'APPROVED',
        decidedOn: '2011-02-01',
        means: 'APPROVED',
        sources: sources.slice(1, 2),
      })
      expect(await standings(paper, '2011-01-31', '2011-02-01')).toEqual(['IN_APPROVAL', 'APPROVED'])
      expect(await read(paper, 'approvals { step body outcome askedOn decidedOn reference }')).toEqual({
        approvals: [
          {
            step: 1,
            body: 'PROVINCIAL_COMMITTEE',
            outcome: 'NO_OBJECTION',
            askedOn: '2010-06-01',
            decidedOn: '2010-09-01',
            reference: 'ภก 0017.2/1234',
          },
          { step: 2, body: 'CABINET', outcome: 'APPROVED', askedOn: null, decidedOn: '2011-02-01', reference: null },
        ],
      })

      const { own } = await sign(paper, {
        on: '2012-03-01',
        place: 'Phuket Provincial Hall',
        awaitsEntry: true,
        term: { kind: 'FIXED', months: 36, noticeMonths: 6 },
      })
      expect(own.before).not.toHaveProperty('signedOn')
      expect(own.after).toMatchObject({ signedOn: '2012-03-01', termKind: 'FIXED', awaitsEntry: true })
      expect(await standings(paper, '2012-02-29', '2012-03-01', '2020-01-01')).toEqual(['APPROVED', 'SIGNED', 'SIGNED'])
      expect(await read(paper, 'inForceFrom missing')).toMatchObject({
        inForceFrom: null,
        missing: expect.arrayContaining(['EXPIRES_ON']),
      })

      await take('enterAgreementIntoForce', paper, '2012-06-01')
      // Three years from its entry into force, not from its signature.
      expect(await read(paper, 'inForceFrom term { kind months expiresOn noticeBy }')).toEqual({
        inForceFrom: '2012-06-01',
        term: { kind: 'FIXED', months: 36, expiresOn: '2015-05-31', noticeBy: '2014-11-30' },
      })
      const days = ['2012-05-31', '2012-06-01', '2015-05-31', '2015-06-01']
      expect(await standings(paper, ...days)).toEqual(['SIGNED', 'IN_FORCE', 'IN_FORCE', 'EXPIRED'])

      await step('setTerm', paper, { term: { kind: 'AUTO_RENEWING', months: 36, renewalMonths: 36 } })
      expect(await standings(paper, ...days)).toEqual(['SIGNED', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE'])

      await take('amendAgreement', paper, '2014-01-15', {
        titleEn: 'Memorandum on lightships',
        titleTh: 'บันทึกความเข้าใจเรื่องเรือประทีป',
        sectors: ['OTHER'],
        otherSector: 'seafaring',
      })
      const search = (text: string) =>
        dataOf(store, 'query ($text: String!) { agreements(filter: { text: $text }) { nodes { id } } }', { text })
      for (const text of ['lightships', 'เรือประทีป'])
        expect((await search(text)).agreements.nodes).toEqual([{ id: paper.id }])
      expect((await search('memorandum lighthouses')).agreements.nodes).not.toContainEqual({ id: paper.id })
      expect(await read(paper, 'title sectors { code } otherSector')).toEqual({
        title: 'Memorandum on lightships',
        sectors: [{ code: 'OTHER' }],
        otherSector: 'seafaring',
      })

      await take('giveNotice', paper, '2017-11-01', { endsOn: '2018-05-31' })
      expect(await standings(paper, '2017-11-01', '2018-05-31', '2018-06-01')).toEqual([
        'IN_FORCE',
        'IN_FORCE',
        'EXPIRED',
      ])
      const history = await read(paper, 'version events { position kind on corrected }')
      expect(
        history.events.map(({ position, kind }: { position: number; kind: string }) => `${position} ${kind}`),
      ).toEqual([
        '1 PROPOSED',
        '2 SUBMITTED',
        '3 APPROVED',
        '4 SIGNED',
        '5 ENTERED_INTO_FORCE',
        '6 AMENDED',
        '7 NOTICE_GIVEN',
      ])
      expect(history.version).toBe(9)

      // Each state of the record is the next one's past.
      const changes = await store.db.change.findMany({ where: { nodeId: paper.key }, orderBy: { revision: 'asc' } })
      expect(changes).toHaveLength(9)
      for (const [i, { before }] of changes.entries()) expect(before).toEqual(changes[i - 1]?.after ?? null)
    })

    it('renewed, and the renewal terminated', async () => {
      const paper = await propose()
      await sign(paper, { on: '2010-05-01', term: { kind: 'FIXED', expiresOn: '2013-04-30' } })
      const { result, changes } = await step('renewAgreement', paper, {
        on: '2013-04-01',
        titleEn: 'Second memorandum on lighthouses',
        term: { kind: 'FIXED', months: 60 },
        sources: sources.slice(0, 2),
      })
      expect(changes.map(({ operation, nodeId }) => [operation, nodeId])).toEqual([
        ['UPDATED', paper.key],
        ['CREATED', keyOf(result.agreement.id)],
      ])
      const next: Paper = { id: result.agreement.id, key: keyOf(result.agreement.id), version: 1 }
      expect(
        await read(next, 'version kind slug renews { id } term { expiresOn } sectors { code } sources { id }'),
      ).toEqual({
        version: 1,
        kind: 'MOU',
        slug: expect.stringMatching(/-2013$/),
        renews: { id: paper.id },
        term: { expiresOn: '2018-03-31' },
        sectors: [{ code: 'CULTURE' }, { code: 'TOURISM' }],
        sources: expect.arrayContaining(sources.slice(0, 2).map(id => ({ id }))),
      })
      expect(await read(paper, 'renewedBy { id }')).toEqual({ renewedBy: { id: next.id } })
      expect(await standings(paper, '2013-05-01', '2018-03-31', '2018-04-01')).toEqual([
        'IN_FORCE',
        'IN_FORCE',
        'EXPIRED',
      ])
      expect(await standings(next, '2013-03-31', '2013-04-01', '2018-04-01')).toEqual([
        'NOT_YET',
        'IN_FORCE',
        'EXPIRED',
      ])

      // A renewal is renewed in its turn: those before it are no rivals.
      const again = await step('renewAgreement', next, {
        on: '2018-04-01',
        term: { kind: 'OPEN_ENDED' },
        sources: sources.slice(0, 1),
      })
      const last: Paper = { id: again.result.agreement.id, key: keyOf(again.result.agreement.id), version: 1 }
      await take('terminateAgreement', last, '2019-12', { remark: 'The other side closed its office.' })
      expect(await standings(last, '2019-12-30', '2019-12-31', '2020-01-01')).toEqual([
        'IN_FORCE',
        'TERMINATED',
        'TERMINATED',
      ])
      expect((await read(last, 'events { kind reason }')).events.at(-1)).toEqual({
        kind: 'TERMINATED',
        reason: 'The other side closed its office.',
      })
    })

    it('given up before the signature', async () => {
      const paper = await propose({ on: '2010' })
      await take('abandonAgreement', paper, '2011-06')
      expect(await standings(paper, '2009-12-31', '2010-01-01', '2011-06-29', '2011-06-30')).toEqual([
        'NOT_YET',
        'PROPOSED',
        'PROPOSED',
        'ABANDONED',
      ])
      // The pair may begin anew.
      const { partnership } = await read(paper, 'partnership { sisterCity { id } }')
      const anew = await propose({ sisterCity: partnership.sisterCity.id, on: '2014' })
      expect((await read(anew, 'slug')).slug).toMatch(/-2$/)
    })

    it('a letter of intent leads to a memorandum, which takes its place', async () => {
      const sisterCity = city()
      const letter = await propose({ sisterCity, kind: 'LOI', titleEn: 'Letter of intent' })
      await sign(letter, { on: '2010-02-01' })
      const memorandum = await propose({ sisterCity, basedOn: letter.id, on: '2011-01-01' })
      await sign(memorandum, { on: '2012-03-01' })
      const { changes } = await take('supersedeAgreement', letter, '2012-03-01', { by: memorandum.id })
      expect(changes.map(({ nodeId }) => nodeId)).toEqual([letter.key])
      expect(await standings(letter, '2012-02-29', '2012-03-01')).toEqual(['IN_FORCE', 'SUPERSEDED'])
      expect(await read(letter, 'supersededBy { id } leadsTo { id }')).toEqual({
        supersededBy: { id: memorandum.id },
        leadsTo: [{ id: memorandum.id }],
      })
      expect(await read(memorandum, 'basedOn { id } supersedes { id } version')).toEqual({
        basedOn: { id: letter.id },
        supersedes: [{ id: letter.id }],
        version: 2,
      })
    })

    it('corrected: the wrong signature stays on record and counts no more', async () => {
      const paper = await propose()
      await sign(paper, { on: '2012-03-01', term: { kind: 'FIXED', months: 12 } })
      const { own } = await step('correctAgreement', paper, {
        mistake: 'The newspaper misprinted the month.',
        signedOn: '2012-08-01',
        confidence: 'MEDIUM',
        sources: sources.slice(2, 3),
      })
      expect(await standings(paper, '2012-03-01', '2012-07-31', '2012-08-01', '2013-07-31', '2013-08-01')).toEqual([
        'PROPOSED',
        'PROPOSED',
        'IN_FORCE',
        'IN_FORCE',
        'EXPIRED',
      ])
      expect(own.before).toMatchObject({ signedOn: '2012-03-01', expiresOn: '2013-02-28' })
      expect(own.after).toMatchObject({ signedOn: '2012-08-01', expiresOn: '2013-07-31', confidence: 'MEDIUM' })
      expect(await read(paper, 'signedOn inForceFrom events { position kind on corrected reason }')).toEqual({
        signedOn: '2012-08-01',
        inForceFrom: '2012-08-01',
        events: [
          { position: 1, kind: 'PROPOSED', on: '2010-01-01', corrected: false, reason: null },
          { position: 2, kind: 'SIGNED', on: '2012-03-01', corrected: true, reason: null },
          {
            position: 3,
            kind: 'CORRECTED',
            on: expect.any(String),
            corrected: false,
            reason: 'The newspaper misprinted the month.',
          },
          { position: 4, kind: 'SIGNED', on: '2012-08-01', corrected: false, reason: null },
        ],
      })

      await step('correctAgreement', paper, {
        mistake: 'It was never signed.',
        withdrawEvents: [4],
        sources: sources.slice(2, 3),
      })
      expect(await standings(paper, '2012-08-01', '2013-08-01')).toEqual(['PROPOSED', 'PROPOSED'])
      expect(await read(paper, 'signedOn signedOnBasis inForceFrom')).toEqual({
        signedOn: null,
        signedOnBasis: null,
        inForceFrom: null,
      })
      // So it can be signed, for the first time.
      await sign(paper, { on: '2014-01-01' })
      expect(await standings(paper, '2013-12-31', '2014-01-01')).toEqual(['PROPOSED', 'IN_FORCE'])
    })

    it('corrected: a withdrawn end is no end, and what replaced it does not', async () => {
      const sisterCity = city()
      const paper = await propose({ sisterCity, kind: 'MOC' })
      await sign(paper)
      const later = await propose({ sisterCity, kind: 'MOA' })
      await sign(later, { on: '2013-01-01' })
      await take('supersedeAgreement', paper, '2013-01-01', { by: later.id })
      const fix = { mistake: 'Both are in force.', withdrawEvents: [3], sources: sources.slice(0, 1) }
      await step('correctAgreement', paper, fix)
      expect(await standings(paper, '2013-01-01')).toEqual(['IN_FORCE'])
      expect(await read(paper, 'supersededBy { id }')).toEqual({ supersededBy: null })

      await take('terminateAgreement', paper, '2014-01-01')
      await step('correctAgreement', paper, { ...fix, withdrawEvents: [5] })
      expect(await standings(paper, '2014-01-01')).toEqual(['IN_FORCE'])
    })

    it('corrected: a withdrawn proposal does not hold back the signature', async () => {
      const paper = await propose({ on: '2015-01-01' })
      const fix = { mistake: 'That was another paper.', sources: sources.slice(0, 1) }
      await step('correctAgreement', paper, { ...fix, withdrawEvents: [1] })
      expect(await standings(paper, '2016-01-01')).toEqual(['REPORTED'])
      await sign(paper, { on: '2013-05-01' })
      expect(await standings(paper, '2013-05-01')).toEqual(['IN_FORCE'])
    })

    it('corrected: the proposal, what it is based on, who signed, whether it waits for entry, the slug', async () => {
      const sisterCity = city()
      const letter = await propose({ sisterCity, kind: 'LOI' })
      const paper = await propose({ sisterCity, basedOn: letter.id, on: '2011-01-01' })
      await sign(paper, { on: '2012-03-01', thaiSignatory: 'A council', term: { kind: 'FIXED', months: 12 } })
      const fix = { mistake: 'Misread.', sources: sources.slice(0, 1) }
      await step('correctAgreement', paper, {
        ...fix,
        proposedOn: '2010-06',
        basedOn: null,
        thaiSignatory: null,
        partnerSignatory: 'The port authority',
        awaitsEntry: true,
        slug: 'the-right-name',
      })
      const fields =
        'slug basedOn { id } thaiSignatory partnerSignatory term { expiresOn } events { kind on corrected }'
      expect(await read(paper, fields)).toMatchObject({
        slug: 'the-right-name',
        basedOn: null,
        thaiSignatory: null,
        partnerSignatory: 'The port authority',
        term: { expiresOn: null },
        events: [
          { kind: 'PROPOSED', on: '2011-01-01', corrected: true },
          { kind: 'SIGNED', corrected: false },
          { kind: 'CORRECTED' },
          { kind: 'PROPOSED', on: '2010-06', corrected: false },
        ],
      })
      expect(await standings(paper, '2010-05-31', '2010-06-01', '2012-03-01', '2020-01-01')).toEqual([
        'NOT_YET',
        'PROPOSED',
        'SIGNED',
        'SIGNED',
      ])
      // Null says nothing about the other fields, and left out they stay.
      await step('correctAgreement', paper, { ...fix, awaitsEntry: false, titleEn: null, signedOn: null, slug: null })
      expect(await read(paper, fields)).toMatchObject({
        slug: 'the-right-name',
        partnerSignatory: 'The port authority',
        term: { expiresOn: '2013-02-28' },
      })
      const violations = async (rest: object) =>
        (await write(store, 'correctAgreement', asked(paper, { ...fix, ...rest }))).violations
      expect(await violations({ proposedOn: '2012-03-02' })).toMatchObject([
        { code: 'DATES_OUT_OF_ORDER', path: ['input', 'proposedOn'] },
      ])
      expect(await violations({ slug: 'phuket-xiamen', basedOn: paper.id })).toMatchObject([
        { code: 'IN_USE' },
        { code: 'UNRELATED', path: ['input', 'basedOn'] },
      ])
      const mutual = await write(store, 'correctAgreement', asked(letter, { ...fix, basedOn: paper.id }))
      expect(mutual.__typename).toBe('CorrectAgreementSuccess')
      expect(await violations({ basedOn: letter.id })).toMatchObject([{ code: 'UNRELATED' }])
    })

    it('given notice of, a term that renews itself ends on one day, wherever it is read', async () => {
      const paper = await propose()
      const term = { kind: 'AUTO_RENEWING', months: 36, renewalMonths: 12, noticeMonths: 6 }
      await sign(paper, { on: '2010-03-01', term })
      expect(await read(paper, 'term { expiresOn }')).toEqual({ term: { expiresOn: '2013-02-28' } })
      await take('giveNotice', paper, '2016-01-01', { endsOn: '2017-02-28' })
      expect(await standings(paper, '2017-02-28', '2017-03-01')).toEqual(['IN_FORCE', 'EXPIRED'])
      expect(await read(paper, 'term { expiresOn } events { kind until }')).toEqual({
        term: { expiresOn: '2017-02-28' },
        events: [
          { kind: 'PROPOSED', until: null },
          { kind: 'SIGNED', until: null },
          { kind: 'NOTICE_GIVEN', until: '2017-02-28' },
        ],
      })
      const list = async (field: string, asOf: string) => {
        const { worklist } = await dataOf(
          store,
          `{ worklist(province: "TH-83", asOf: "${asOf}", withinDays: 90) { ${field} { id } } }`,
        )
        return worklist[field].some(({ id }: { id: string }) => id === paper.id)
      }
      expect(await list('expiring', '2017-02-01')).toBe(true)
      expect(await list('noticeDue', '2016-07-01')).toBe(false)
      expect(await list('overdue', '2017-03-01')).toBe(true)
      const other = await write(store, 'setTerm', asked(paper, { term: { ...term, expiresOn: '2018-02-28' } }))
      expect(other.violations).toMatchObject([{ code: 'TERM_CONTRADICTS', path: ['input', 'term', 'expiresOn'] }])
      await step('setTerm', paper, { term: { ...term, noticeMonths: 3 } })
      expect(await read(paper, 'term { expiresOn }')).toEqual({ term: { expiresOn: '2017-02-28' } })

      const withdrawal = { mistake: 'The letter was about another.', withdrawEvents: [3], sources: sources.slice(0, 1) }
      await step('correctAgreement', paper, withdrawal)
      expect(await standings(paper, '2017-03-01', '2020-01-01')).toEqual(['IN_FORCE', 'IN_FORCE'])
      expect(await read(paper, 'term { expiresOn }')).toEqual({ term: { expiresOn: '2013-02-28' } })
      expect(await list('expiring', '2017-02-01')).toBe(false)
    })

    it('I4 a correction that leaves no second one alive is no rival', async () => {
      const sisterCity = city()
      const over = await propose({ sisterCity, kind: 'MOC' })
      await sign(over)
      await take('terminateAgreement', over, '2013-01-01')
      await propose({ sisterCity, kind: 'MOA' })
      await step('correctAgreement', over, { mistake: 'Misread.', kind: 'MOA', sources: sources.slice(0, 1) })

      // Renewed, it is represented by its renewal.
      const renewed = await propose({ sisterCity, kind: 'LOI' })
      await sign(renewed)
      await step('renewAgreement', renewed, { on: '2013', term: { kind: 'UNKNOWN' }, sources: sources.slice(0, 1) })
      await take('terminateAgreement', renewed, '2014-01-01')
      const { events } = await read(renewed, 'events { position }')
      await step('correctAgreement', renewed, {
        mistake: 'Only its annex ended.',
        withdrawEvents: [events.at(-1).position],
        sources: sources.slice(0, 1),
      })
    })

    describe('a renewal that was recorded by mistake', () => {
      const remove = async (renewal: Paper) => {
        const before = await lastRevision()
        const input = { record: renewal.id, expectedVersion: renewal.version, reason: 'It was never renewed.' }
        const result = await write(store, 'removeRecord', input, { selection: '' })
        const changes = await store.db.change.findMany({
          where: { revision: { gt: before } },
          orderBy: { revision: 'asc' },
        })
        return { result, changes: changes.map(({ operation, nodeId }) => `${operation} ${nodeId}`) }
      }
      const renew = async (paper: Paper): Promise<Paper> => {
        const { result } = await step('renewAgreement', paper, {
          on: '2013-04-01',
          term: { kind: 'UNKNOWN' },
          sources: sources.slice(0, 1),
        })
        return { id: result.agreement.id, key: keyOf(result.agreement.id), version: 1 }
      }

      it('is withdrawn from the history of what it renewed', async () => {
        const paper = await propose()
        await sign(paper, { on: '2010-05-01', term: { kind: 'FIXED', expiresOn: '2013-04-30' } })
        const renewal = await renew(paper)
        expect(await standings(paper, '2014-01-01')).toEqual(['IN_FORCE'])
        const { changes } = await remove(renewal)
        expect(changes).toEqual([`DELETED ${renewal.key}`, `UPDATED ${paper.key}`])
        paper.version += 1
        expect(await standings(paper, '2013-04-30', '2014-01-01')).toEqual(['IN_FORCE', 'EXPIRED'])
        expect(await read(paper, 'version renewedBy { id } events { kind corrected reason }')).toEqual({
          version: paper.version,
          renewedBy: null,
          events: [
            { kind: 'PROPOSED', corrected: false, reason: null },
            { kind: 'SIGNED', corrected: false, reason: null },
            { kind: 'RENEWED', corrected: true, reason: null },
            {
              kind: 'CORRECTED',
              corrected: false,
              reason: '"Memorandum on lighthouses", which renewed it, was recorded by mistake and has been removed.',
            },
          ],
        })
        await renew(paper)
        expect(await standings(paper, '2014-01-01')).toEqual(['IN_FORCE'])
      })

      it('I4 stays while what it renewed would be alive beside another', async () => {
        const sisterCity = city()
        const paper = await propose({ sisterCity })
        await sign(paper)
        const renewal = await renew(paper)
        await take('terminateAgreement', renewal, '2014-01-01')
        await propose({ sisterCity })
        const before = await fingerprint(store)
        const { result } = await remove(renewal)
        expect(result).toMatchObject({ __typename: 'ConflictError', code: 'ALREADY_LIVE', path: ['input', 'record'] })
        expect(await fingerprint(store)).toEqual(before)
        const said = {
          record: renewal.id,
          expectedVersion: renewal.version,
          distinctFrom: result.possibleDuplicates.map(({ id }: { id: string }) => id),
          reason: 'It was never renewed, and the other is another paper.',
        }
        await written(store, 'removeRecord', said, { selection: '' })
      })
    })

    describe('I4 two papers of a kind side by side', () => {
      const refused = async (mutation: string, input: object) => {
        const before = await fingerprint(store)
        const result = await write(store, mutation, input as Record<string, unknown>)
        expect(await fingerprint(store)).toEqual(before)
        return result
      }
      const schools = { titleEn: 'Memorandum on schools', sectors: ['EDUCATION'] }
      const water = { titleEn: 'Memorandum on water', sectors: ['ENVIRONMENT'] }

      it('need no word when neither title nor sector is the same', async () => {
        const sisterCity = city()
        const first = await propose({ sisterCity, ...schools })
        await sign(first)
        const second = await propose({ sisterCity, ...water })
        await sign(second)
        expect(await standings(first, '2020-01-01')).toEqual(['IN_FORCE'])
        expect(await standings(second, '2020-01-01')).toEqual(['IN_FORCE'])
        await step('renewAgreement', first, { on: '2015', term: { kind: 'UNKNOWN' }, sources: sources.slice(0, 1) })
      })

      it.each([
        ['a sector', { ...water, sectors: ['ENVIRONMENT', 'EDUCATION'] }],
        ['the title', { ...water, titleEn: 'memorandum on schools' }],
      ])('need the word of the officer when they share %s', async (_, likeIt) => {
        const sisterCity = city()
        const first = await propose({ sisterCity, ...schools })
        await sign(first)
        const input = proposal({ sisterCity, ...likeIt })
        expect(await refused('proposeAgreement', input)).toMatchObject({
          code: 'ALREADY_LIVE',
          message: expect.stringContaining(`"Memorandum on schools" (${first.id})`),
          possibleDuplicates: [{ id: first.id, name: 'Memorandum on schools' }],
        })
        // As advised: it is another, which is signed without asking again, and replaces the first.
        const second = await propose({ sisterCity, ...likeIt, distinctFrom: [first.id] })
        await sign(second)
        await take('supersedeAgreement', first, '2013-01-01', { by: second.id })
        expect(await standings(first, '2013-01-01')).toEqual(['SUPERSEDED'])
      })

      it('are not made alike by an amendment or a correction without a word', async () => {
        const sisterCity = city()
        const first = await propose({ sisterCity, ...schools })
        await sign(first)
        const second = await propose({ sisterCity, ...water })
        await sign(second)
        const alike = { sectors: ['EDUCATION'], sources: sources.slice(0, 1) }
        for (const [mutation, input] of [
          ['amendAgreement', asked(second, { on: '2014', ...alike })],
          ['correctAgreement', asked(second, { mistake: 'Misread.', ...alike })],
        ] as const)
          expect(await refused(mutation, input)).toMatchObject({
            code: 'ALREADY_LIVE',
            possibleDuplicates: [{ id: first.id }],
          })
        await step('amendAgreement', second, { on: '2014', ...alike, distinctFrom: [first.id] })
        // What stands side by side already does not have to be said again.
        await step('correctAgreement', second, {
          mistake: 'Misspelt.',
          titleEn: 'Memorandum on rain',
          sources: sources.slice(0, 1),
        })
      })
    })

    it('what an approval rests on is kept even when it means nothing for the whole', async () => {
      const paper = await propose()
      const step1 = { body: 'OTHER', outcome: 'RETURNED', sources: sources.slice(1, 3) }
      await step('recordApproval', paper, step1)
      const { sources: rest } = await read(paper, 'sources { id }')
      expect(rest).toHaveLength(3)
    })

    it('an approval after the signature is flagged, not refused', async () => {
      const paper = await propose()
      await step('recordApproval', paper, {
        body: 'CABINET',
        outcome: 'APPROVED',
        decidedOn: '2014-02',
        means: 'APPROVED',
        sources: [],
      })
      await sign(paper, { on: '2012-03-01' })
      expect((await read(paper, 'missing')).missing).toContain('SIGNED_BEFORE_APPROVAL')
      // It may be the undated one that came first.
      await step('recordApproval', paper, { body: 'OTHER', outcome: 'NO_OBJECTION', sources: [] })
      expect((await read(paper, 'missing')).missing).not.toContain('SIGNED_BEFORE_APPROVAL')
    })

    it('a renewal begins when the old period is over, although it was signed before', async () => {
      const paper = await propose()
      await sign(paper, { on: '2010-05-01', term: { kind: 'FIXED', months: 60, expiresOn: '2015-04-30' } })
      await step('renewAgreement', paper, {
        on: '2014-09-01',
        term: { kind: 'FIXED', months: 60, expiresOn: '2020-04-30' },
        sources: sources.slice(0, 1),
      })
    })

    it('I10: a right day of signature or of entry fits the length on record', async () => {
      const paper = await propose()
      await sign(paper, { on: '2012-03-01', term: { kind: 'FIXED', months: 36, expiresOn: '2015-03-01' } })
      const fix = { mistake: 'Misread.', sources: sources.slice(0, 1) }
      const wrong = await write(store, 'correctAgreement', asked(paper, { ...fix, signedOn: '2013-03-01' }))
      expect(wrong.violations).toMatchObject([{ code: 'TERM_CONTRADICTS', path: ['input', 'signedOn'] }])
      await step('setTerm', paper, { term: { kind: 'FIXED', expiresOn: '2015-03-01' } })
      await step('correctAgreement', paper, { ...fix, signedOn: '2013-03-01' })

      const waiting = await propose()
      const term = { kind: 'FIXED', months: 36, expiresOn: '2090-05-31' }
      await sign(waiting, { awaitsEntry: true, term })
      const early = await write(store, 'enterAgreementIntoForce', asked(waiting, { on: '2012-06-01', sources: [] }))
      expect(early.violations).toMatchObject([{ code: 'TERM_CONTRADICTS', path: ['input', 'on'] }])
      await take('enterAgreementIntoForce', waiting, '2087-06-01')
    })

    it('I6, I7: one sector and unequal rank are flagged, not refused', async () => {
      const found = await store.db.sisterCity.findFirst({
        where: { level: 'CITY', partnerships: { none: { provinceId: 'TH-83' } }, id: { in: cities } },
      })
      cities.splice(cities.indexOf(found!.id), 1)
      const paper = await propose({
        sisterCity: encodeId('SisterCity', found!.id),
        relationship: 'SISTER_CITY',
        sectors: ['TRADE'],
      })
      await sign(paper)
      expect((await read(paper, 'missing')).missing).toEqual([
        'TERM',
        'SECOND_SOURCE',
        'APPROVALS',
        'SINGLE_SECTOR_SISTER_CITY',
        'UNEQUAL_RANK',
      ])
    })
  })

  describe('what is refused', () => {
    interface Papers {
      proposed: Paper
      signed: Paper
      waiting: Paper
      terminated: Paper
      abandoned: Paper
      renewed: Paper
      noticed: Paper
      sibling: Paper
      superseded: Paper
      cousin: Paper
      ended: Paper
      expired: Paper
      reported: Paper
      entered: Paper
      endedThisYear: Paper
    }
    const thisYear = today().slice(0, 4)
    const papers = {} as Papers
    let siblingCity: string
    let freeCity: string
    beforeAll(async () => {
      papers.proposed = await propose({ on: '2015-06-01' })
      papers.signed = await propose()
      await sign(papers.signed, { term: { kind: 'FIXED', expiresOn: '2030-12-31' } })
      papers.waiting = await propose()
      await sign(papers.waiting, { awaitsEntry: true })
      papers.terminated = await propose()
      await sign(papers.terminated)
      await take('terminateAgreement', papers.terminated, '2014-01-01')
      papers.abandoned = await propose()
      await take('abandonAgreement', papers.abandoned, '2011-01-01')
      papers.renewed = await propose()
      await sign(papers.renewed)
      await step('renewAgreement', papers.renewed, {
        on: '2015-01-01',
        term: { kind: 'UNKNOWN' },
        sources: sources.slice(0, 1),
      })
      papers.noticed = await propose()
      await sign(papers.noticed)
      await take('giveNotice', papers.noticed, '2013', { endsOn: '2090' })
      siblingCity = city()
      papers.sibling = await propose({ sisterCity: siblingCity, kind: 'LOI' })
      await sign(papers.sibling)
      papers.superseded = await propose({ sisterCity: siblingCity, kind: 'MOA' })
      await sign(papers.superseded)
      await take('supersedeAgreement', papers.superseded, '2013-01-01', { by: papers.sibling.id })
      papers.cousin = await propose({ sisterCity: siblingCity, kind: 'MOC' })
      await sign(papers.cousin)
      // Two that are over while the pair has another of their kind
      for (const name of ['ended', 'expired'] as const) {
        const sisterCity = city()
        papers[name] = await propose({ sisterCity })
        await sign(papers[name], name === 'expired' ? { term: { kind: 'FIXED', expiresOn: '2013' } } : {})
        if (name === 'ended') await take('terminateAgreement', papers[name], '2013-01-01')
        await propose({ sisterCity })
      }
      const crowded = city()
      papers.reported = await propose({ sisterCity: crowded })
      await step('correctAgreement', papers.reported, {
        mistake: 'Nobody proposed it.',
        withdrawEvents: [1],
        sources: sources.slice(0, 1),
      })
      await propose({ sisterCity: crowded })
      papers.entered = await propose()
      await sign(papers.entered, { on: '2012-03-01', awaitsEntry: true })
      await take('enterAgreementIntoForce', papers.entered, '2012')
      papers.endedThisYear = await propose()
      await sign(papers.endedThisYear)
      await take('terminateAgreement', papers.endedThisYear, thisYear)
      freeCity = city()
    })

    const fresh = (rest: object) => proposal({ sisterCity: freeCity, ...rest })
    const about = (name: keyof Papers, rest: object) => asked(papers[name], rest)
    const signing = (name: keyof Papers, rest: object = {}) =>
      about(name, { on: '2016-01-01', term: { kind: 'UNKNOWN' }, sources: sources.slice(0, 1), ...rest })
    const stepping = (name: keyof Papers, rest: object = {}) => about(name, { on: '2016-01-01', sources: [], ...rest })
    const renewing = (name: keyof Papers, rest: object = {}) => signing(name, rest)
    const correcting = (name: keyof Papers, rest: object = {}) =>
      about(name, { mistake: 'A slip.', sources: sources.slice(0, 1), ...rest })

    // rule, mutation, input, what comes of it: "Type CODE path", or for broken rules "CODE path" each.
    const table: [string, string, () => object, ...string[]][] = [
      [
        'I1 a signature needs a source',
        'signAgreement',
        () => signing('proposed', { sources: [] }),
        'SOURCE_MISSING sources',
      ],
      ['I1 so does a renewal', 'renewAgreement', () => renewing('signed', { sources: [] }), 'SOURCE_MISSING sources'],
      ['I1 so does a proposal', 'proposeAgreement', () => fresh({ sources: [] }), 'SOURCE_MISSING sources'],
      [
        'I1 so does a correction',
        'correctAgreement',
        () => correcting('signed', { titleEn: 'A', sources: [] }),
        'SOURCE_MISSING sources',
      ],
      [
        'a source is named once',
        'signAgreement',
        () => signing('proposed', { sources: [sources[0], sources[0]] }),
        'REPEATED sources',
      ],
      [
        'I2 no signature to come',
        'signAgreement',
        () => signing('proposed', { on: '2399-01-01' }),
        'DATE_IN_FUTURE on',
      ],
      [
        'I2 no signature before the proposal',
        'signAgreement',
        () => signing('proposed', { on: '2015-05' }),
        'DATES_OUT_OF_ORDER on',
      ],
      [
        'I2 no end before the signature',
        'signAgreement',
        () => signing('proposed', { term: { kind: 'FIXED', expiresOn: '2015-12' } }),
        'DATES_OUT_OF_ORDER term.expiresOn',
      ],
      [
        'I2 no entry before the signature',
        'enterAgreementIntoForce',
        () => stepping('waiting', { on: '2012-02' }),
        'DATES_OUT_OF_ORDER on',
      ],
      [
        'I2 no renewal before the signature',
        'renewAgreement',
        () => renewing('signed', { on: '2011' }),
        'DATES_OUT_OF_ORDER on',
      ],
      [
        'I2 no termination before the signature',
        'terminateAgreement',
        () => stepping('signed', { on: '2012-02-29' }),
        'DATES_OUT_OF_ORDER on',
      ],
      [
        'I2 no termination to come',
        'terminateAgreement',
        () => stepping('signed', { on: '2399' }),
        'DATE_IN_FUTURE on',
      ],
      [
        'I2 no end before its notice',
        'giveNotice',
        () => stepping('signed', { endsOn: '2015' }),
        'DATES_OUT_OF_ORDER endsOn',
      ],
      [
        'I2 no end before the signature, whenever notice was given',
        'giveNotice',
        () => stepping('signed', { on: '2012', endsOn: '2012-02' }),
        'DATES_OUT_OF_ORDER endsOn',
      ],
      [
        'I2 no abandonment before the proposal',
        'abandonAgreement',
        () => stepping('proposed', { on: '2015-05-31' }),
        'DATES_OUT_OF_ORDER on',
      ],
      [
        'I2 no decision before the question',
        'recordApproval',
        () =>
          about('proposed', { body: 'CABINET', outcome: 'APPROVED', askedOn: '2016', decidedOn: '2015', sources: [] }),
        'DATES_OUT_OF_ORDER decidedOn',
      ],
      [
        'I2 no corrected signature after the end',
        'correctAgreement',
        () => correcting('terminated', { signedOn: '2014-01-02' }),
        'DATES_OUT_OF_ORDER signedOn',
      ],
      [
        'I2 no corrected signature after the term',
        'correctAgreement',
        () => correcting('expired', { signedOn: '2014' }),
        'DATES_OUT_OF_ORDER signedOn',
      ],
      [
        'I2 no corrected signature to come',
        'correctAgreement',
        () => correcting('waiting', { signedOn: '2399' }),
        'DATE_IN_FUTURE signedOn',
      ],
      [
        'I2 no term that ended before the signature',
        'setTerm',
        () => about('waiting', { term: { kind: 'FIXED', expiresOn: '2011' } }),
        'DATES_OUT_OF_ORDER term.expiresOn',
      ],
      [
        'I2 no supersession before the later signature',
        'supersedeAgreement',
        () => stepping('sibling', { on: '2012-02-29', by: papers.cousin.id }),
        'DATES_OUT_OF_ORDER on',
        'DATES_OUT_OF_ORDER on',
      ],
      [
        'I2 no term that ended before the signature, however early the entry may be',
        'setTerm',
        () => about('entered', { term: { kind: 'FIXED', expiresOn: '2012-02' } }),
        'DATES_OUT_OF_ORDER term.expiresOn',
      ],
      [
        'I2 no corrected signature before the proposal',
        'correctAgreement',
        () => correcting('proposed', { signedOn: '2015-05' }),
        'DATES_OUT_OF_ORDER signedOn',
      ],
      [
        'I2 no notice of an end behind the end',
        'giveNotice',
        () => stepping('signed', { endsOn: '2031' }),
        'DATES_OUT_OF_ORDER endsOn',
      ],
      ...(['PENDING', 'RETURNED', 'REFUSED'] as const).map((outcome): [string, string, () => object, string] => [
        `no approval of the whole by a step that is ${outcome}`,
        'recordApproval',
        () => about('proposed', { body: 'CABINET', outcome, means: 'APPROVED', askedOn: '2016', sources: [] }),
        'BAD_VALUE means',
      ]),
      [
        'I2 no approval before the proposal',
        'recordApproval',
        () =>
          about('proposed', {
            body: 'CABINET',
            outcome: 'APPROVED',
            askedOn: '2015-04',
            decidedOn: '2015-05-31',
            means: 'APPROVED',
            sources: [],
          }),
        'DATES_OUT_OF_ORDER askedOn',
        'DATES_OUT_OF_ORDER decidedOn',
      ],
      [
        'I10 no length that leads to another end',
        'signAgreement',
        () => signing('proposed', { term: { kind: 'FIXED', months: 36, expiresOn: '2025-12-31' } }),
        'TERM_CONTRADICTS term.months',
      ],
      [
        'I10 nor in a renewal',
        'renewAgreement',
        () => renewing('signed', { term: { kind: 'FIXED', months: 36, expiresOn: '2018-01-01' } }),
        'TERM_CONTRADICTS term.months',
      ],
      [
        'I10 nor from a later entry into force',
        'setTerm',
        () => about('entered', { term: { kind: 'FIXED', months: 36, expiresOn: '2016-06' } }),
        'TERM_CONTRADICTS term.months',
      ],
      [
        'I10 no notice that is longer than the term',
        'setTerm',
        () => about('signed', { term: { kind: 'FIXED', months: 12, noticeMonths: 24 } }),
        'TERM_CONTRADICTS term.noticeMonths',
      ],
      [
        'a title shows',
        'proposeAgreement',
        () => fresh({ titleEn: '\u200D\u180E', titleTh: '\u200C\uFE0F', otherSector: undefined }),
        'EMPTY titleEn',
        'EMPTY titleTh',
      ],
      ['a year is not before 1800', 'proposeAgreement', () => fresh({ on: '0215-06-01' }), 'DATE_TOO_EARLY on'],
      [
        'nor in a part of the input',
        'signAgreement',
        () => signing('proposed', { term: { kind: 'FIXED', expiresOn: '1799' } }),
        'DATE_TOO_EARLY term.expiresOn',
      ],
      [
        'I4 no second live paper of a kind',
        'proposeAgreement',
        () => proposal({ sisterCity: siblingCity, kind: 'LOI' }),
        'ConflictError ALREADY_LIVE kind',
      ],
      [
        'I4 nor by correcting the kind',
        'correctAgreement',
        () => correcting('cousin', { kind: 'LOI' }),
        'ConflictError ALREADY_LIVE kind',
      ],
      [
        'I4 nor by withdrawing an end',
        'correctAgreement',
        () => correcting('ended', { withdrawEvents: [3] }),
        'ConflictError ALREADY_LIVE agreement',
      ],
      [
        'I4 nor by renewing what is over',
        'renewAgreement',
        () => renewing('expired'),
        'ConflictError ALREADY_LIVE agreement',
      ],
      [
        'I4 nor by a term that goes on',
        'setTerm',
        () => about('expired', { term: { kind: 'OPEN_ENDED' } }),
        'ConflictError ALREADY_LIVE term',
      ],
      [
        'I4 nor by approval of what was only reported',
        'recordApproval',
        () => about('reported', { body: 'CABINET', outcome: 'PENDING', means: 'SUBMITTED', sources: [] }),
        'ConflictError ALREADY_LIVE means',
      ],
      ['I5 sectors', 'proposeAgreement', () => fresh({ sectors: [] }), 'SECTORS_EMPTY sectors'],
      ['I5 each once', 'proposeAgreement', () => fresh({ sectors: ['ARTS', 'ARTS'] }), 'SECTORS_REPEATED sectors'],
      [
        'I5 OTHER is named',
        'signAgreement',
        () => signing('proposed', { sectors: ['OTHER'] }),
        'OTHER_SECTOR_UNNAMED otherSector',
      ],
      [
        'I5 a name without OTHER',
        'amendAgreement',
        () => stepping('signed', { otherSector: 'sport' }),
        'OTHER_SECTOR_UNUSED otherSector',
      ],
      [
        'I5 OTHER is named by more than a space',
        'proposeAgreement',
        () => fresh({ sectors: ['OTHER'], otherSector: ' ' }),
        'OTHER_SECTOR_UNNAMED otherSector',
      ],
      [
        'I5 an empty name without OTHER',
        'proposeAgreement',
        () => fresh({ otherSector: '' }),
        'OTHER_SECTOR_UNUSED otherSector',
      ],
      ['I5 in a correction', 'correctAgreement', () => correcting('signed', { sectors: [] }), 'SECTORS_EMPTY sectors'],
      [
        'I8 an event that is not there',
        'correctAgreement',
        () => correcting('signed', { withdrawEvents: [1, 7, 0] }),
        'BAD_VALUE withdrawEvents.1',
        'BAD_VALUE withdrawEvents.2',
      ],
      [
        'I8 a correction says what was wrong',
        'correctAgreement',
        () => correcting('signed', { mistake: ' ', titleEn: 'A' }),
        'EMPTY mistake',
      ],
      ['I8 and changes something', 'correctAgreement', () => correcting('signed'), 'NOTHING_TO_CHANGE '],
      [
        'I9 no termination before the signature',
        'terminateAgreement',
        () => stepping('proposed'),
        'STATUS_FORBIDS agreement',
      ],
      ['I9 no renewal before the signature', 'renewAgreement', () => renewing('proposed'), 'STATUS_FORBIDS agreement'],
      [
        'I9 no notice before the signature',
        'giveNotice',
        () => stepping('proposed', { endsOn: '2018' }),
        'STATUS_FORBIDS agreement',
      ],
      [
        'I9 no entry before the signature',
        'enterAgreementIntoForce',
        () => stepping('proposed'),
        'STATUS_FORBIDS agreement',
      ],
      [
        'I9 no amendment before the signature',
        'amendAgreement',
        () => stepping('proposed', { titleEn: 'A' }),
        'STATUS_FORBIDS agreement',
      ],
      [
        'I9 no supersession before the signature',
        'supersedeAgreement',
        () => stepping('proposed', { by: papers.signed.id }),
        'STATUS_FORBIDS agreement',
        'UNRELATED by',
      ],
      [
        'I9 no abandonment after the signature',
        'abandonAgreement',
        () => stepping('signed'),
        'STATUS_FORBIDS agreement',
      ],
      ['I9 no signature after abandonment', 'signAgreement', () => signing('abandoned'), 'STATUS_FORBIDS agreement'],
      ['I9 no renewal after termination', 'renewAgreement', () => renewing('terminated'), 'STATUS_FORBIDS agreement'],
      [
        'I9 no renewal in the year of the termination, of which the day is not known',
        'renewAgreement',
        () => renewing('endedThisYear', { on: thisYear }),
        'STATUS_FORBIDS agreement',
      ],
      [
        'I9 nor anything else',
        'supersedeAgreement',
        () => stepping('endedThisYear', { on: thisYear, by: papers.signed.id }),
        'STATUS_FORBIDS agreement',
        'UNRELATED by',
      ],
      [
        'I9 no submission after the signature',
        'recordApproval',
        () => about('signed', { body: 'CABINET', outcome: 'PENDING', means: 'SUBMITTED', sources: [] }),
        'STATUS_FORBIDS means',
      ],
      [
        'I9 no signature withdrawn from under an end',
        'correctAgreement',
        () => correcting('terminated', { withdrawEvents: [2] }),
        'STATUS_FORBIDS withdrawEvents',
      ],
      [
        'no entry where it is no step of its own',
        'enterAgreementIntoForce',
        () => stepping('signed'),
        'STATUS_FORBIDS agreement',
      ],
      ['a second signature', 'signAgreement', () => signing('signed'), 'ConflictError ALREADY_DONE agreement'],
      ['a second renewal', 'renewAgreement', () => renewing('renewed'), 'ConflictError ALREADY_DONE agreement'],
      [
        'a second termination',
        'terminateAgreement',
        () => stepping('terminated'),
        'ConflictError ALREADY_DONE agreement',
      ],
      ['a second abandonment', 'abandonAgreement', () => stepping('abandoned'), 'ConflictError ALREADY_DONE agreement'],
      [
        'a second supersession',
        'supersedeAgreement',
        () => stepping('superseded', { by: papers.sibling.id }),
        'ConflictError ALREADY_DONE agreement',
      ],
      [
        'only a signed paper supersedes',
        'supersedeAgreement',
        () => stepping('signed', { by: papers.proposed.id }),
        'UNRELATED by',
      ],
      [
        'none supersedes itself',
        'supersedeAgreement',
        () => stepping('signed', { by: papers.signed.id }),
        'UNRELATED by',
      ],
      [
        'none supersedes what superseded it',
        'supersedeAgreement',
        () => stepping('sibling', { by: papers.superseded.id }),
        'UNRELATED by',
      ],
      [
        'a paper is based on one of its tie',
        'proposeAgreement',
        () => fresh({ basedOn: papers.signed.id }),
        'UNRELATED basedOn',
      ],
      [
        'I10 FIXED',
        'signAgreement',
        () => signing('proposed', { term: { kind: 'FIXED' } }),
        'TERM_INCOMPLETE term.kind',
      ],
      [
        'I10 OPEN_ENDED',
        'setTerm',
        () => about('signed', { term: { kind: 'OPEN_ENDED', expiresOn: '2030' } }),
        'TERM_CONTRADICTS term.expiresOn',
      ],
      [
        'I10 AUTO_RENEWING',
        'renewAgreement',
        () => renewing('signed', { term: { kind: 'AUTO_RENEWING', months: 12 } }),
        'TERM_INCOMPLETE term.renewalMonths',
      ],
      [
        'I10 months',
        'setTerm',
        () => about('signed', { term: { kind: 'FIXED', months: 0, noticeMonths: 1201 } }),
        'MONTHS_OUT_OF_RANGE term.months',
        'MONTHS_OUT_OF_RANGE term.noticeMonths',
      ],
      ['I17 a slug is one', 'proposeAgreement', () => fresh({ slug: 'phuket-xiamen' }), 'IN_USE slug'],
      ['a slug has a form', 'proposeAgreement', () => fresh({ slug: 'Phuket Xiamen' }), 'BAD_VALUE slug'],
      [
        'a title is not empty',
        'proposeAgreement',
        () => fresh({ titleEn: ' ', titleTh: '' }),
        'EMPTY titleEn',
        'EMPTY titleTh',
      ],
      ['nor an amended one', 'amendAgreement', () => stepping('signed', { titleEn: '' }), 'EMPTY titleEn'],
      ['nor that of a renewal', 'renewAgreement', () => renewing('signed', { titleEn: '' }), 'EMPTY titleEn'],
      ['nor a corrected one', 'correctAgreement', () => correcting('signed', { titleLocal: '' }), 'EMPTY titleLocal'],
      ['no text with NUL', 'amendAgreement', () => stepping('signed', { titleEn: 'A\0B' }), 'BAD_VALUE titleEn'],
      ['nor such a reason', 'terminateAgreement', () => stepping('signed', { reason: 'A\0B' }), 'BAD_VALUE reason'],
      ['nor an empty remark', 'terminateAgreement', () => stepping('signed', { remark: '' }), 'EMPTY remark'],
      ['nor a note', 'proposeAgreement', () => fresh({ note: ' ' }), 'EMPTY note'],
      [
        'nor who signed and where',
        'signAgreement',
        () => signing('proposed', { place: '', thaiSignatory: ' ', partnerSignatory: '' }),
        'EMPTY place',
        'EMPTY thaiSignatory',
        'EMPTY partnerSignatory',
      ],
      ['nor where a renewal was signed', 'renewAgreement', () => renewing('signed', { place: '' }), 'EMPTY place'],
      [
        'nor a reference',
        'recordApproval',
        () => about('proposed', { body: 'CABINET', outcome: 'PENDING', reference: '', note: '', sources: [] }),
        'EMPTY reference',
        'EMPTY note',
      ],
      [
        'nor what is corrected, which would change nothing',
        'correctAgreement',
        () => correcting('signed', { signedIn: '', signedAt: '', note: '' }),
        'EMPTY signedIn',
        'EMPTY signedAt',
        'EMPTY note',
      ],
      [
        'a step of approval is the next or an old one',
        'recordApproval',
        () => about('proposed', { step: 3, body: 'CABINET', outcome: 'PENDING', sources: [] }),
        'BAD_VALUE step',
      ],
      [
        'what is pending is not decided',
        'recordApproval',
        () => about('proposed', { body: 'CABINET', outcome: 'PENDING', decidedOn: '2016', sources: [] }),
        'BAD_VALUE decidedOn',
      ],
      [
        'every change has a reason',
        'terminateAgreement',
        () => stepping('signed', { reason: '  ' }),
        'REASON_MISSING reason',
      ],
      [
        'a key has a length',
        'terminateAgreement',
        () => stepping('signed', { idempotencyKey: '' }),
        'BAD_VALUE idempotencyKey',
      ],
      [
        'a stale version',
        'terminateAgreement',
        () => stepping('signed', { expectedVersion: 1 }),
        'ConflictError VERSION_MISMATCH expectedVersion',
      ],
      [
        'a version to come',
        'signAgreement',
        () => signing('proposed', { expectedVersion: 2 }),
        'ConflictError VERSION_MISMATCH expectedVersion',
      ],
      [
        'an unknown agreement',
        'terminateAgreement',
        () => stepping('signed', { agreement: agreementId('nowhere') }),
        'NotFoundError NOT_FOUND agreement',
      ],
      [
        'an unknown later one',
        'supersedeAgreement',
        () => stepping('signed', { by: agreementId('nowhere') }),
        'NotFoundError NOT_FOUND by',
      ],
      [
        'an unknown base',
        'proposeAgreement',
        () => fresh({ basedOn: agreementId('nowhere') }),
        'NotFoundError NOT_FOUND basedOn',
      ],
      [
        'an unknown source',
        'signAgreement',
        () => signing('proposed', { sources: [sources[0], encodeId('Source', 'nowhere')] }),
        'NotFoundError NOT_FOUND sources.1',
      ],
      [
        'an unknown city',
        'proposeAgreement',
        () => fresh({ sisterCity: encodeId('SisterCity', 'nowhere') }),
        'NotFoundError NOT_FOUND sisterCity',
      ],
      [
        'an unknown province',
        'proposeAgreement',
        () => fresh({ thaiParty: encodeId('Province', 'TH-99') }),
        'NotFoundError NOT_FOUND thaiParty',
      ],
      [
        'an unknown municipality',
        'proposeAgreement',
        () => fresh({ thaiParty: encodeId('Municipality', 'nowhere') }),
        'NotFoundError NOT_FOUND thaiParty',
      ],
      [
        'an id of another type',
        'terminateAgreement',
        () => stepping('signed', { agreement: phuket }),
        'BAD_ID agreement',
      ],
      [
        'a foreign city as Thai party, and other wrong ids',
        'proposeAgreement',
        () => fresh({ thaiParty: freeCity, sisterCity: phuket, basedOn: 'x', sources: [sources[0], '!'] }),
        'BAD_ID thaiParty',
        'BAD_ID sisterCity',
        'BAD_ID basedOn',
        'BAD_ID sources.1',
      ],
      [
        'all of it at once',
        'proposeAgreement',
        () =>
          fresh({
            titleEn: '',
            sectors: ['ARTS', 'ARTS', 'OTHER'],
            on: '2399',
            slug: 'phuket-xiamen',
            sources: [],
            basedOn: papers.signed.id,
            reason: '',
          }),
        'EMPTY titleEn',
        'SECTORS_REPEATED sectors',
        'OTHER_SECTOR_UNNAMED otherSector',
        'DATE_IN_FUTURE on',
        'IN_USE slug',
        'SOURCE_MISSING sources',
        'UNRELATED basedOn',
        'REASON_MISSING reason',
      ],
      [
        'all of a signature at once',
        'signAgreement',
        () =>
          signing('abandoned', {
            on: '2009',
            sectors: [],
            term: { kind: 'OPEN_ENDED', months: 1201 },
            sources: [],
            reason: '',
            idempotencyKey: 'x'.repeat(201),
          }),
        'STATUS_FORBIDS agreement',
        'DATES_OUT_OF_ORDER on',
        'SECTORS_EMPTY sectors',
        'TERM_CONTRADICTS term.months',
        'MONTHS_OUT_OF_RANGE term.months',
        'SOURCE_MISSING sources',
        'REASON_MISSING reason',
        'BAD_VALUE idempotencyKey',
      ],
    ]

    it.each(table)('%s (%s)', async (_, mutation, input, ...wanted) => {
      const before = await fingerprint(store)
      const result = await write(store, mutation, input() as Record<string, unknown>)
      const found = result.violations ?? [result]
      expect(
        found.map(({ __typename, code, path }: { __typename?: string; code: string; path: string[] }) => {
          expect(path[0]).toBe('input')
          return [__typename ?? [], code, path.slice(1).join('.')].flat().join(' ')
        }),
      ).toEqual(wanted)
      expect(result.message).toMatch(/\w/)
      if (result.violations) expect(result).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_FAILED' })
      expect(await fingerprint(store)).toEqual(before)
    })

    it('a conflict of versions says the one that is', async () => {
      expect(await write(store, 'terminateAgreement', stepping('signed', { expectedVersion: 1 }))).toMatchObject({
        currentVersion: papers.signed.version,
      })
    })

    it.each(['2559', '2559-07', '2559-07-26'])('I14 a year of the Buddhist Era: %s', async on => {
      const before = await fingerprint(store)
      for (const input of [
        signing('proposed', { on }),
        signing('proposed', { term: { kind: 'FIXED', expiresOn: on } }),
      ])
        await expect(write(store, 'signAgreement', input)).rejects.toMatchObject({
          message: expect.stringContaining(`2559 is a Buddhist-era year; use 2016${on.slice(4)}`),
          errors: [{ extensions: { code: 'BAD_INPUT' } }],
        })
      expect(await fingerprint(store)).toEqual(before)
    })

    it.each([
      ['anonymous', anonymous, 'UNAUTHENTICATED'],
      ['a key that only reads', viewerWith(['read']), 'MISSING_SCOPE'],
      ['a key that records, for a correction', viewerWith(['write:registry']), 'MISSING_SCOPE'],
      [
        'a key of another province',
        viewerWith(['write:registry', 'publish'], { provinceIds: ['TH-10'] }),
        'OTHER_PROVINCE',
      ],
    ])('%s', async (_, viewer, code) => {
      const before = await fingerprint(store)
      const result = await write(store, 'correctAgreement', correcting('signed', { titleEn: 'A' }), { viewer })
      expect(result).toMatchObject({ __typename: 'ForbiddenError', code })
      expect(await fingerprint(store)).toEqual(before)
    })

    it('a key of the province may write', async () => {
      const paper = await propose()
      const viewer = viewerWith(['write:registry'], { provinceIds: ['TH-83'] })
      const input = asked(paper, { on: '2011', sources: [] })
      expect(await write(store, 'abandonAgreement', input, { viewer })).toMatchObject({ agreement: { version: 2 } })
    })
  })

  describe('the same request again', () => {
    it('gets the same answer, and nothing more is written', async () => {
      const sisterCity = city()
      const input = proposal({ sisterCity, idempotencyKey: 'once' })
      const first = await written(store, 'proposeAgreement', input)
      const before = await fingerprint(store)
      for (let i = 0; i < 3; i++) expect(await written(store, 'proposeAgreement', input)).toEqual(first)
      expect(await fingerprint(store)).toEqual(before)
    })

    it('also when it is sent many times at once', async () => {
      const input = proposal({ sisterCity: city(), idempotencyKey: 'at once' })
      const answers = await Promise.all(Array.from({ length: 8 }, () => written(store, 'proposeAgreement', input)))
      expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    })

    it('also when the record has moved on', async () => {
      const paper = await propose()
      const input = asked(paper, {
        on: '2012-03-01',
        term: { kind: 'UNKNOWN' },
        sources: sources.slice(0, 1),
        idempotencyKey: 'sign',
      })
      const { revision } = await written(store, 'signAgreement', input)
      paper.version += 1
      await take('terminateAgreement', paper, '2013-01-01')
      expect(await written(store, 'signAgreement', input)).toMatchObject({
        revision,
        agreement: { id: paper.id, version: 3, status: 'TERMINATED' },
      })
    })

    it('a refusal is not remembered: mended, the request is carried out', async () => {
      const input = proposal({ sisterCity: city(), idempotencyKey: 'mended' })
      expect(await write(store, 'proposeAgreement', { ...input, sectors: [] })).toMatchObject({
        __typename: 'ValidationError',
      })
      await written(store, 'proposeAgreement', input)
    })

    it('another request under its key is refused', async () => {
      const input = proposal({ sisterCity: city(), idempotencyKey: 'reused' })
      const { agreement } = await written(store, 'proposeAgreement', input)
      const before = await fingerprint(store)
      const refusal = {
        __typename: 'ConflictError',
        code: 'IDEMPOTENCY_KEY_REUSED',
        path: ['input', 'idempotencyKey'],
        currentVersion: null,
      }
      for (const rest of [{ titleEn: 'Another' }, { reason: 'Another reason.' }, { sisterCity: city() }])
        expect(await write(store, 'proposeAgreement', { ...input, ...rest })).toMatchObject(refusal)
      const step = { agreement: agreement.id, expectedVersion: 1, on: '2012', sources: [], reason: 'Why' }
      expect(await write(store, 'abandonAgreement', { ...step, idempotencyKey: 'reused' })).toMatchObject(refusal)
      expect(await fingerprint(store)).toEqual(before)
    })

    it('the key of somebody else is another key', async () => {
      const somebody = viewerWith(officer.scopes, { keyId: 'somebody', name: 'Somebody' })
      const mine = await written(store, 'proposeAgreement', proposal({ sisterCity: city(), idempotencyKey: 'shared' }))
      const input = proposal({ sisterCity: city(), idempotencyKey: 'shared' })
      const theirs = await written(store, 'proposeAgreement', input, { viewer: somebody })
      expect(theirs.agreement.id).not.toBe(mine.agreement.id)
      expect(await store.db.change.findUnique({ where: { revision: theirs.revision } })).toMatchObject({
        actor: 'Somebody',
      })
    })
  })
})
