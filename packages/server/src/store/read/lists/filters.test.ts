import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAllSpans } from '../../../../test/spans.ts'
import { databases, openTestStore } from '../../../../test/stores.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { dormant } from '../../../register/dormancy.ts'
import { statusAt } from '../../../register/status.ts'
import { normalise, words } from '../../../register/thai.ts'
import { today } from '../../../register/today.ts'
import { type Sql, sql } from '../../sql.ts'
import type { Store } from '../../store.ts'
import type { AgreementFilter } from '../agreement-filter.ts'
import type { List } from '../list/list.ts'
import { readTotals, root } from '../list/pages.ts'
import { agreementList, agreementParents } from './agreements.ts'
import { type ConsulateFilter, consulateList } from './consulates.ts'
import { type EngagementFilter, engagementList, engagementParents } from './engagements.ts'
import { type FactFilter, factList } from './facts.ts'
import { type MunicipalityFilter, municipalityList } from './municipalities.ts'
import { type OrganizationFilter, organizationList } from './organizations.ts'
import { type PartnershipFilter, partnershipList, partnershipParents } from './partnerships.ts'
import { type PersonFilter, personList } from './people.ts'
import { type ProvinceFilter, provinceList } from './provinces.ts'
import { type SisterCityFilter, sisterCityList } from './sister-cities.ts'
import { type SourceFilter, sourceList } from './sources.ts'

// Every filter of every noun against the same question asked of all rows in plain TypeScript.

const asOf = '2026-11-29'
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** What the open data set lacks: ends of terms, visits that did not take place, silences, names that look like patterns. */
const makeUp = async (store: Store) => {
  const { db } = store
  const run = (statement: Sql) => db.$executeRaw(statement)
  await run(sql`
    UPDATE agreement SET term_kind = 'FIXED', expires_on = '2027', expires_earliest = '2027-01-01', expires_latest = '2027-12-31'
    WHERE id IN ('phuket-xiamen', 'phuket-hainan', 'phuket-macao')`)
  await run(sql`
    UPDATE agreement SET term_kind = 'FIXED', expires_on = '2020-06', expires_earliest = '2020-06-01', expires_latest = '2020-06-30'
    WHERE id IN ('bangkok-busan', 'bangkok-seoul', 'phuket-suining')`)
  await run(
    sql`UPDATE engagement SET series_id = 'phuket-meeting-with-consuls' WHERE province_id = 'TH-83' AND kind = 'COURTESY_CALL'`,
  )
  await run(
    sql`UPDATE engagement SET cancelled = TRUE WHERE id IN (SELECT id FROM engagement ORDER BY id OFFSET 20 LIMIT 4)`,
  )
  await run(
    sql`UPDATE engagement SET sectors = '{TRADE,TOURISM}' WHERE id IN (SELECT id FROM engagement ORDER BY id LIMIT 6)`,
  )
  await run(sql`UPDATE engagement SET direction = 'ONLINE' WHERE id IN (SELECT id FROM engagement ORDER BY id LIMIT 2)`)
  for (const type of ['Agreement', 'Province', 'SisterCity'])
    await run(sql`
      UPDATE search_entry SET names = names || E'\n100% a_b c\\d'
      WHERE type = ${type} AND node_id IN ('phuket-xiamen', 'TH-83', 'xiamen')`)
  await makeAllSpans(store)
}

