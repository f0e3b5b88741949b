import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../test/ask.ts'
import {
  readCoverage,
  readExpiring,
  readGraph,
  readIncomplete,
  readNoticeDue,
  readOverdue,
  readRegister,
  readRegisterGap,
  readStalled,
  readStats,
  readTimeline,
} from '../../../../test/read-views.ts'
import { makeAllSpans } from '../../../../test/spans.ts'
import { databases, openTestStore } from '../../../../test/stores.ts'
import type { AgreementEventKind } from '../../../generated/prisma/enums.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import { wasThere } from '../../../register/presence.ts'
import { statusAt } from '../../../register/status.ts'
import { noticeBy } from '../../../register/term.ts'
import { addDays, today } from '../../../register/today.ts'
import type { Store } from '../../store.ts'
import type { AgreementFilter } from '../agreement-filter.ts'
import type { Counts } from '../counts.ts'
import type { AgreementsBy } from './stats.ts'
import { hasTimeline } from './timeline.ts'
import type { WorklistOptions } from './worklist.ts'

// Each view against the same question asked of all rows in plain TypeScript, each in one statement.

const asOf = '2026-11-22'
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
const bounds = (date: string | null) => {
  if (date === null) return { earliest: null, latest: null }
  const { earliest, latest } = parsePartialDate(date)
  return { earliest: new Date(earliest), latest: new Date(latest) }
}

interface MadeUp {
  partnershipId?: string
  kind?: 'LOI' | 'MOU'
  expires?: string
  notice?: number
  awaitsEntry?: boolean
  basedOnId?: string
  renewsId?: string
  sectors?: ('TRADE' | 'ARTS' | 'OTHER')[]
  source?: string
  term?: 'OPEN_ENDED'
  events: [kind: AgreementEventKind, on: string | null, until?: string | undefined, withdrawn?: 'withdrawn'][]
}

/** What the open data set lacks: terms that end, notices, proposals, letters that led nowhere. As of 22 November 2026. */
const madeUp: Record<string, MadeUp> = {
  lapsed: { expires: '2025', events: [['SIGNED', '2020-01-01']] },
  'lapsed-yesterday': { expires: '2026-11-21', events: [['SIGNED', '2021-11-22']] },
  'lapses-today': { expires: '2026-11-22', events: [['SIGNED', '2021-11-22']] },
  'lapses-this-year': { expires: '2026', events: [['SIGNED', '2021']] },
  'lapses-on-the-last-day': { expires: '2027-05-21', events: [['SIGNED', '2022-05-22']] },
  'lapses-a-day-later': { expires: '2027-05-22', events: [['SIGNED', '2022-05-23']] },
  'lapsed-and-renewed': {
    expires: '2025',
    events: [
      ['SIGNED', '2020'],
      ['RENEWED', '2025-12-31', '2027-03-31'],
    ],
  },
  'lapsed-with-heir': { expires: '2024', events: [['SIGNED', '2019']] },
  heir: { renewsId: 'lapsed-with-heir', events: [['SIGNED', '2025-01-01']] },
  'notice-today': { expires: '2027-05-22', notice: 6, events: [['SIGNED', '2022']] },
  'notice-passed': { expires: '2027-05-21', notice: 6, events: [['SIGNED', '2022']] },
  'notice-ahead': { expires: '2028-02', notice: 9, events: [['SIGNED', '2022']] },
  'notice-given': {
    expires: '2027-06-30',
    notice: 3,
    events: [
      ['SIGNED', '2022'],
      ['NOTICE_GIVEN', '2026-10-01', '2027-06-30'],
    ],
  },
  'notice-withdrawn': {
    expires: '2027-05-30',
    notice: 6,
    events: [
      ['SIGNED', '2022'],
      ['NOTICE_GIVEN', '2026-10-02', '2027-05-30', 'withdrawn'],
    ],
  },
  'noticed-open-ended': {
    term: 'OPEN_ENDED',
    events: [
      ['SIGNED', '2022'],
      ['NOTICE_GIVEN', '2026-10-03', '2027-03-31'],
    ],
  },
  'renewed-ahead': {
    expires: '2027-01-31',
    notice: 1,
    events: [
      ['SIGNED', '2022'],
      ['RENEWED', '2026-11-01', '2032-01-31'],
    ],
  },
  'renewed-later': {
    expires: '2026-12-01',
    events: [
      ['SIGNED', '2021'],
      ['RENEWED', '2026-11-23', '2031-12-01'],
    ],
  },
  'proposed-and-corrected': {
    events: [
      ['PROPOSED', '2010', undefined, 'withdrawn'],
      ['PROPOSED', '2026-01-01'],
    ],
  },
  terminated: {
    expires: '2027-01-01',
    notice: 1,
    events: [
      ['SIGNED', '2022'],
      ['TERMINATED', '2026-01-01'],
    ],
  },
  proposed: { events: [['PROPOSED', '2024-05-31']] },
  'in-approval': {
    events: [
      ['PROPOSED', '2023'],
      ['SUBMITTED', '2025-02'],
    ],
  },
  'proposed-undated': { events: [['PROPOSED', null]] },
  'proposed-later': { events: [['PROPOSED', '2026-12-01']] },
  abandoned: {
    events: [
      ['PROPOSED', '2015'],
      ['ABANDONED', '2016'],
    ],
  },
  'letter-alone': { partnershipId: 'phuket--zhanjiang', kind: 'LOI', events: [['SIGNED', '2018-02-28']] },
  'letter-answered': { kind: 'LOI', events: [['SIGNED', '2018-01-01']] },
  'letter-built-on': { partnershipId: 'phuket--zhanjiang', kind: 'LOI', events: [['SIGNED', '2019-01-01']] },
  built: {
    partnershipId: 'phuket--zhanjiang',
    kind: 'LOI',
    basedOnId: 'letter-built-on',
    events: [['SIGNED', '2020-01-01']],
  },
  'letter-before': { partnershipId: 'phuket--nice', kind: 'LOI', events: [['SIGNED', '1985']] },
  awaiting: { awaitsEntry: true, events: [['SIGNED', '2026-01-01']] },
  complete: { sectors: ['TRADE'], source: 'xiamen-fao', events: [['SIGNED', '2023-03']] },
  'without-source': { sectors: ['TRADE'], events: [['SIGNED', '2023-03']] },
}

