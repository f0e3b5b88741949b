import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePartialDate } from './partial-date.ts'
import { wasThere } from './presence.ts'
import { spanRules, spansOf, type Told } from './spans.ts'
import { type EventKind, statusAt, type TermKind } from './status.ts'
import { addDays } from './today.ts'

const kinds: EventKind[] = [
  ...(['REPORTED', 'PROPOSED', 'SUBMITTED', 'APPROVED', 'SIGNED', 'ENTERED_INTO_FORCE', 'AMENDED'] as const),
  ...(['RENEWED', 'NOTICE_GIVEN', 'TERMINATED', 'SUPERSEDED', 'ABANDONED', 'CORRECTED'] as const),
]
const termKinds: TermKind[] = ['OPEN_ENDED', 'FIXED', 'AUTO_RENEWING', 'UNKNOWN']
const first = (date: string | null) => date && parsePartialDate(date).earliest
const last = (date: string | null) => date && parsePartialDate(date).latest

interface Made {
  readonly events: readonly { readonly kind: EventKind; readonly on: string | null; readonly until: string | null }[]
  readonly awaitsEntry: boolean
  readonly termKind: TermKind
  readonly expiresOn: string | null
  readonly sources: Told['sources']
  readonly recordedOn: string | null
}

const told = ({ events, expiresOn, ...rest }: Made): Told => ({
  ...rest,
  events: events.map(({ kind, on, until }) => ({
    kind,
    earliest: first(on),
    latest: last(on),
    untilLatest: last(until),
  })),
  expiresLatest: last(expiresOn),
})

const dates = ['0001', '2019', '2020', '2019-12', '2020-02', '2019-12-31', '2020-01-01', '2020-02-29', '2399']
const date = fc.option(fc.constantFrom(...dates), { freq: 5 })
const life = fc
  .record({
    events: fc.array(fc.record({ kind: fc.constantFrom(...kinds), on: date, until: date }), { maxLength: 5 }),
    awaitsEntry: fc.boolean(),
    termKind: fc.constantFrom(...termKinds),
    expiresOn: date,
    sources: fc.array(fc.record({ publishedOn: date, retrievedOn: fc.constantFrom(null, '2020-01-15') }), {
      maxLength: 2,
    }),
    recordedOn: fc.constantFrom(null, '2019-12-31', '2020-12-31'),
  })
  .map(told)

const days = [
  ...dates.flatMap(text => [first(text)!, last(text)!]),
  ...['2020-01-15', '2020-12-31', '9999-12-31', '1500-06-15'],
].flatMap(day => [addDays(day, -1), day, addDays(day, 1)])

it('the span of a day has the status of the day, and whether it was there', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(life, each => {
      const spans = spansOf(each)
      for (const day of days) {
        const of = spans.filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until))
        expect(of.map(({ status, there }) => [status, there])).toEqual([[statusAt(each, day), wasThere(each, day)]])
        for (const { status, there } of of) seen.add(`${status} ${there}`)
      }
    }),
    { numRuns: 1_000 },
  )
  expect([...seen].sort()).toEqual([
    ...['ABANDONED true', 'APPROVED false', 'APPROVED true', 'EXPIRED true', 'IN_APPROVAL false', 'IN_APPROVAL true'],
    ...['IN_FORCE true', 'PROPOSED false', 'PROPOSED true', 'REPORTED false', 'REPORTED true', 'SIGNED true'],
    ...['SUPERSEDED true', 'TERMINATED true'],
  ])
})

it('spans follow each other without a gap, and no two in a row say the same', () => {
  fc.assert(
    fc.property(life, each => {
      const spans = spansOf(each)
      expect([spans[0]!.from, spans.at(-1)!.until]).toEqual([null, null])
      spans.slice(1).forEach((span, i) => {
        const before = spans[i]!
        expect(span.from).toBe(before.until)
        expect(before.from === null || before.from < span.from!).toBe(true)
        expect([before.status, before.there]).not.toEqual([span.status, span.there])
      })
    }),
  )
})

it('reads like a life', () => {
  const spans = spansOf(
    told({
      events: [
        { kind: 'PROPOSED', on: '2019-12', until: null },
        { kind: 'SIGNED', on: '2020', until: null },
      ],
      awaitsEntry: false,
      termKind: 'FIXED',
      expiresOn: '2020-02',
      sources: [],
      recordedOn: '2026-11-22',
    }),
  )
  expect(spans.map(({ from, status, there }) => `${from} ${there ? status : 'NOT_YET'}`)).toEqual([
    'null NOT_YET',
    '2019-12-01 PROPOSED',
    '2020-01-01 IN_FORCE',
    '2020-03-01 EXPIRED',
  ])
})

// Registers keep the spans that they were given. When this test fails, the rule has changed: raise `spanRules`, so that they
// are made anew, and put the new digest here.
it('the rule is that of its number', () => {
  let state = 1
  const pick = <T>(from: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647
    return from[state % from.length]!
  }
  const some = [null, ...dates]
  const made = Array.from({ length: 5_000 }, (_, i) =>
    told({
      events: Array.from({ length: i % 6 }, () => ({ kind: pick(kinds), on: pick(some), until: pick(some) })),
      awaitsEntry: pick([true, false]),
      termKind: pick(termKinds),
      expiresOn: pick(some),
      sources: [{ publishedOn: pick(some), retrievedOn: pick([null, '2020-01-15']) }],
      recordedOn: pick([null, '2020-12-31']),
    }),
  )
  const digest = createHash('sha256')
    .update(JSON.stringify(made.map(spansOf)))
    .digest('hex')
  expect({ spanRules, digest: digest.slice(0, 16) }).toEqual({ spanRules: 3, digest: '2844588362d05545' })
})