const load = async (db: PrismaClient) => {
  const engagements = (
    await db.engagement.findMany({ include: { province: true, sisterCities: true, countries: true, agreements: true } })
  ).map(row => ({
    ...row,
    from: dayOf(row.startsEarliest)!,
    to: dayOf(row.endsLatest ?? row.startsLatest)!,
  }))
  const partnerships = (
    await db.partnership.findMany({
      include: { province: true, sisterCity: true, agreements: { include: { events: true } } },
    })
  ).map(row => ({
    ...row,
    agreements: row.agreements.map(agreement => ({
      ...agreement,
      statusAt: (day: string) =>
        statusAt(
          {
            awaitsEntry: agreement.awaitsEntry,
            termKind: agreement.termKind,
            expiresLatest: dayOf(agreement.expiresLatest),
            events: agreement.events.map(({ kind, earliest, latest, untilLatest }) => ({
              kind,
              earliest: dayOf(earliest),
              latest: dayOf(latest),
              untilLatest: dayOf(untilLatest),
            })),
          },
          day,
        ),
      signedFirst: dayOf(agreement.signedEarliest),
      signedLast: dayOf(agreement.signedLatest),
      expiresLast: dayOf(agreement.expiresLatest),
    })),
    engagements: engagements.filter(
      visit => visit.provinceId === row.provinceId && visit.sisterCities.some(({ id }) => id === row.sisterCityId),
    ),
  }))
  const entries = new Map((await db.searchEntry.findMany()).map(entry => [`${entry.type}:${entry.nodeId}`, entry]))
  /** Does the node's entry have the text within a line, or all of its words? */
  const answers = (type: string, id: string, text: string) => {
    const { names, related, words: own } = entries.get(`${type}:${id}`)!
    const part = normalise(text)
    const tokens = new Set(own.split(' '))
    const wanted = words(text)
    return (
      names.includes(part) || related.includes(part) || (wanted.length > 0 && wanted.every(word => tokens.has(word)))
    )
  }
  return {
    answers,
    engagements,
    partnerships,
    agreements: partnerships.flatMap(partnership =>
      partnership.agreements.map(agreement => ({ ...agreement, partnership })),
    ),
    sisterCities: await db.sisterCity.findMany(),
    municipalities: await db.municipality.findMany(),
    organizations: await db.organization.findMany(),
    consulates: await db.consulate.findMany(),
    people: await db.person.findMany(),
    sources: await db.source.findMany(),
    provinces: await db.province.findMany(),
    facts: await db.fact.findMany(),
  }
}
type Rows = Awaited<ReturnType<typeof load>>
type Case<Filter, Row> = [filter: Filter, holds: (row: Row, rows: Rows) => boolean]

const patterns = ['%', '_', '\\', 'a_b', 'c\\d', '100%', '%%', '__', 'a%b', 'phuket%', '\\%']
const phrases = [
  'ภูเก็ต',
  'Phuket',
  'เซี่ยเหมิน',
  '厦门',
  'XIAMEN',
  'Huế',
  'hue',
  'หนังสือแสดงเจตจำนง',
  'ความเข้าใจ',
  'Xiamen Phuket',
  'phuket  province',
  'friendship',
  "xi'an",
  'ship',
  'จังหวัดภูเก็ต',
  'เมือง',
  'nothing has this name',
]
const text = <Row extends { id: string }>(type: string): Case<{ text: string }, Row>[] =>
  [...patterns, ...phrases].map(text => [{ text }, ({ id }, { answers }) => answers(type, id, text)])

const inRange = (first: string | null, last: string | null, from?: string, to?: string) =>
  first !== null && last !== null && (!from || last >= from) && (!to || first <= to)