const makeUp = async (store: Store) => {
  const { db } = store
  await db.engagement.updateMany({ where: { startsOn: { gte: '2019' } }, data: { cancelled: true } })
  for (const [id, made] of Object.entries(madeUp)) {
    const signedOn = made.events.find(([kind]) => kind === 'SIGNED')?.[1] ?? null
    await db.agreement.create({
      data: {
        id,
        slug: id,
        partnershipId: made.partnershipId ?? 'phuket--xiamen',
        kind: made.kind ?? 'MOU',
        titleEn: id,
        sortTitle: id,
        confidence: 'LOW',
        sectors: made.sectors ?? [],
        awaitsEntry: made.awaitsEntry ?? false,
        signedOn,
        signedEarliest: bounds(signedOn).earliest,
        signedLatest: bounds(signedOn).latest,
        termKind: made.term ?? (made.expires ? 'FIXED' : 'UNKNOWN'),
        expiresOn: made.expires ?? null,
        expiresEarliest: bounds(made.expires ?? null).earliest,
        expiresLatest: bounds(made.expires ?? null).latest,
        noticeMonths: made.notice ?? null,
        basedOnId: made.basedOnId ?? null,
        renewsId: made.renewsId ?? null,
        ...(made.source && { sources: { connect: { id: made.source } } }),
        events: {
          create: made.events.map(([kind, on, until = null], index) => ({
            id: `${id}-${index}`,
            position: index + 1,
            kind,
            on,
            ...bounds(on),
            until,
            untilLatest: bounds(until).latest,
            recordedAt: new Date('2026-01-15T20:00:00Z'),
          })),
        },
      },
    })
    for (const [index, [, , , withdrawn]] of made.events.entries())
      if (withdrawn) {
        const corrected = { id: `${id}-corrected`, agreementId: id, position: made.events.length + 1 }
        const bound = bounds('2026-11-01')
        await db.agreementEvent.create({
          data: {
            ...corrected,
            kind: 'CORRECTED',
            on: '2026-11-01',
            ...bound,
            recordedAt: new Date('2026-11-01T05:00:00Z'),
          },
        })
        await db.agreementEvent.update({ where: { id: `${id}-${index}` }, data: { correctedById: corrected.id } })
      }
  }
  await makeAllSpans(store)
}

/** Without a term that ends, an agreement ends by notice. */
const endOf = (row: {
  termKind: string
  expiresEarliest: Date | null
  expiresLatest: Date | null
  events: readonly { kind: string; until: string | null; correctedById: string | null }[]
}) => {
  const notice = standing(row.events).find(({ kind }) => kind === 'NOTICE_GIVEN')?.until ?? null
  const byNotice = row.termKind === 'OPEN_ENDED' && notice !== null
  const of = byNotice ? bounds(notice) : { earliest: row.expiresEarliest, latest: row.expiresLatest }
  return { earliest: dayOf(of.earliest), latest: dayOf(of.latest) }
}

