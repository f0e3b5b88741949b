import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { strayColumns } from '../../../test/kept-columns.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { talliesAnew, talliesOf } from '../../../test/tallies.ts'
import { viewerWith, write, written } from '../../../test/write.ts'
import { spansOf } from '../../register/spans.ts'
import { today } from '../../register/today.ts'
import { dayOrNull } from '../day.ts'
import { historyOf } from '../read/history-of.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'

/** What the rule says of all agreements, or those with a city, from their rows as Prisma reads them. */
const derived = async ({ db }: Store, sisterCityId?: string) => {
  const where = sisterCityId ? { partnership: { sisterCityId } } : {}
  const rows = await db.agreement.findMany({ where, include: { events: true, sources: true } })
  const recorded = (events: readonly { recordedAt: Date }[]) => events.map(({ recordedAt }) => today(recordedAt)).sort()
  return Object.fromEntries(
    rows.map(row => [
      row.id,
      spansOf({
        ...historyOf(row),
        sources: row.sources.map(({ publishedOn, retrievedOn }) => ({
          publishedOn,
          retrievedOn: dayOrNull(retrievedOn),
        })),
        recordedOn: recorded(row.events)[0] ?? null,
      }).map(({ from, until, status, there }) => `${from ?? '-infinity'} ${until} ${status} ${there}`),
    ]),
  )
}

/** What stands in the table. */
const kept = async ({ db }: Store, sisterCityId: string | null = null) => {
  const rows = await db.$queryRaw<{ id: string; spans: string[] }[]>`
    SELECT agreement_id AS id, array_agg(concat_ws(' ', starts, coalesce(ends::text, 'null'), status,
      CASE WHEN there THEN 'true' ELSE 'false' END) ORDER BY starts) AS spans
    FROM agreement_span s JOIN agreement a ON a.id = agreement_id JOIN partnership p ON p.id = a.partnership_id
    WHERE ${sisterCityId}::text IS NULL OR p.sister_city_id = ${sisterCityId} GROUP BY agreement_id`
  return Object.fromEntries(rows.map(({ id, spans }) => [id, spans]))
}