type Agreement = Rows['agreements'][number]
const agreementCases: Case<AgreementFilter, Agreement>[] = [
  [{ kind: ['LOI'] }, ({ kind }) => kind === 'LOI'],
  [{ kind: ['MOU', 'OTHER'] }, ({ kind }) => kind === 'MOU' || kind === 'OTHER'],
  [{ kind: [] }, () => false],
  [{ kind: null }, () => true],
  [{ relationship: ['SISTER_CITY'] }, ({ partnership }) => partnership.relationship === 'SISTER_CITY'],
  [
    { relationship: ['TWIN_CITY', 'UNSPECIFIED'] },
    ({ partnership }) => ['TWIN_CITY', 'UNSPECIFIED'].includes(partnership.relationship),
  ],
  [{ status: ['IN_FORCE'] }, agreement => agreement.statusAt(asOf) === 'IN_FORCE'],
  [{ status: ['EXPIRED', 'REPORTED'] }, agreement => ['EXPIRED', 'REPORTED'].includes(agreement.statusAt(asOf))],
  [{ status: [] }, () => false],
  [{ sector: ['TRADE'] }, ({ sectors }) => sectors.includes('TRADE')],
  [{ sector: ['ARTS', 'OTHER'] }, ({ sectors }) => sectors.includes('ARTS') || sectors.includes('OTHER')],
  [{ sector: [] }, () => false],
  [{ country: ['CN'] }, ({ partnership }) => partnership.sisterCity.countryCode === 'CN'],
  [{ country: ['cn', 'Jp'] }, ({ partnership }) => ['CN', 'JP'].includes(partnership.sisterCity.countryCode)],
  [{ country: ['XX', 'a\0'] }, () => false],
  [{ province: ['TH-83'] }, ({ partnership }) => partnership.provinceId === 'TH-83'],
  [{ province: ['th-83'] }, ({ partnership }) => partnership.provinceId === 'TH-83'],
  [{ province: ['chiang-mai', 'TH-10'] }, ({ partnership }) => ['TH-50', 'TH-10'].includes(partnership.provinceId)],
  [{ province: ['Atlantis', 'a\0'] }, () => false],
  [{ sisterCity: ['xiamen', 'nice'] }, ({ partnership }) => ['xiamen', 'nice'].includes(partnership.sisterCity.slug)],
  [{ sisterCity: ['phuket'] }, () => false],
  ...['2017-05-11', '2017-05-12', '2005-09-30', '2005-10-01', '1989-12-31', '1990-01-01', '2026-11-22'].map(
    (day): Case<AgreementFilter, Agreement> => [
      { signedFrom: day },
      ({ signedFirst, signedLast }) => inRange(signedFirst, signedLast, day),
    ],
  ),
  ...['2017-05-11', '2017-05-10', '2005-09-01', '2005-08-31', '1989-01-01', '1988-12-31', '2026-11-22'].map(
    (day): Case<AgreementFilter, Agreement> => [
      { signedTo: day },
      ({ signedFirst, signedLast }) => inRange(signedFirst, signedLast, undefined, day),
    ],
  ),
  ...['2020-06-30', '2020-07-01', '2025-12-31', '2026-01-01', '2027-12-31', '2028-01-01', '2399-12-31'].map(
    (day): Case<AgreementFilter, Agreement> => [
      { expiresBefore: day },
      ({ expiresLast }) => expiresLast !== null && expiresLast < day,
    ],
  ),
  ...text<Agreement>('Agreement'),
]

type Partnership = Rows['partnerships'][number]
const quiet = (months: number) => (tie: Partnership) =>
  dormant(
    {
      inForce: tie.agreements.some(agreement => agreement.statusAt(asOf) === 'IN_FORCE'),
      since: tie.agreements.flatMap(({ signedLast }) => signedLast ?? []).sort()[0] ?? null,
      lastEngagement:
        tie.engagements
          .filter(({ cancelled, from }) => !cancelled && from <= asOf)
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? null,
    },
    months,
    asOf,
  )
const partnershipCases: Case<PartnershipFilter, Partnership>[] = [
  [{ country: ['MY', 'jp'] }, ({ sisterCity }) => ['MY', 'JP'].includes(sisterCity.countryCode)],
  [{ province: ['phuket'] }, ({ provinceId }) => provinceId === 'TH-83'],
  [{ province: ['TH-10', 'chiang-rai'] }, ({ provinceId }) => ['TH-10', 'TH-57'].includes(provinceId)],
  [{ sector: ['CULTURE'] }, ({ agreements }) => agreements.some(({ sectors }) => sectors.includes('CULTURE'))],
  [
    { sector: ['OTHER', 'ARTS'] },
    ({ agreements }) => agreements.some(({ sectors }) => sectors.some(s => s === 'OTHER' || s === 'ARTS')),
  ],
  [{ relationship: ['FRIENDSHIP_CITY'] }, ({ relationship }) => relationship === 'FRIENDSHIP_CITY'],
  [{ relationship: ['THEMATIC', 'UNSPECIFIED'] }, ({ relationship }) => /^(THEMATIC|UNSPECIFIED)$/.test(relationship)],
  ...[['IN_FORCE'], ['EXPIRED', 'REPORTED'], ['PROPOSED'], ['ABANDONED'], []].map(
    (status): Case<PartnershipFilter, Partnership> => [
      { status },
      ({ agreements }) => agreements.some(agreement => status.includes(agreement.statusAt(asOf))),
    ],
  ),
  [
    { status: ['IN_FORCE'], sector: ['TOURISM'] },
    ({ agreements }) =>
      agreements.some(agreement => agreement.statusAt(asOf) === 'IN_FORCE' && agreement.sectors.includes('TOURISM')),
  ],
  ...[1, 12, 24, 60, 120, 1200].map(
    (months): Case<PartnershipFilter, Partnership> => [{ dormantMonths: months }, quiet(months)],
  ),
]

