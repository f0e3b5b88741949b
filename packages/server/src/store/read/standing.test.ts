import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { dormant } from '../../register/dormancy.ts'
import { parsePartialDate } from '../../register/partial-date.ts'
import { wasThere } from '../../register/presence.ts'
import { type EventKind, statusAt, type TermKind } from '../../register/status.ts'
import { addDays, addMonths } from '../../register/today.ts'
import { sql, texts } from '../sql.ts'
import type { Store } from '../store.ts'
import { agreementList } from './lists/agreements.ts'
import { isDormant } from './lists/dormancy.ts'
import { partnershipList } from './lists/partnerships.ts'
import { type Life, life, lifeFrom } from './lives.ts'
import { dormant as dormantInSql } from './partnership-standing.ts'
import { wasThere as wasThereInSql } from './presence.ts'
import { standing } from './standing.ts'
import { readValues } from './values.ts'

// The rules of register/ stand in store/ a second time, as SQL. Here both answer for the same made-up registers: each run
// writes one of sixty agreements, and asks about every day on which a status can change and the days around it.

const kinds: EventKind[] = [
  'REPORTED',
  'PROPOSED',
  'SUBMITTED',
  'APPROVED',
  'SIGNED',
  'ENTERED_INTO_FORCE',
  'AMENDED',
  'RENEWED',
  'NOTICE_GIVEN',
  'TERMINATED',
  'SUPERSEDED',
  'ABANDONED',
  'CORRECTED',
]
const termKinds: TermKind[] = ['OPEN_ENDED', 'FIXED', 'AUTO_RENEWING', 'UNKNOWN']
const statuses = [
  'REPORTED',
  'PROPOSED',
  'IN_APPROVAL',
  'APPROVED',
  'SIGNED',
  'IN_FORCE',
  'EXPIRED',
  'TERMINATED',
  'SUPERSEDED',
  'ABANDONED',
]

/** Few days, so that they often coincide. */
const partialDate = fc.constantFrom(
  ...['2019', '2020', '2021', '2019-12', '2020-02', '2020-03', '2021-01'],
  ...['2019-12-31', '2020-01-01', '2020-02-29', '2020-03-31', '2020-06-15', '2020-12-31', '2021-01-01'],
)
const maybeDate = fc.option(partialDate, { freq: 5 })
const event = fc
  .record({ kind: fc.constantFrom(...kinds), on: maybeDate, until: maybeDate })
  .map(({ kind, on, until }) => ({ kind, on, until: kind === 'RENEWED' || kind === 'NOTICE_GIVEN' ? until : null }))
const agreement = fc
  .record({
    events: fc.array(event, { maxLength: 5 }),
    awaitsEntry: fc.boolean(),
    termKind: fc.constantFrom(...termKinds),
    expiresOn: maybeDate,
    signedOn: maybeDate,
    sources: fc.array(fc.constantFrom(...['2019', '2020-03', '2020-06-15', 'read', 'unknown']), { maxLength: 2 }),
    recordedOn: fc.constantFrom('2019-12-31', '2020-12-31'),
  })
  .map(made => ({ ...made, expiresOn: made.termKind === 'OPEN_ENDED' ? null : made.expiresOn }))
  .filter(({ signedOn, expiresOn }) => !signedOn || !expiresOn || earliest(signedOn)! <= latest(expiresOn)!)
type Made = typeof agreement extends fc.Arbitrary<infer T> ? T : never

const earliest = (date: string | null) => date && parsePartialDate(date).earliest
const latest = (date: string | null) => date && parsePartialDate(date).latest
const asDate = (day: string | null) => day && new Date(day)

const expectedStatus = (made: Made, asOf: string) =>
  statusAt(
    {
      events: made.events.map(({ kind, on, until }) => ({
        kind,
        earliest: earliest(on),
        latest: latest(on),
        untilLatest: latest(until),
      })),
      awaitsEntry: made.awaitsEntry,
      termKind: made.termKind,
      expiresLatest: latest(made.expiresOn),
    },
    asOf,
  )

/** Every day on which something begins or ends, the one before and the one after. */
const boundaries = (dates: (string | null)[]): string[] => {
  const days = dates.filter(date => date !== null).flatMap(date => [earliest(date)!, latest(date)!])
  return [...new Set(days.flatMap(day => [addDays(day, -1), day, addDays(day, 1)]))].sort()
}