/** The agreements whose places are not those of their partnership. */
const misplaced = ({ db }: Store) =>
  db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM agreement a JOIN partnership p ON p.id = a.partnership_id JOIN sister_city c ON c.id = p.sister_city_id
    WHERE (a.province_id, a.sister_city_id, a.country_code) IS DISTINCT FROM (p.province_id, c.id, c.country_code)`

const when = fc.constantFrom('2009', '2010', '2010-06', '2010-06-15', '2011', '2012-03-01', '2013', '2014-02', '2015')
const end = fc.option(fc.constantFrom('2012', '2013-06-30', '2015-12', '2026', '2031-05-09'), { freq: 4 })
const term = fc.oneof(
  fc.constantFrom({ kind: 'UNKNOWN' }, { kind: 'OPEN_ENDED' }, { kind: 'AUTO_RENEWING', renewalMonths: 12 }),
  fc.record({ kind: fc.constant('FIXED'), expiresOn: end, months: fc.constantFrom(null, 24) }),
)
const positions = fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 })
const mistake = fc.constant('It was another paper.')

/** What officers may say of a paper. Its status allows most of it only at times, and the rest is refused. */
const inputs: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  proposeAgreement: fc.record({ on: when }),
  recordApproval: fc.record({
    body: fc.constant('CABINET'),
    outcome: fc.constant('APPROVED'),
    decidedOn: when,
    means: fc.constantFrom('SUBMITTED', 'APPROVED', null),
  }),
  signAgreement: fc.record({ on: when, term, awaitsEntry: fc.boolean() }),
  enterAgreementIntoForce: fc.record({ on: when }),
  renewAgreement: fc.record({ on: when, term }),
  giveNotice: fc.record({ on: when, endsOn: fc.constantFrom('2013', '2016-02-29', '2030') }),
  terminateAgreement: fc.record({ on: when }),
  supersedeAgreement: fc.record({ on: when, by: fc.nat() }),
  abandonAgreement: fc.record({ on: when }),
  setTerm: fc.record({ term }),
  correctAgreement: fc.oneof(
    fc.record({ withdrawEvents: positions, mistake }),
    fc.record({ signedOn: when, mistake }),
    fc.record({ awaitsEntry: fc.boolean(), mistake }),
  ),
  correctSource: fc.record({ publishedOn: end, retrievedOn: fc.constantFrom(null, '2019-01-31') }),
  removeRecord: fc.constant({}),
}
/** A proposal, a paper that is signed, and one that is signed and waits for its entry into force. */
const beginning = [
  { name: 'proposeAgreement', input: { on: '2008' }, paper: 0 },
  { name: 'proposeAgreement', input: { on: '2008' }, paper: 0 },
  { name: 'proposeAgreement', input: { on: '2008' }, paper: 0 },
  { name: 'signAgreement', input: { on: '2009', term: { kind: 'OPEN_ENDED' } }, paper: 1 },
  { name: 'signAgreement', input: { on: '2009', term: { kind: 'UNKNOWN' }, awaitsEntry: true }, paper: 2 },
]

/** What cites no sources. */
const unsourced = ['setTerm', 'correctSource', 'removeRecord']

const command = fc
  .constantFrom(...Object.keys(inputs), 'signAgreement', 'correctAgreement', 'correctAgreement')
  .chain(name => fc.record({ name: fc.constant(name), input: inputs[name]!, paper: fc.nat() }))

const reason = 'Somebody tries things.'
const office = viewerWith(['read', 'write:registry', 'write:facts', 'publish'])

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('the open data set comes with the spans of its agreements', async () => {
    const spans = await kept(store)
    expect(Object.keys(spans).length).toBeGreaterThan(100)
    expect(spans).toEqual(await derived(store))
    expect(await misplaced(store)).toEqual([])
    expect(await strayColumns(store)).toEqual([])
  })

  it('an agreement stays where its sister city is, also when that is corrected', async () => {
    const { id, version } = await store.db.sisterCity.findUniqueOrThrow({ where: { id: 'xiamen' } })
    const input = { sisterCity: encodeId('SisterCity', id), expectedVersion: version, country: 'JP', reason }
    await written(store, 'correctSisterCity', input, { viewer: office, selection: '' })
    expect(await store.db.agreement.count({ where: { sisterCityId: id, countryCode: 'JP' } })).toBeGreaterThan(0)
    expect(await misplaced(store)).toEqual([])
    expect(await talliesOf(store)).toEqual(await talliesAnew(store, today()))
  })

  it('what is known from a source alone is there from the day on which that is found to be published', async () => {
    const { sources, id } = await store.db.agreement.findFirstOrThrow({
      where: { events: { none: { earliest: { not: null } } }, sources: { some: {} } },
      include: { sources: true },
    })
    const source = encodeId('Source', sources[0]!.id)
    const input = { source, expectedVersion: await versionOf(source), publishedOn: '1999-12', reason }
    await written(store, 'correctSource', input, { viewer: office, selection: '' })
    const spans = await kept(store)
    expect(spans[id]).toEqual(['-infinity 1999-12-01 REPORTED false', '1999-12-01 null REPORTED true'])
    expect(spans).toEqual(await derived(store))
  })

  it('whatever officers do, the spans are those of the rule, and the tallies those that are counted', {
    timeout: 120_000,
  }, async () => {
    const cities = await store.db.sisterCity.findMany({ where: { partnerships: { none: { provinceId: 'TH-83' } } } })
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 50, maxLength: 50 }), async commands => {
        const city = cities.shift()!.id
        const sisterCity = encodeId('SisterCity', city)
        const page = { kind: 'NEWS', title: `A page about ${sisterCity}`, language: 'en', reason }
        const { source } = await written(store, 'registerSource', page, { viewer: office, selection: 'source { id }' })
        let papers: string[] = []
        const propose = (input: object) => ({
          ...{ thaiParty: encodeId('Province', 'TH-83'), sisterCity, kind: 'MOU', sectors: ['TRADE'], reason },
          ...{ titleEn: 'A paper', distinctFrom: papers, sources: [source.id], ...input },
        })
        for (const [at, { name, input, paper }] of [...beginning, ...commands].entries()) {
          const [agreement, by] = [papers[paper % papers.length], papers[(paper + 1) % papers.length]]
          if (!agreement && name !== 'proposeAgreement') continue
          const subject = name === 'correctSource' ? source.id : agreement
          const kind = name === 'correctSource' ? 'source' : name === 'removeRecord' ? 'record' : 'agreement'
          const asked =
            name === 'proposeAgreement'
              ? propose(input)
              : {
                  ...{ [kind]: subject, expectedVersion: await versionOf(subject), reason, ...input },
                  ...(!unsourced.includes(name) && { sources: [source.id] }),
                  ...('by' in input && { by }),
                }
          const selection = name === 'correctSource' || name === 'removeRecord' ? '' : 'agreement { id }'
          const result = await write(store, name, asked, { viewer: office, selection })
          if (!result.__typename.endsWith('Success')) continue
          done.add(name)
          if (name === 'removeRecord') papers = papers.filter(each => each !== agreement)
          else if (result.agreement && !papers.includes(result.agreement.id)) papers.push(result.agreement.id)
          const [left, right] = [await kept(store, city), await derived(store, city)]
          expect(left).toEqual(right)
          // What is wrong once stays wrong, so they need not be counted each time.
          if (at % 10 === 0) {
            expect(await talliesOf(store)).toEqual(await talliesAnew(store, today()))
            expect(await strayColumns(store)).toEqual([])
          }
        }
        expect(await talliesOf(store)).toEqual(await talliesAnew(store, today()))
        expect(await kept(store)).toEqual(await derived(store))
        expect(await misplaced(store)).toEqual([])
        expect(await strayColumns(store)).toEqual([])
      }),
      // Nothing is shrunk: the register is not any more what the sequence began on.
      { numRuns: 4, endOnFailure: true },
    )
    // Two thirds of them at least, so that not all was refused.
    expect(done.size).toBeGreaterThan(8)
  })

  const versionOf = async (id: string): Promise<number> => {
    const { node } = await dataOf(
      store,
      `query ($id: ID!) { node(id: $id) { ... on Agreement { version } ... on Source { version } } }`,
      { id },
    )
    return node?.version ?? 1
  }
})