type SisterCity = Rows['sisterCities'][number]
const sisterCityCases: Case<SisterCityFilter, SisterCity>[] = [
  [{ country: ['fr', 'US'] }, ({ countryCode }) => ['FR', 'US'].includes(countryCode)],
  [
    { province: ['phuket'] },
    ({ id }, { partnerships }) => partnerships.some(tie => tie.sisterCityId === id && tie.provinceId === 'TH-83'),
  ],
  [
    { sector: ['TOURISM'] },
    ({ id }, { agreements }) =>
      agreements.some(({ partnership, sectors }) => partnership.sisterCityId === id && sectors.includes('TOURISM')),
  ],
  [
    { province: ['TH-10'], sector: ['TRADE', 'ENVIRONMENT'] },
    ({ id }, { agreements }) =>
      agreements.some(
        ({ partnership, sectors }) =>
          partnership.sisterCityId === id &&
          partnership.provinceId === 'TH-10' &&
          sectors.some(sector => sector === 'TRADE' || sector === 'ENVIRONMENT'),
      ),
  ],
  [{ level: ['CITY'] }, ({ level }) => level === 'CITY'],
  [{ level: ['PREFECTURE', 'TOWN'] }, ({ level }) => level === 'PREFECTURE' || level === 'TOWN'],
  [
    { status: ['REPORTED', 'PROPOSED'] },
    ({ id }, { agreements }) =>
      agreements.some(
        agreement =>
          agreement.partnership.sisterCityId === id && /^(REPORTED|PROPOSED)$/.test(agreement.statusAt(asOf)),
      ),
  ],
  [
    { relationship: ['SISTER_CITY'] },
    ({ id }, { partnerships }) =>
      partnerships.some(tie => tie.sisterCityId === id && tie.relationship === 'SISTER_CITY'),
  ],
  // One partnership, and one agreement of it, have to match all of them.
  [
    { province: ['TH-83'], relationship: ['SISTER_CITY'], status: ['IN_FORCE'], sector: ['TOURISM', 'TRADE'] },
    ({ id }, { agreements }) =>
      agreements.some(
        agreement =>
          agreement.partnership.sisterCityId === id &&
          agreement.partnership.provinceId === 'TH-83' &&
          agreement.partnership.relationship === 'SISTER_CITY' &&
          agreement.statusAt(asOf) === 'IN_FORCE' &&
          agreement.sectors.some(sector => sector === 'TOURISM' || sector === 'TRADE'),
      ),
  ],
  ...text<SisterCity>('SisterCity'),
]

type Municipality = Rows['municipalities'][number]
const municipalityCases: Case<MunicipalityFilter, Municipality>[] = [
  [{ province: ['phuket'] }, ({ provinceId }) => provinceId === 'TH-83'],
  [{ province: ['TH-83', 'th-50'] }, ({ provinceId }) => provinceId === 'TH-83' || provinceId === 'TH-50'],
  ...text<Municipality>('Municipality'),
]

type Organization = Rows['organizations'][number]
const organizationCases: Case<OrganizationFilter, Organization>[] = [
  [{ kind: ['COMMITTEE'] }, ({ kind }) => kind === 'COMMITTEE'],
  [{ kind: ['OFFICE', 'AGENCY'] }, ({ kind }) => kind === 'OFFICE' || kind === 'AGENCY'],
  [{ province: ['phuket'] }, ({ provinceId }) => provinceId === 'TH-83'],
  ...text<Organization>('Organization'),
]

