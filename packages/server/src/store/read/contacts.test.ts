import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnniversaries, readDormantTies, readUnprovenTies } from '../../../test/read-views.ts'
import { makeAllSpans } from '../../../test/spans.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { anniversariesBetween } from '../../register/anniversary.ts'
import {
  type Contact,
  contactStanding,
  contactsOfAgreement,
  contactsOfEngagement,
  contactWeights,
  lastContact,
} from '../../register/contact.ts'
import { parsePartialDate } from '../../register/partial-date.ts'
import { wasThere } from '../../register/presence.ts'
import { statusAt } from '../../register/status.ts'
import { addDays, addMonths, today } from '../../register/today.ts'
import { dayOrNull } from '../day.ts'
import { historyOf } from '../records/agreement-history.ts'
import type { RecordJson } from '../records/flat-table.ts'
import { sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { type ContactRow, contactOf, isInContactState, lastContactValue } from './contacts.ts'
import { readValues } from './values.ts'

// The rules of register/contact.ts and register/anniversary.ts, against what SQL finds of the open data set with made-up
// renewals, amendments and visits in it.

const dates = [
  '1999',
  '2012-02-29',
  '2016-02-29',
  '2018-11',
  '2024-02',
  '2024-02-29',
  '2025',
  '2026-11-29',
  '2026',
  '2027',
]
/** Whether it was cancelled, and the last stage on record. */
const stages = [
  { cancelled: true },
  { cancelled: false },
  { cancelled: false, lastStage: 'HELD' },
  { cancelled: false, lastStage: 'PLANNED' },
  { cancelled: true, lastStage: 'CANCELLED' },
] as const
const kinds = ['DELEGATION', 'SPORT', 'CONFERENCE', 'OTHER', 'AID'] as const
const bounds = (on: string) => {
  const { earliest, latest } = parsePartialDate(on)
  return { earliest: new Date(earliest), latest: new Date(latest) }
}
/** One of a list, by a number that only looks random. */
const some = <One>(list: readonly One[], i: number): One => list[(i * 7 + (i >> 2) * 3) % list.length]!

describe.each(databases)('%s', kind => {
  let store: Store
  let ties: Awaited<ReturnType<typeof readTies>>

  const readTies = async () => {
    const rows = await store.db.partnership.findMany({
      include: {
        agreements: { include: { events: true, renewedBy: true, sources: true } },
        province: { include: { engagements: { include: { sisterCities: true } } } },
      },
      orderBy: { id: 'asc' },
    })
    return rows.map(tie => {
      const agreements = tie.agreements.map(agreement => ({
        ...agreement,
        history: historyOf({ ...agreement, events: agreement.events } as unknown as RecordJson),
        sources: agreement.sources.map(source => ({
          publishedOn: source.publishedOn,
          retrievedOn: dayOrNull(source.retrievedOn),
        })),
        recordedOn: agreement.events.map(({ recordedAt }) => today(recordedAt)).sort()[0] ?? null,
      }))
      const contacts: Contact[] = [
        ...agreements.flatMap(({ id, history, renewsId, renewedBy }) =>
          contactsOfAgreement({
            ...{ id, renews: renewsId !== null, renewedByPaper: renewedBy?.signedOn != null },
            events: history.events,
          }),
        ),
        ...tie.province.engagements
          .filter(({ sisterCities }) => sisterCities.some(({ id }) => id === tie.sisterCityId))
          .flatMap(visit =>
            contactsOfEngagement({
              ...visit,
              startsEarliest: dayOrNull(visit.startsEarliest)!,
              startsLatest: dayOrNull(visit.startsLatest)!,
              endsLatest: dayOrNull(visit.endsLatest),
            }),
          ),
      ]
      return { id: tie.id, agreements, contacts }
    })
  }

  beforeAll(async () => {
    store = await openTestStore(kind)
    const { db } = store
    const papers = await db.agreement.findMany({ include: { events: true, partnership: true }, orderBy: { id: 'asc' } })
    await db.agreementEvent.createMany({
      data: papers.flatMap(({ id, events, signedOn }, i) => {
        if (i % 3 > 0 || signedOn === null) return []
        const on = some(dates, i)
        const what = i % 2 === 0 ? ('AMENDED' as const) : ('RENEWED' as const)
        const position = events.length + 1
        return [
          { id: `${id}-made-up`, agreementId: id, position, kind: what, on, ...bounds(on), recordedAt: new Date() },
        ]
      }),
    })
    for (const [i, { partnership }] of papers.entries()) {
      if (i % 4 > 0) continue
      const startsOn = some(dates, i + 1)
      const { earliest, latest } = bounds(startsOn)
      await db.engagement.create({
        data: {
          ...{ id: `made-up-${i}`, slug: `made-up-${i}`, titleEn: 'Made up', direction: 'INBOUND' },
          ...{ kind: some(kinds, i), ...some(stages, i), startsOn, startsEarliest: earliest, startsLatest: latest },
          province: { connect: { id: partnership.provinceId } },
          sisterCities: { connect: { id: partnership.sisterCityId } },
        },
      })
    }
    await makeAllSpans(store)
    ties = await readTies()
  })
  afterAll(() => store.close())

  const days = ['1995-06-01', '2012-02-29', '2018-11-15', '2024-02-29', '2026-02-28', '2026-11-29', '2030-01-01']

  it('the last contact of every tie is that of the rule, whatever has to count', async () => {
    for (const asOf of days)
      for (const atLeast of contactWeights) {
        const ids = ties.map(({ id }) => id)
        const found = await readValues(store.db, ids, lastContactValue(asOf, atLeast))
        const read = ids.map(id => {
          const row = found.get(id) as ContactRow | null
          return row && contactOf(row)
        })
        expect([asOf, atLeast, read]).toEqual([
          asOf,
          atLeast,
          ties.map(({ contacts }) => lastContact(contacts, asOf, atLeast)),
        ])
      }
  })

  it('what is filtered by a state has it by the rule', async () => {
    const states = ['ACTIVE', 'DORMANT', 'NO_EVIDENCE'] as const
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...days),
        fc.constantFrom(...contactWeights),
        fc.constantFrom(1, 24, 57, 1200),
        fc.subarray([...states]),
        async (asOf, atLeast, months, asked) => {
          const condition = isInContactState(asked, { months, atLeast }, asOf)
          const rows = await store.db.$queryRaw<{ id: string }[]>(
            sql`SELECT p.id FROM partnership p WHERE ${condition} ORDER BY p.id`,
          )
          const expected = ties.filter(({ contacts }) => {
            const { state } = contactStanding(lastContact(contacts, asOf, atLeast), months, asOf)
            seen.add(state)
            return asked.includes(state)
          })
          expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        },
      ),
      { numRuns: 40 },
    )
    expect([...seen].sort()).toEqual([...states].sort())
  })

  it('the work list: silent ties in force, ties that nothing proves, and anniversaries, as the rules have them', async () => {
    const found = { dormant: 0, unproven: 0, anniversaries: 0 }
    for (const asOf of days) {
      const options = { province: null, withinDays: 1000, dormantMonths: 24, asOf }
      const statuses = (tie: (typeof ties)[number]) =>
        tie.agreements.flatMap(({ history, sources, recordedOn }) =>
          wasThere({ ...history, sources, recordedOn }, asOf) ? [statusAt(history, asOf)] : [],
        )
      const last = (tie: (typeof ties)[number]) => lastContact(tie.contacts, asOf)
      const isInForce = (tie: (typeof ties)[number]) => statuses(tie).includes('IN_FORCE')

      const dormant = ties
        .filter(tie => isInForce(tie) && contactStanding(last(tie), 24, asOf).state === 'DORMANT')
        .sort((a, b) => byText(last(a)!.latest, last(b)!.latest) || byText(a.id, b.id))
      expect([asOf, await readDormantTies(store.db, options)]).toEqual([asOf, dormant.map(({ id }) => id)])

      const unproven = ties.filter(
        tie => last(tie) === null && statuses(tie).some(status => ['REPORTED', 'SIGNED', 'IN_FORCE'].includes(status)),
      )
      expect([asOf, (await readUnprovenTies(store.db, options)).sort()]).toEqual([asOf, unproven.map(({ id }) => id)])

      const anniversaries = ties
        .filter(isInForce)
        .flatMap(({ agreements }) => agreements)
        .filter(({ history }) => !['TERMINATED', 'ABANDONED'].includes(statusAt(history, asOf)))
        .flatMap(({ id, signedOn, signedEarliest }) =>
          signedOn === null || dayOrNull(signedEarliest)! > asOf
            ? []
            : anniversariesBetween(signedOn, asOf, addDays(asOf, 1000)).map(each => ({ id, ...each })),
        )
        .sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id) || a.years - b.years)
      expect([asOf, await readAnniversaries(store.db, options)]).toEqual([asOf, anniversaries])

      found.dormant += dormant.length
      found.unproven += unproven.length
      found.anniversaries += anniversaries.length
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(20)
  })

  it('the work list of a province is its part of that of the country', async () => {
    const options = { province: null, withinDays: 3650, dormantMonths: 12, asOf: '2026-11-29' }
    const mine = { ...options, province: 'TH-10' }
    const inBangkok = new Set(
      (await store.db.partnership.findMany({ where: { provinceId: 'TH-10' } })).map(({ id }) => id),
    )
    for (const read of [readDormantTies, readUnprovenTies]) {
      const part = await read(store.db, mine)
      expect(part.length).toBeGreaterThan(3)
      expect(part).toEqual((await read(store.db, options)).filter(id => inBangkok.has(id)))
    }
    const papers = new Set(
      (await store.db.agreement.findMany({ where: { partnership: { provinceId: 'TH-10' } } })).map(({ id }) => id),
    )
    const part = await readAnniversaries(store.db, mine)
    expect(part.length).toBeGreaterThan(3)
    expect(part).toEqual((await readAnniversaries(store.db, options)).filter(({ id }) => papers.has(id)))
  })

  it.each([0, -1, 1201])('a silence of %i months is refused', months => {
    expect(() => isInContactState(['DORMANT'], { months, atLeast: 'EVENT' }, '2026-11-29')).toThrow('ask for 1 to 1200')
  })

  it('the first and the last day can be asked for', async () => {
    for (const asOf of ['0001-01-01', '9999-12-31']) {
      const options = { province: null, withinDays: 3650, dormantMonths: 1200, asOf }
      for (const read of [readDormantTies, readUnprovenTies, readAnniversaries])
        expect((await read(store.db, options)).length).toBeLessThanOrEqual(200)
    }
    expect(addMonths('0001-01-01', -1200)).toBe('0001-01-01')
  })
})

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