/** What the register's rule says: whether it was there on the day. */
const expectedPresence = (made: Made, asOf: string) =>
  wasThere(
    {
      events: made.events.map(({ kind, on }) => ({ kind, earliest: earliest(on) })),
      sources: made.sources.map(source => ({
        publishedOn: /^2/.test(source) ? source : null,
        retrievedOn: source === 'read' ? '2020-02-29' : null,
      })),
      recordedOn: made.events.length > 0 ? made.recordedOn : null,
    },
    asOf,
  )

const id = (index: number) => `made-up-${index}`

const addAgreements = async ({ db }: Store, all: readonly { partnershipId: string; made: Made }[]) => {
  await db.agreement.createMany({
    data: all.map(({ partnershipId, made }, index) => ({
      id: id(index),
      slug: id(index),
      partnershipId,
      kind: 'OTHER' as const,
      titleEn: 'Made up',
      sortTitle: 'made up',
      confidence: 'LOW' as const,
      awaitsEntry: made.awaitsEntry,
      signedOn: made.signedOn,
      signedEarliest: asDate(earliest(made.signedOn)),
      signedLatest: asDate(latest(made.signedOn)),
      termKind: made.termKind,
      termMonths: made.termKind === 'FIXED' ? 12 : null,
      renewalMonths: made.termKind === 'AUTO_RENEWING' ? 12 : null,
      expiresOn: made.expiresOn,
      expiresEarliest: asDate(earliest(made.expiresOn)),
      expiresLatest: asDate(latest(made.expiresOn)),
    })),
  })
  await db.agreementEvent.createMany({
    data: all.flatMap(({ made }, index) =>
      made.events.map(({ kind, on, until }, position) => ({
        id: `${id(index)}-${position}`,
        agreementId: id(index),
        position: position + 1,
        kind,
        on,
        earliest: asDate(earliest(on)),
        latest: asDate(latest(on)),
        until,
        untilLatest: asDate(latest(until)),
        recordedAt: new Date(`${made.recordedOn}T00:00:00+07:00`),
      })),
    ),
  })
  const links = all.flatMap(({ made }, index) => [...new Set(made.sources)].map(source => [id(index), source] as const))
  await db.$executeRaw(sql`
    INSERT INTO "_agreement_source" ("A", "B")
    SELECT of, 'made-up-' || source
    FROM unnest(${texts(links.map(([of]) => of))}, ${texts(links.map(([, source]) => source))}) AS link (of, source)`)
}

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    await store.db.source.createMany({
      data: ['2019', '2020-03', '2020-06-15', 'read', 'unknown'].map(source => ({
        id: `made-up-${source}`,
        slug: `made-up-${source}`,
        kind: 'NEWS' as const,
        title: 'Made up',
        language: 'en',
        publishedOn: /^2/.test(source) ? source : null,
        retrievedOn: source === 'read' ? new Date('2020-02-29') : null,
      })),
    })
  })
  afterAll(() => store.close())

  const clear = async () => {
    await store.db.agreement.deleteMany({ where: { id: { startsWith: 'made-up' } } })
    await store.db.engagement.deleteMany({ where: { id: { startsWith: 'made-up' } } })
    await store.db.partnership.deleteMany({ where: { id: { startsWith: 'made-up' } } })
    await store.db.sisterCity.deleteMany({ where: { id: { startsWith: 'made-up' } } })
  }

  const sixty = (made: readonly Made[]) => made.map(each => ({ partnershipId: 'phuket--xiamen', made: each }))

  it('the status in SQL is that of the register, on every day on which it may change', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc
        .asyncProperty(fc.array(agreement, { minLength: 60, maxLength: 60 }), async all => {
          await addAgreements(store, sixty(all))
          const days = boundaries(all.flatMap(made => [made.expiresOn, ...made.events.flatMap(e => [e.on, e.until])]))
          const answers = await store.db.$queryRaw<{ id: string; day: string; status: string }[]>(sql`
            SELECT a.id, day.text AS day, standing.status
            FROM agreement a CROSS JOIN unnest(${texts(days)}) AS day (text) ${standing(sql`day.text::date`)}
            WHERE a.id LIKE 'made-up-%'`)
          expect(answers).toHaveLength(all.length * days.length)
          const byId = new Map(all.map((made, index) => [id(index), made]))
          const different = answers
            .map(answer => ({
              ...answer,
              register: expectedStatus(byId.get(answer.id)!, answer.day),
              made: byId.get(answer.id),
            }))
            .filter(({ status, register }) => status !== register)
          expect(different.slice(0, 3)).toEqual([])
          for (const { status } of answers) seen.add(status)
        })
        .afterEach(clear),
      { numRuns: 5 },
    )
    expect([...seen].sort()).toEqual([...statuses].sort())
  })

  it('what was there in SQL is what was there in the register, on every day on which it may change', async () => {
    let [there, away] = [0, 0]
    await fc.assert(
      fc
        .asyncProperty(fc.array(agreement, { minLength: 60, maxLength: 60 }), async all => {
          await addAgreements(store, sixty(all))
          const days = boundaries([...all.flatMap(made => made.events.map(({ on }) => on)), '2020-02-29', '2020-06-15'])
          const answers = await store.db.$queryRaw<{ id: string; day: string; present: boolean }[]>(sql`
            SELECT a.id, day.text AS day, ${wasThereInSql(sql`a`, sql`day.text::date`)} AS present
            FROM agreement a CROSS JOIN unnest(${texts(days)}) AS day (text)
            WHERE a.id LIKE 'made-up-%'`)
          expect(answers).toHaveLength(all.length * days.length)
          const lives = await readValues(
            store.db,
            all.map((_, index) => id(index)),
            life,
          )
          for (const { id: of, day, present } of answers) {
            const made = all[Number(of.slice('made-up-'.length))]!
            const lived = lifeFrom(
              { awaitsEntry: false, termKind: 'UNKNOWN', expiresLatest: null },
              lives.get(of) as Life,
            )
            expect({ made, day, present, read: wasThere(lived, day) }).toEqual({
              made,
              day,
              present: expectedPresence(made, day),
              read: expectedPresence(made, day),
            })
            if (present) there++
            else away++
          }
        })
        .afterEach(clear),
      { numRuns: 3 },
    )
    expect(there).toBeGreaterThan(0)
    expect(away).toBeGreaterThan(0)
  })

  it('a filter by status finds exactly the agreements that have it', async () => {
    const lists = [...statuses.map(status => [status]), ['SIGNED', 'IN_FORCE'], [], statuses]
    await fc.assert(
      fc
        .asyncProperty(fc.array(agreement, { minLength: 60, maxLength: 60 }), partialDate, async (all, date) => {
          await addAgreements(store, sixty(all))
          const asOf = latest(date)!
          for (const status of lists) {
            const { from, where } = agreementList({ status, sisterCity: ['xiamen'] }, asOf, 'TITLE_ASC')
            const rows = await store.db.$queryRaw<{ id: string }[]>(
              sql`SELECT a.id FROM ${from} WHERE ${where} AND a.id LIKE 'made-up-%'`,
            )
            const expected = all.flatMap((made, index) =>
              status.includes(expectedStatus(made, asOf)) && expectedPresence(made, asOf) ? [id(index)] : [],
            )
            expect({ status, asOf, found: rows.map(row => row.id).sort() }).toEqual({
              status,
              asOf,
              found: expected.sort(),
            })
          }
        })
        .afterEach(clear),
      { numRuns: 3 },
    )
  })

  const engagement = fc
    .record({ startsOn: partialDate, endsOn: maybeDate, cancelled: fc.boolean() })
    .filter(({ startsOn, endsOn }) => !endsOn || earliest(startsOn)! <= latest(endsOn)!)
  const tie = fc.record({
    agreements: fc.array(agreement, { maxLength: 2 }),
    engagements: fc.array(engagement, { maxLength: 3 }),
  })

  it('a tie is dormant in SQL exactly when it is in the register', async () => {
    let [quiet, lively] = [0, 0]
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(tie, { minLength: 40, maxLength: 40 }),
          fc.constantFrom(1, 2, 12, 24),
          partialDate,
          async (ties, months, date) => {
            const { db } = store
            await db.sisterCity.createMany({
              data: ties.map((_, i) => ({
                id: id(i),
                slug: id(i),
                nameEn: 'Made up',
                sortEn: 'made up',
                level: 'CITY' as const,
                countryCode: 'JP',
              })),
            })
            await db.partnership.createMany({
              data: ties.map((_, i) => ({
                id: id(i),
                provinceId: 'TH-83',
                sisterCityId: id(i),
                relationship: 'TWIN_CITY' as const,
              })),
            })
            await addAgreements(
              store,
              ties.flatMap(({ agreements }, i) => agreements.map(made => ({ partnershipId: id(i), made }))),
            )
            const visits = ties.flatMap(({ engagements }, i) =>
              engagements.map((visit, n) => ({ ...visit, id: `${id(i)}-${n}`, cityId: id(i) })),
            )
            await db.engagement.createMany({
              data: visits.map(({ id, startsOn, endsOn, cancelled }) => ({
                id,
                slug: id,
                kind: 'OTHER' as const,
                titleEn: 'Made up',
                direction: 'INBOUND' as const,
                provinceId: 'TH-83',
                cancelled,
                startsOn,
                startsEarliest: new Date(earliest(startsOn)!),
                startsLatest: new Date(latest(startsOn)!),
                endsOn,
                endsEarliest: asDate(earliest(endsOn)),
                endsLatest: asDate(latest(endsOn)),
              })),
            })
            await db.$executeRaw(sql`
              INSERT INTO "_engagement_sister_city" ("A", "B")
              SELECT * FROM unnest(${texts(visits.map(visit => visit.id))}, ${texts(visits.map(visit => visit.cityId))})`)

            const expected = ({ agreements, engagements }: (typeof ties)[number], asOf: string): boolean =>
              dormant(
                {
                  inForce: agreements.some(made => expectedStatus(made, asOf) === 'IN_FORCE'),
                  lastEngagement:
                    engagements
                      .filter(visit => !visit.cancelled && earliest(visit.startsOn)! <= asOf)
                      .map(visit => latest(visit.endsOn ?? visit.startsOn)!)
                      .sort()
                      .at(-1) ?? null,
                  since:
                    agreements
                      .filter(made => made.signedOn && earliest(made.signedOn)! <= asOf)
                      .flatMap(made => latest(made.signedOn) ?? [])
                      .sort()[0] ?? null,
                },
                months,
                asOf,
              )

            // A silence begins `months` after the last day on which something was.
            const days = boundaries([date]).map(day => addMonths(day, months))
            for (const asOf of days) {
              const rows = await db.$queryRaw<{ id: string }[]>(
                sql`SELECT p.id FROM partnership p WHERE p.id LIKE 'made-up-%' AND ${isDormant(months, asOf)}`,
              )
              const quietOnes = ties.flatMap((each, i) => (expected(each, asOf) ? [id(i)] : []))
              expect({ asOf, months, dormant: rows.map(row => row.id).sort() }).toEqual({
                asOf,
                months,
                dormant: quietOnes.sort(),
              })
              quiet += quietOnes.length
              lively += ties.length - quietOnes.length
            }

            const asOf = days[0]!
            const ids = ties.map((_, i) => id(i))
            const answers = await readValues(db, ids, dormantInSql(months, asOf))
            expect(ids.map(each => answers.get(each))).toEqual(ties.map(each => expected(each, asOf)))
          },
        )
        .afterEach(clear),
      { numRuns: 4 },
    )
    expect(quiet).toBeGreaterThan(0)
    expect(lively).toBeGreaterThan(0)
  })

  it.each([0, -1, 1201, 2_147_483_647])('a silence of %i months is refused', months => {
    expect(() => isDormant(months, '2026-11-22')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
    expect(() => partnershipList({ dormantMonths: months }, '2026-11-22')).toThrow('ask for 1 to 1200')
  })

  it.each([
    ['0001-01-01', false],
    ['2399-12-31', true],
  ])('the longest silence can be asked for as of %s', async (asOf, some) => {
    const { from, where } = partnershipList({ dormantMonths: 1200 }, asOf)
    const rows = await store.db.$queryRaw<unknown[]>(sql`SELECT p.id FROM ${from} WHERE ${where}`)
    expect(rows.length > 0).toBe(some)
  })
})