type Consulate = Rows['consulates'][number]
const consulateCases: Case<ConsulateFilter, Consulate>[] = [
  [{ kind: ['HONORARY_CONSULATE'] }, ({ kind }) => kind === 'HONORARY_CONSULATE'],
  [{ country: ['cn', 'JP'] }, ({ countryCode }) => countryCode === 'CN' || countryCode === 'JP'],
  [{ province: ['phuket'] }, ({ provinceId }) => provinceId === 'TH-83'],
  [{ closed: true }, ({ closedOn }) => closedOn !== null],
  [{ closed: false }, ({ closedOn }) => closedOn === null],
  [{ closed: null }, () => true],
  ...['กงสุลกิตติมศักดิ์', 'สถานกงสุลใหญ่จีน', 'Honorary consulate of', 'Austria', 'ออสเตรีย'].map(
    (text): Case<ConsulateFilter, Consulate> => [{ text }, ({ id }, { answers }) => answers('Consulate', id, text)],
  ),
  ...text<Consulate>('Consulate'),
]

type Person = Rows['people'][number]
const personCases: Case<PersonFilter, Person>[] = [
  ...['ผู้ว่าราชการ', 'Governor of Phuket', 'saranyu', 'ศรันยู', 'sema saranyu'].map(
    (text): Case<PersonFilter, Person> => [{ text }, ({ id }, { answers }) => answers('Person', id, text)],
  ),
  ...text<Person>('Person'),
]

type Source = Rows['sources'][number]
const sourceCases: Case<SourceFilter, Source>[] = [
  [{ kind: ['OFFICIAL'] }, ({ kind }) => kind === 'OFFICIAL'],
  [{ kind: ['NEWS', 'BLOG'] }, ({ kind }) => kind === 'NEWS' || kind === 'BLOG'],
  [{ language: ['th'] }, ({ language }) => language === 'th'],
  [{ language: ['ZH', 'ja'] }, ({ language }) => language === 'zh' || language === 'ja'],
  ...text<Source>('Source'),
]

type Fact = Rows['facts'][number]
const factCases: Case<FactFilter, Fact>[] = [
  [{ source: 'seed-phuket-2016' }, ({ sourceId }) => sourceId === 'seed-phuket-2016'],
  [{ source: 'none' }, () => false],
  [{ statedBy: 'saranyu-sema' }, ({ statedById }) => statedById === 'saranyu-sema'],
  [{ statedBy: 'none' }, () => false],
  [{ rank: ['PREFERRED'] }, ({ rank }) => rank === 'PREFERRED'],
  [{ rank: ['NORMAL', 'DEPRECATED'] }, ({ rank }) => rank !== 'PREFERRED'],
  [{ property: 'LOI_CITY_COUNT' }, ({ property }) => property === 'LOI_CITY_COUNT'],
  [{ subject: { type: 'Province', id: 'TH-83' } }, ({ subjectId }) => subjectId === 'TH-83'],
]

type Province = Rows['provinces'][number]
const hasTie = (id: string, { partnerships }: Rows) => partnerships.some(({ provinceId }) => provinceId === id)
const provinceCases: Case<ProvinceFilter, Province>[] = [
  [{ region: ['Southern'] }, ({ regionEn }) => regionEn === 'Southern'],
  [{ region: ['ภาคใต้', 'Northern'] }, ({ regionEn, regionTh }) => regionTh === 'ภาคใต้' || regionEn === 'Northern'],
  [{ region: ['nowhere', '\0'] }, () => false],
  [{ region: [] }, () => false],
  [{ hasPartnership: true }, ({ id }, rows) => hasTie(id, rows)],
  [{ hasPartnership: false }, ({ id }, rows) => !hasTie(id, rows)],
  [{ hasPartnership: null }, () => true],
  ...text<Province>('Province'),
]