const standing = <Event extends { correctedById: string | null }>(events: readonly Event[]) =>
  events.filter(({ correctedById }) => correctedById === null)

const load = async ({ db }: Store) => {
  const engagements = (
    await db.engagement.findMany({ include: { sisterCities: true, countries: true, agreements: true } })
  ).map(row => ({ ...row, from: dayOf(row.startsEarliest)!, to: dayOf(row.endsLatest ?? row.startsLatest)! }))
  const partnerships = (
    await db.partnership.findMany({ include: { province: true, sisterCity: { include: { country: true } } } })
  ).map(row => ({
    ...row,
    engagements: engagements.filter(
      visit => visit.provinceId === row.provinceId && visit.sisterCities.some(({ id }) => id === row.sisterCityId),
    ),
  }))
  const agreements = (await db.agreement.findMany({ include: { events: true, sources: true } })).map(row => ({
    ...row,
    partnership: partnerships.find(({ id }) => id === row.partnershipId)!,
    first: dayOf(row.signedEarliest),
    last: dayOf(row.signedLatest),
    ends: endOf(row),
    thereAt: (day: string) =>
      wasThere(
        {
          events: row.events.map(({ kind, earliest }) => ({ kind, earliest: dayOf(earliest) })),
          sources: row.sources.map(({ publishedOn, retrievedOn }) => ({
            publishedOn,
            retrievedOn: dayOf(retrievedOn),
          })),
          recordedOn: null,
        },
        day,
      ),
    statusAt: (day: string) =>
      statusAt(
        {
          awaitsEntry: row.awaitsEntry,
          termKind: row.termKind,
          expiresLatest: dayOf(row.expiresLatest),
          events: standing(row.events).map(({ kind, earliest, latest, untilLatest }) => ({
            kind,
            earliest: dayOf(earliest),
            latest: dayOf(latest),
            untilLatest: dayOf(untilLatest),
          })),
        },
        day,
      ),
  }))
  return { engagements, partnerships, agreements }
}
type Rows = Awaited<ReturnType<typeof load>>
type Agreement = Rows['agreements'][number]

const countsOf = (agreements: readonly Agreement[]): Counts => ({
  agreements: agreements.length,
  sisterCities: new Set(agreements.map(({ partnership }) => partnership.sisterCityId)).size,
  countries: new Set(agreements.map(({ partnership }) => partnership.sisterCity.countryCode)).size,
})
const groupBy = <T>(all: readonly T[], keysOf: (item: T) => readonly (string | null)[]): Map<string | null, T[]> => {
  const groups = new Map<string | null, T[]>()
  for (const item of all) for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item])
  return groups
}
/** Code point order, as the database has it, whatever the locale. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

describe.each(databases)('%s', kind => {
  let store: Store
  let rows: Rows
  beforeAll(async () => {
    store = await openTestStore(kind)
    await makeUp(store)
    rows = await load(store)
  })
  afterAll(() => store.close())

  const once = async <T>(work: () => Promise<T>): Promise<T> => {
    let answer!: T
    const statements = await statementsOf(store, async () => {
      answer = await work()
    })
    expect(statements).toHaveLength(1)
    return answer
  }

  describe('stats', () => {
    const keysOf: Record<AgreementsBy, (agreement: Agreement) => readonly (string | null)[]> = {
      COUNTRY: ({ partnership }) => [partnership.sisterCity.countryCode],
      SECTOR: ({ sectors }) => (sectors.length > 0 ? sectors : [null]),
      KIND: ({ kind }) => [kind],
      RELATIONSHIP: ({ partnership }) => [partnership.relationship],
      STATUS: agreement => [agreement.statusAt(asOf)],
      SIGNED_YEAR: ({ signedOn, first }) => [(first && first <= asOf && signedOn?.slice(0, 4)) || null],
      PROVINCE: ({ partnership }) => [partnership.provinceId],
      REGION: ({ partnership }) => [partnership.province.regionEn],
    }
    const nameOf: Partial<Record<AgreementsBy, (agreement: Agreement) => { en: string; th: string | null }>> = {
      COUNTRY: ({
        partnership: {
          sisterCity: { country },
        },
      }) => ({ en: country.nameEn, th: country.nameTh }),
      PROVINCE: ({ partnership: { province } }) => ({ en: province.nameEn, th: province.nameTh }),
      REGION: ({ partnership: { province } }) => ({ en: province.regionEn, th: province.regionTh }),
    }
    const filters: [AgreementFilter, (agreement: Agreement) => boolean][] = [
      [{}, () => true],
      [{ province: ['phuket'] }, ({ partnership }) => partnership.provinceId === 'TH-83'],
      [{ status: ['IN_FORCE'] }, agreement => agreement.statusAt(asOf) === 'IN_FORCE'],
      [
        { sector: ['TRADE'], country: ['cn'] },
        ({ sectors, partnership }) => sectors.includes('TRADE') && partnership.sisterCity.countryCode === 'CN',
      ],
      [{ country: ['XX'] }, () => false],
    ]

    it.each(Object.keys(keysOf) as AgreementsBy[])('by %s', async by => {
      for (const [filter, holds] of filters) {
        const groups = groupBy(
          rows.agreements.filter(each => each.thereAt(asOf) && holds(each)),
          keysOf[by],
        )
        const expected = [...groups].map(([key, members]) => ({
          key,
          ...(nameOf[by]?.(members[0]!) ?? { en: null, th: null }),
          counts: countsOf(members),
          total: members.length,
          doubtful: 0,
          ids: [],
          doubtfulIds: [],
        }))
        const found = await once(() => readStats(store.db, by, filter, asOf))
        const sort = <T extends { key: string | null }>(all: T[]) =>
          [...all].sort((a, b) => byText(a.key ?? '~', b.key ?? '~'))
        expect(sort(found)).toEqual(sort(expected))

        const order = found.map(({ key, counts }) => (by === 'SIGNED_YEAR' ? (key ?? '9999') : 1e6 - counts.agreements))
        expect(order).toEqual([...order].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }
    })
  })

  describe('coverage', () => {
    it.each([
      [null, asOf],
      [['phuket', 'th-10'], asOf],
      [['TH-83'], '2017-05-10'],
      [['TH-83'], '2017-05-11'],
      [['Atlantis'], asOf],
    ])('of %j as of %s', async (provinces, day) => {
      const codes = provinces?.map(name => (name === 'phuket' ? 'TH-83' : name.toUpperCase()))
      const inForce = rows.agreements.filter(
        agreement =>
          agreement.statusAt(day) === 'IN_FORCE' && (codes?.includes(agreement.partnership.provinceId) ?? true),
      )
      const cells = groupBy(inForce, ({ partnership, sectors }) =>
        sectors.map(sector => `${partnership.provinceId} ${sector}`),
      )
      const expected = [...cells].map(([key, members]) => {
        const [province, sector] = key!.split(' ')
        const visits = members
          .flatMap(({ partnership }) => partnership.engagements)
          .filter(({ cancelled, from }) => !cancelled && from <= day)
          .sort((a, b) => byText(b.to, a.to) || byText(a.id, b.id))
        return { province, sector, ...countsOf(members), lastEngagementOn: visits[0]?.startsOn ?? null }
      })
      const found = await once(() => readCoverage(store.db, provinces, day))
      const sorted = (all: readonly object[]) =>
        all.map(cell => JSON.stringify(Object.entries({ ...cell, partnerships: undefined }).sort())).sort()
      expect(sorted(found.flatMap(({ cells }) => cells))).toEqual(sorted(expected))
      expect(found).toHaveLength(codes ? codes.filter(code => code !== 'ATLANTIS').length : 77)
    })
  })

  describe('worklist', () => {
    const options: WorklistOptions = { province: 'TH-83', withinDays: 180, dormantMonths: 24, asOf }
    const made = (ids: readonly string[]) => ids.filter(id => id in madeUp)
    const within = addDays(asOf, 180)
    const inPhuket = () => rows.agreements.filter(({ partnership }) => partnership.provinceId === 'TH-83')
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort()

    it('overdue: what lapsed last first; not what was renewed', async () => {
      const found = await once(() => readOverdue(store.db, options))
      expect(made(found)).toEqual(['lapsed-yesterday', 'lapsed'])
      const renewed = new Set(rows.agreements.map(({ renewsId }) => renewsId))
      expect([...found].sort()).toEqual(
        ids(inPhuket().filter(each => each.statusAt(asOf) === 'EXPIRED' && !renewed.has(each.id))),
      )
    })

    it('expiring: in force, and may end within the days, the next first', async () => {
      const found = await once(() => readExpiring(store.db, options))
      expect(found).toEqual([
        'lapses-this-year',
        'lapses-today',
        // What is renewed tomorrow still ends.
        'renewed-later',
        'noticed-open-ended',
        'lapses-on-the-last-day',
        'notice-passed',
      ])
      expect([...found].sort()).toEqual(
        ids(
          inPhuket().filter(
            ({ ends, statusAt, events }) =>
              statusAt(asOf) === 'IN_FORCE' &&
              ends.latest !== null &&
              ends.latest >= asOf &&
              ends.earliest! <= within &&
              !events.some(({ kind, earliest }) => kind === 'RENEWED' && dayOf(earliest)! <= asOf),
          ),
        ),
      )
      expect(made(await readExpiring(store.db, { ...options, withinDays: 0 }))).toEqual([
        'lapses-this-year',
        'lapses-today',
      ])
      expect(await readExpiring(store.db, { ...options, province: 'TH-50' })).toEqual([])
      expect(made(await readExpiring(store.db, { ...options, province: null }))).toEqual(found)
    })

    it('notice due: the last day to give it lies within the days, and nobody has', async () => {
      const found = await once(() => readNoticeDue(store.db, options))
      // Whose notice was withdrawn has none; what is renewed needs none.
      expect(found).toEqual(['notice-today', 'notice-withdrawn', 'notice-ahead'])
      expect([...found].sort()).toEqual(
        ids(
          inPhuket().filter(({ ends, noticeMonths, events, statusAt }) => {
            const day = noticeBy({ expiresEarliest: ends.earliest, noticeMonths })
            const given = standing(events).some(({ kind }) => ['NOTICE_GIVEN', 'RENEWED'].includes(kind))
            return statusAt(asOf) === 'IN_FORCE' && day !== null && day >= asOf && day <= within && !given
          }),
        ),
      )
      expect(await readNoticeDue(store.db, { ...options, asOf: '2026-11-21' })).toContain('notice-passed')
    })

    it('stalled: letters that led nowhere and proposals, the longest wait first, in full months', async () => {
      const found = await once(() => readStalled(store.db, options))
      expect(found.filter(({ id }) => id in madeUp)).toEqual([
        // The built one waits too: nothing was built on it.
        { id: 'letter-alone', monthsWaiting: 104 },
        { id: 'built', monthsWaiting: 82 },
        { id: 'in-approval', monthsWaiting: 34 },
        { id: 'proposed', monthsWaiting: 29 },
        // Its first date was withdrawn.
        { id: 'proposed-and-corrected', monthsWaiting: 10 },
        // Undated: since the register learned of it.
        { id: 'proposed-undated', monthsWaiting: 10 },
      ])
      const waits = found.map(({ monthsWaiting }) => monthsWaiting)
      expect(waits).toEqual([...waits].sort((a, b) => b - a))
      expect(found.length).toBeLessThan(inPhuket().length / 2)

      // In Bangkok it was already the 16th when the register learned of it.
      expect(await readStalled(store.db, { ...options, asOf: '2026-01-16' })).toContainEqual({
        id: 'proposed-undated',
        monthsWaiting: 0,
      })
      expect((await readStalled(store.db, { ...options, asOf: '2026-01-15' })).map(({ id }) => id)).not.toContain(
        'proposed-undated',
      )
    })

    it('incomplete: concluded or reported, and without date, sector or source; the latest first', async () => {
      const found = await once(() => readIncomplete(store.db, options))
      expect(found).not.toContain('complete')
      expect(found).toContain('without-source')
      const expected = inPhuket().filter(
        each =>
          each.thereAt(asOf) &&
          ['REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED'].includes(each.statusAt(asOf)) &&
          (each.signedOn === null ||
            each.sectors.length === 0 ||
            each.sources.length === 0 ||
            (each.termKind === 'FIXED' && each.expiresOn === null)),
      )
      expect(found).toEqual(
        expected.sort((a, b) => byText(b.first ?? '', a.first ?? '') || byText(a.id, b.id)).map(({ id }) => id),
      )
    })
  })

  describe('register gap', () => {
    it('Phuket, claims up to 2016: one row for each question and day', async () => {
      const found = await once(() => readRegisterGap(store.db, 'TH-83', '2016-12-31'))
      const facts = await store.db.fact.findMany({
        where: { subjectType: 'Province', subjectId: 'TH-83', value: { not: null }, rank: { not: 'DEPRECATED' } },
      })
      const consulates = await store.db.consulate.findMany({ where: { provinceId: 'TH-83' } })
      const questions = [
        'MOU_CITY_COUNT',
        'LOI_CITY_COUNT',
        'PARTNER_CITY_TOTAL',
        'SISTER_CITY_COUNT',
        'CONSUL_COUNTRY_COUNT',
        'DELEGATIONS_PER_YEAR',
      ]
      const claims = groupBy(
        facts.filter(
          ({ property, asOfLatest }) =>
            questions.includes(property) && asOfLatest && dayOf(asOfLatest)! <= '2016-12-31',
        ),
        ({ property, asOfLatest }) => [`${property} ${dayOf(asOfLatest)}`],
      )
      const expected = [...claims].map(([key, said]) => {
        const [property, day] = key!.split(' ') as [string, string]
        const cities = groupBy(
          rows.agreements.filter(
            ({ partnership, statusAt }) => partnership.provinceId === 'TH-83' && statusAt(day) === 'IN_FORCE',
          ),
          ({ partnership }) => [partnership.sisterCityId],
        )
        const intended = [...cities.values()].filter(own => own.every(({ kind }) => kind === 'LOI')).length
        const concluded = cities.size - intended
        const countries = new Set(
          consulates
            .filter(each => {
              const since = dayOf(each.openedEarliest) ?? dayOf(each.firstSeenEarliest) ?? ''
              return since <= day && (dayOf(each.closedLatest) ?? '9999') > day
            })
            .map(({ countryCode }) => countryCode),
        )
        const year = day.slice(0, 4)
        const guests = rows.engagements.filter(
          ({ provinceId, direction, cancelled, startsOn }) =>
            provinceId === 'TH-83' && direction === 'INBOUND' && !cancelled && startsOn.startsWith(year),
        )
        return {
          day,
          property,
          claims: said.map(({ id }) => id).sort(byText),
          lowest: Math.min(...said.map(({ value }) => value!)),
          highest: Math.max(...said.map(({ value, max }) => max ?? value!)),
          recorded:
            {
              MOU_CITY_COUNT: concluded,
              LOI_CITY_COUNT: intended,
              CONSUL_COUNTRY_COUNT: countries.size,
              DELEGATIONS_PER_YEAR: guests.length,
            }[property] ?? cities.size,
        }
      })
      expected.sort((a, b) => questions.indexOf(a.property) - questions.indexOf(b.property) || byText(b.day, a.day))
      const sort = <T extends { property: string; claims: string[] }>(all: readonly T[]) =>
        [...all].sort((a, b) => byText(a.property + a.claims[0], b.property + b.claims[0]))
      expect(sort(found)).toEqual(sort(expected.map(({ day: _, ...row }) => row)))
      expect(found.find(({ property }) => property === 'LOI_CITY_COUNT')).toMatchObject({ lowest: 3, highest: 4 })
      expect(found.find(({ property }) => property === 'MOU_CITY_COUNT')).toMatchObject({ lowest: 8, highest: 8 })
    })

    it('leaves out claims about later days, and other provinces', async () => {
      expect(await readRegisterGap(store.db, 'TH-83', '2000-01-01')).toEqual([])
      expect(await readRegisterGap(store.db, 'Atlantis', asOf)).toEqual([])
      const early = await readRegisterGap(store.db, 'TH-83', '2010-12-31')
      expect(early.length).toBeGreaterThan(0)
      expect(early.length).toBeLessThan((await readRegisterGap(store.db, 'TH-83', asOf)).length)
    })
  })

  describe('timeline', () => {
    const entriesOf = (subject: string, range: { from?: string; to?: string; asOf?: string } = {}) => {
      const [type, id] = subject.split(':') as [string, string]
      return once(() => readTimeline(store.db, { type, id }, { from: null, to: null, asOf: null, ...range }))
    }
    const brief = (entries: Awaited<ReturnType<typeof entriesOf>>) =>
      entries.map(({ on, what, type, id }) => `${on} ${what} ${type}:${id}`)

    it('of a sister city', async () => {
      expect(brief(await entriesOf('SisterCity:hainan'))).toMatchInlineSnapshot(`
        [
          "1997 JOINED Network:itop",
          "2005-09 SIGNED Agreement:phuket-hainan",
          "2009-11-09 ENGAGEMENT Engagement:phuket-hainan-2009",
          "2014-11-30 ENGAGEMENT Engagement:phuket-hainan-2014",
        ]
      `)
    })

    it('of a network: who joined and left', async () => {
      const entries = await entriesOf('Network:itop')
      expect(entries.map(({ on, what, en }) => `${on} ${what} ${en}`)).toMatchInlineSnapshot(`
        [
          "1997 FOUNDED Inter-Islands Tourism Policy Forum",
          "1997 JOINED Bali Province",
          "1997 JOINED Hainan Province",
          "1997 JOINED Jeju Special Self-Governing Province",
          "1997 JOINED Okinawa Prefecture",
          "2004 JOINED Southern Province",
          "2004 JOINED State of Hawaii",
          "2004 JOINED Zanzibar",
          "2011 JOINED Cebu",
          "2013 JOINED Penang Island",
          "2015-10-05 LEFT Canary Islands",
        ]
      `)
    })

    it('of an office', async () => {
      expect(brief(await entriesOf('Organization:phuket-international-affairs-office'))).toMatchInlineSnapshot(`
        [
          "2016-07-26 OPENED Organization:phuket-international-affairs-office",
        ]
      `)
    })

    it('of a province, apart from its agreements and visits', async () => {
      const entries = brief(await entriesOf('Province:TH-83'))
      expect(entries.filter(entry => !/Agreement:|Engagement:/.test(entry))).toMatchInlineSnapshot(`
        [
          "2009-11-26 OPENED Consulate:phuket-no",
          "2014-11-06 OPENED Consulate:phuket-cn",
          "2015 JOINED Network:uccn",
          "2016-07-26 OPENED Organization:phuket-international-affairs-office",
          "2018 JOINED Network:ascn",
          "2023-07-15 OPENED Consulate:phuket-ru",
          "2023-11 OPENED Consulate:phuket-se",
          "2026-01 OPENED Consulate:phuket-kz",
        ]
      `)
    })

    it.each([
      'Province:TH-83',
      'Province:TH-10',
      'Country:CN',
      'SisterCity:xiamen',
      'Partnership:phuket--xiamen',
      'Agreement:phuket-zhanjiang',
      'Municipality:phuket-city',
    ])('of %s: every dated event and visit, oldest first, and a part of it', async subject => {
      const [type, id] = subject.split(':') as [string, string]
      const concerns = ({ partnership, ...agreement }: Agreement) =>
        ({
          Province: partnership.provinceId,
          Municipality: partnership.municipalityId,
          SisterCity: partnership.sisterCityId,
          Country: partnership.sisterCity.countryCode,
          Partnership: partnership.id,
          Agreement: agreement.id,
        })[type] === id
      const visited = (visit: Rows['engagements'][number]) =>
        ({
          Province: () => visit.provinceId === id,
          Municipality: () => false,
          SisterCity: () => visit.sisterCities.some(city => city.id === id),
          Country: () => visit.countries.some(({ code }) => code === id),
          Partnership: () => rows.partnerships.find(tie => tie.id === id)!.engagements.includes(visit),
          Agreement: () => visit.agreements.some(agreement => agreement.id === id),
        })[type]!()
      const expected = (from: string, to: string, day = today()) =>
        [
          ...rows.agreements.filter(concerns).flatMap(agreement =>
            standing(agreement.events)
              .filter(event => event.on && event.kind !== 'CORRECTED')
              .map(event => ({
                text: `${event.on} ${event.kind} Agreement:${agreement.id}`,
                earliest: dayOf(event.earliest)!,
                latest: dayOf(event.latest)!,
              })),
          ),
          ...rows.agreements.filter(concerns).flatMap(agreement =>
            [...new Set([agreement.expiresOn, ...standing(agreement.events).map(({ until }) => until)])]
              .flatMap(on => (on === null ? [] : [{ on, ...parsePartialDate(on) }]))
              // Over on the day behind, and not yet on the day itself; and not in the future.
              .filter(
                ({ latest }) =>
                  latest < day &&
                  agreement.statusAt(addDays(latest, 1)) === 'EXPIRED' &&
                  agreement.statusAt(latest) !== 'EXPIRED',
              )
              .map(({ on, earliest, latest }) => ({
                text: `${on} EXPIRED Agreement:${agreement.id}`,
                earliest,
                latest,
              })),
          ),
          ...rows.engagements
            .filter(visit => !visit.cancelled && visited(visit))
            .map(visit => ({
              text: `${visit.startsOn} ENGAGEMENT Engagement:${visit.id}`,
              earliest: visit.from,
              latest: visit.to,
            })),
        ]
          .filter(({ earliest, latest }) => latest >= from && earliest <= to)
          .map(({ text }) => text)
          .sort(byText)

      const all = await entriesOf(subject)
      const told = (entries: typeof all) =>
        brief(entries.filter(entry => ['Agreement', 'Engagement'].includes(entry.type))).sort(byText)
      expect(told(all)).toEqual(expected('0000', '9999'))
      expect(all.length).toBeGreaterThan(0)
      const days = all.map(({ on }) => parsePartialDate(on).earliest)
      expect(days).toEqual([...days].sort(byText))
      for (const range of [
        { from: '2016-07-18' },
        { to: '2017-05-11' },
        { from: '2015-06-30', to: '2016-07-18' },
        { from: '2020-01-01', to: '2019-01-01' },
      ])
        expect(told(await entriesOf(subject, range))).toEqual(expected(range.from ?? '0000', range.to ?? '9999'))
    })

    it('an agreement ends as it began, once: when its term or its notice ran out, if nothing came first', async () => {
      const endsOn = async (agreement: string, asOf: string) =>
        brief(await entriesOf(`Agreement:${agreement}`, { asOf })).filter(entry => / (EXPIRED|TERMINATED) /.test(entry))
      expect(await endsOn('lapsed', '2025-12-31')).toEqual([])
      expect(await endsOn('lapsed', '2026-01-01')).toEqual(['2025 EXPIRED Agreement:lapsed'])
      expect(await endsOn('lapsed-and-renewed', '2026-06-01')).toEqual([])
      expect(await endsOn('lapsed-and-renewed', '2027-04-01')).toEqual([
        '2027-03-31 EXPIRED Agreement:lapsed-and-renewed',
      ])
      expect(await endsOn('noticed-open-ended', '2027-03-31')).toEqual([])
      expect(await endsOn('noticed-open-ended', '2027-04-01')).toEqual([
        '2027-03-31 EXPIRED Agreement:noticed-open-ended',
      ])
      expect(await endsOn('notice-withdrawn', '2030-01-01')).toEqual(['2027-05-30 EXPIRED Agreement:notice-withdrawn'])
      expect(await endsOn('terminated', '2025-12-31')).toEqual([])
      expect(await endsOn('terminated', '2030-01-01')).toEqual(['2026-01-01 TERMINATED Agreement:terminated'])
      expect(await endsOn('abandoned', '2030-01-01')).toEqual([])
      // What had not begun by the day is left out, and of ends what was not certain to be over.
      const early = brief(await entriesOf('Network:itop', { asOf: '2004-01-01' }))
      expect(early).toHaveLength(8)
      expect(brief(await entriesOf('Network:itop', { asOf: '2015-10-04' })).some(entry => / LEFT /.test(entry))).toBe(
        false,
      )
      expect(brief(await entriesOf('Network:itop', { asOf: '2015-10-05' })).some(entry => / LEFT /.test(entry))).toBe(
        true,
      )
    })

    it('is told of places, ties and what surrounds them only', async () => {
      expect(['Province', 'Network', 'Organization'].every(hasTimeline)).toBe(true)
      expect(['Fact', 'Source', 'Person', 'toString', '__proto__', 'constructor'].some(hasTimeline)).toBe(false)
      expect(await entriesOf('Province:TH-99')).toEqual([])
    })
  })

  describe('graph', () => {
    it('has an edge for every partnership that answers to the filter', async () => {
      const edges = (holds: (tie: Rows['partnerships'][number]) => boolean) =>
        rows.partnerships
          .filter(holds)
          .map(({ id, provinceId, municipalityId, sisterCityId }) => ({ id, provinceId, municipalityId, sisterCityId }))
          .sort((a, b) => byText(a.id, b.id))
      const atTheEdition = '2026-11-29'
      expect(await once(() => readGraph(store.db, {}, atTheEdition))).toEqual(edges(() => true))
      expect(await once(() => readGraph(store.db, { province: ['phuket'], country: ['cn'] }, atTheEdition))).toEqual(
        edges(({ provinceId, sisterCity }) => provinceId === 'TH-83' && sisterCity.countryCode === 'CN'),
      )
      expect(await readGraph(store.db, { country: ['XX'] }, asOf)).toEqual([])
    })
  })

  it('the register as a whole', async () => {
    const { counts, revision, updatedAt } = await once(() => readRegister(store.db))
    expect(counts).toEqual(countsOf(rows.agreements))
    const { loadedAt } = await store.db.dataset.findUniqueOrThrow({ where: { id: 1 } })
    expect({ revision, updatedAt }).toEqual({ revision: 0, updatedAt: loadedAt })

    const at = new Date('2030-01-01T00:00:00Z')
    await store.db.change.create({
      data: {
        revision: 1,
        at,
        operation: 'CREATED',
        type: 'Agreement',
        nodeId: 'phuket-xiamen',
        actor: 'test',
        after: {},
      },
    })
    expect(await readRegister(store.db)).toEqual({ counts, revision: 1, updatedAt: at })
  })
})