type Engagement = Rows['engagements'][number]
const engagementCases: Case<EngagementFilter, Engagement>[] = [
  [{ kind: ['DELEGATION', 'OTHER'] }, ({ kind }) => kind === 'DELEGATION' || kind === 'OTHER'],
  [{ direction: ['OUTBOUND'] }, ({ direction }) => direction === 'OUTBOUND'],
  [{ direction: ['ONLINE'] }, ({ direction }) => direction === 'ONLINE'],
  [
    { country: ['cn'] },
    ({ countries, sisterCities }) =>
      countries.some(({ code }) => code === 'CN') || sisterCities.some(({ countryCode }) => countryCode === 'CN'),
  ],
  [{ province: ['TH-83'] }, ({ provinceId }) => provinceId === 'TH-83'],
  [{ province: ['chiang-mai'] }, ({ provinceId }) => provinceId === 'TH-50'],
  [
    { sisterCity: ['xiamen', 'nice'] },
    ({ sisterCities }) => sisterCities.some(({ slug }) => slug === 'xiamen' || slug === 'nice'),
  ],
  [{ sector: ['TRADE'] }, ({ sectors }) => sectors.includes('TRADE')],
  [
    { series: ['phuket-meeting-with-consuls', 'nowhere'] },
    ({ seriesId }) => seriesId === 'phuket-meeting-with-consuls',
  ],
  [
    { stage: ['HELD'] },
    ({ cancelled, from, lastStage }) => !cancelled && from <= today() && (lastStage === null || lastStage === 'HELD'),
  ],
  [{ stage: ['CANCELLED', 'REQUESTED'] }, ({ cancelled }) => cancelled],
  ...['2016-07-18', '2016-07-31', '2018-08-07', '2026-11-22'].map(
    (day): Case<EngagementFilter, Engagement> => [{ from: day }, ({ to }) => to >= day],
  ),
  ...['2016-07-18', '2016-07-01', '2018-08-05', '2009-12-31'].map(
    (day): Case<EngagementFilter, Engagement> => [{ to: day }, ({ from }) => from <= day],
  ),
]

describe.each(databases)('%s', kind => {
  let store: Store
  let rows: Rows
  beforeAll(async () => {
    store = await openTestStore(kind)
    await makeUp(store)
    rows = await load(store.db)
  })
  afterAll(() => store.close())

  const idsOf = async ({ from, where, id }: List): Promise<string[]> => {
    const found = await store.db.$queryRaw<{ id: string }[]>(sql`SELECT ${id} AS id FROM ${from} WHERE ${where}`)
    return found.map(row => row.id).sort()
  }

  /** Each case by itself, then random ones together: a row must answer to all of them. */
  const compare = <Filter extends object, Row extends { id: string }>(
    name: string,
    cases: Case<Filter, Row>[],
    all: () => readonly Row[],
    listOf: (filter: Filter) => List,
    apart: (keyof Filter)[] = [],
    fewest = cases.length / 4,
  ) =>
    describe(name, () => {
      const expected = (holds: Case<Filter, Row>[1][]) =>
        all()
          .filter(row => holds.every(each => each(row, rows)))
          .map(({ id }) => id)
          .sort()

      it('answer to each filter', async () => {
        const sizes = []
        for (const [filter, holds] of cases) {
          const ids = expected([holds])
          expect({ filter, ids: await idsOf(listOf(filter)) }).toEqual({ filter, ids })
          expect((await readTotals(store.db, listOf(filter), [root])).get(root)).toBe(ids.length)
          sizes.push(ids.length)
        }
        // Enough filters must find neither everything nor nothing, or this test would say little.
        const telling = sizes.filter(size => size > 0 && size < all().length)
        expect(telling.length).toBeGreaterThan(fewest)
      })

      // Of one kind of filter there are no two to put together.
      const kinds = new Set(cases.flatMap(([filter]) => Object.keys(filter)))
      if (kinds.size > 1)
        it('answer to filters together', async () => {
          const mixable = cases.filter(([filter]) => !apart.some(key => key in filter))
          const keys = (some: readonly Case<Filter, Row>[]) => some.flatMap(([filter]) => Object.keys(filter))
          const several = fc
            .uniqueArray(fc.constantFrom(...mixable), { selector: some => keys([some])[0], minLength: 2, maxLength: 3 })
            .filter(some => new Set(keys(some)).size === keys(some).length)
          await fc.assert(
            fc.asyncProperty(several, async some => {
              const filter = Object.assign({}, ...some.map(([filter]) => filter)) as Filter
              expect(await idsOf(listOf(filter))).toEqual(expected(some.map(([, holds]) => holds)))
            }),
            { numRuns: 40 },
          )
        })
    })

  compare(
    'agreements',
    agreementCases,
    () => rows.agreements,
    filter => agreementList(filter, asOf, 'TITLE_ASC'),
  )
  compare(
    'partnerships',
    partnershipCases,
    () => rows.partnerships,
    filter => partnershipList(filter, asOf),
    // Together they ask about one agreement; a case of its own has both.
    ['sector'],
  )
  compare(
    'municipalities',
    municipalityCases,
    () => rows.municipalities,
    filter => municipalityList(filter, 'NAME_EN_ASC'),
  )
  compare(
    'organizations',
    organizationCases,
    () => rows.organizations,
    filter => organizationList(filter, 'NAME_TH_ASC'),
    [],
    // The open data set has so few that most texts find none.
    1,
  )
  compare(
    'consulates',
    consulateCases,
    () => rows.consulates,
    filter => consulateList(filter, null, 'OPENED_ON_ASC'),
    [],
    // All of the open data set are in a few provinces, and most texts name none of the countries.
    5,
  )
  compare(
    'people',
    personCases,
    () => rows.people,
    filter => personList(filter, 'NAME_EN_ASC'),
  )
  compare(
    'sources',
    sourceCases,
    () => rows.sources,
    filter => sourceList(filter, 'PUBLISHED_ON_DESC'),
  )
  compare(
    'facts',
    factCases,
    () => rows.facts,
    filter => factList(filter),
  )
  compare(
    'sister cities',
    sisterCityCases,
    () => rows.sisterCities,
    filter => sisterCityList(filter, undefined, asOf),
    // Together they ask about one partnership, and one agreement of it; cases of their own have several.
    ['sector', 'relationship', 'status'],
  )
  compare(
    'provinces',
    provinceCases,
    () => rows.provinces,
    filter => provinceList(filter, 'CODE_ASC'),
  )
  compare(
    'engagements',
    engagementCases,
    () => rows.engagements,
    filter => engagementList({ ...filter, includeCancelled: true }),
  )

  it('engagements that were cancelled appear only when asked for', async () => {
    const taken = rows.engagements.filter(({ cancelled }) => !cancelled).map(({ id }) => id)
    expect(taken.length).toBe(rows.engagements.length - 4)
    for (const filter of [{}, { includeCancelled: false }, { includeCancelled: null }])
      expect(await idsOf(engagementList(filter))).toEqual([...taken].sort())
  })

  it.each(['2016-07-26', '2005-09-15', '1989-06-01'])('a status is that of %s when asked for that day', async day => {
    const ids = rows.agreements.filter(agreement => agreement.statusAt(day) === 'IN_FORCE').map(({ id }) => id)
    expect(await idsOf(agreementList({ status: ['IN_FORCE'] }, day, 'TITLE_ASC'))).toEqual(ids.sort())
    expect(ids.length).toBeGreaterThan(0)
  })

  it('a text of more than 200 characters is refused', () => {
    const filter = { text: 'x'.repeat(201) }
    for (const list of [
      () => agreementList(filter, asOf, 'TITLE_ASC'),
      () => sisterCityList(filter),
      () => provinceList(filter, 'CODE_ASC'),
    ])
      expect(list).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
    expect(() => provinceList({ text: 'x'.repeat(200) }, 'CODE_ASC')).not.toThrow()
  })

  it('any text is an answer, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async text => {
        const ids = rows.provinces.filter(({ id }) => rows.answers('Province', id, text)).map(({ id }) => id)
        const found = await idsOf(provinceList({ text }, 'CODE_ASC'))
        expect(ids.filter(id => !found.includes(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  describe('what hangs on a parent', () => {
    const ids = <Row extends { id: string }>(all: readonly Row[], holds: (row: Row) => boolean) =>
      all.filter(holds).length
    const check = async (list: List, parents: readonly string[], expected: (parent: string) => number) => {
      const totals = await readTotals(store.db, list, parents)
      expect(Object.fromEntries(totals)).toEqual(Object.fromEntries(parents.map(parent => [parent, expected(parent)])))
      expect([...totals.values()].some(total => total > 0)).toBe(true)
    }
    const keys = {
      Province: () => rows.provinces.map(({ id }) => id),
      Municipality: () => [...new Set(rows.partnerships.flatMap(({ municipalityId }) => municipalityId ?? []))],
      SisterCity: () => rows.sisterCities.map(({ id }) => id),
      Partnership: () => rows.partnerships.map(({ id }) => id),
      Agreement: () => rows.agreements.map(({ id }) => id),
      EngagementSeries: () => ['phuket-meeting-with-consuls'],
      Sector: () => [
        'TRADE',
        'INVESTMENT',
        'EDUCATION',
        'CULTURE',
        'ARTS',
        'TOURISM',
        'ENVIRONMENT',
        'TECHNOLOGY',
        'OTHER',
      ],
    }

    it.each(Object.keys(agreementParents) as (keyof typeof agreementParents)[])('agreements of a %s', async parent => {
      const key = {
        Province: ({ partnership }: Agreement, id: string) => partnership.provinceId === id,
        Municipality: ({ partnership }: Agreement, id: string) => partnership.municipalityId === id,
        SisterCity: ({ partnership }: Agreement, id: string) => partnership.sisterCityId === id,
        Partnership: ({ partnership }: Agreement, id: string) => partnership.id === id,
        Sector: ({ sectors }: Agreement, id: string) => (sectors as string[]).includes(id),
      }[parent]
      await check(agreementList({}, asOf, 'TITLE_ASC', parent), keys[parent](), id =>
        ids(rows.agreements, row => key(row, id)),
      )
    })

    it.each(Object.keys(partnershipParents) as (keyof typeof partnershipParents)[])(
      'partnerships of a %s',
      async parent => {
        const key = ({ provinceId, municipalityId, sisterCityId }: Partnership) =>
          ({ Province: provinceId, Municipality: municipalityId, SisterCity: sisterCityId })[parent]
        await check(partnershipList({}, asOf, parent), keys[parent](), id =>
          ids(rows.partnerships, row => key(row) === id),
        )
      },
    )

    it.each(Object.keys(engagementParents) as (keyof typeof engagementParents)[])(
      'engagements of a %s',
      async parent => {
        const key = {
          Province: ({ provinceId }: Engagement, id: string) => provinceId === id,
          SisterCity: ({ sisterCities }: Engagement, id: string) => sisterCities.some(city => city.id === id),
          Municipality: (visit: Engagement, id: string) =>
            rows.partnerships.some(
              tie => tie.municipalityId === id && tie.engagements.some(each => each.id === visit.id),
            ),
          Agreement: ({ agreements }: Engagement, id: string) => agreements.some(agreement => agreement.id === id),
          EngagementSeries: ({ seriesId }: Engagement, id: string) => seriesId === id,
          Partnership: (visit: Engagement, id: string) =>
            rows.partnerships.find(tie => tie.id === id)!.engagements.some(each => each.id === visit.id),
        }[parent]
        await check(engagementList({ includeCancelled: true }, parent), keys[parent](), id =>
          ids(rows.engagements, row => key(row, id)),
        )
      },
    )

    it('sister cities of a country', async () => {
      const countries = [...new Set(rows.sisterCities.map(({ countryCode }) => countryCode))]
      await check(sisterCityList({}, 'Country'), countries, code =>
        ids(rows.sisterCities, ({ countryCode }) => countryCode === code),
      )
    })

    it('facts of a source, and by subject and question', async () => {
      const sources = [...new Set(rows.facts.map(({ sourceId }) => sourceId))]
      await check(factList({}, 'Source'), sources, source => ids(rows.facts, ({ sourceId }) => sourceId === source))
      for (const property of ['MOU_CITY_COUNT', 'SIGNED_ON', null])
        for (const subject of [{ type: 'Province', id: 'TH-83' }, { type: 'Agreement', id: 'phuket-xiamen' }, null])
          expect(await idsOf(factList({ property, subject }))).toEqual(
            rows.facts
              .filter(fact => property === null || fact.property === property)
              .filter(fact => !subject || (fact.subjectType === subject.type && fact.subjectId === subject.id))
              .map(({ id }) => id)
              .sort(),
          )
    })
  })
})
