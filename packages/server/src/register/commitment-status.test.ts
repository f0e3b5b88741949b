import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CommitmentEvent,
  type CommitmentEventKind,
  type CommitmentStatusOnDay,
  commitmentDays,
  commitmentStatusAt,
} from './commitment-status.ts'
import { parsePartialDate } from './partial-date.ts'
import { addDays } from './today.ts'

const event = (kind: CommitmentEventKind, on: string | null, recordedOn = '2030-01-01'): CommitmentEvent => ({
  kind,
  on,
  recordedOn,
})

/** The status on each of the days. */
const life = (events: readonly CommitmentEvent[], dueOn: string | null, days: readonly string[]) =>
  days.map(day => commitmentStatusAt(commitmentDays(events, dueOn), day))

describe('the status of a commitment', () => {
  test('goes through its events, a beginning from its first possible day and an end from its last', () => {
    const events = [event('AGREED', '2024-08'), event('STARTED', '2025'), event('DONE', '2026-03')]
    expect(
      life(events, null, ['2024-07-31', '2024-08-01', '2024-12-31', '2025-01-01', '2026-03-30', '2026-03-31']),
    ).toEqual(['NOT_YET', 'AGREED', 'AGREED', 'STARTED', 'STARTED', 'DONE'])
  })

  test('is overdue on the day after the last on which it could have been due', () => {
    const events = [event('AGREED', '2024-08-05'), event('STARTED', '2025-01-01')]
    expect(life(events, '2026', ['2026-12-31', '2027-01-01'])).toEqual(['STARTED', 'OVERDUE'])
    expect(life(events, '2026-02', ['2026-02-28', '2026-03-01'])).toEqual(['STARTED', 'OVERDUE'])
    expect(life(events, null, ['2399-12-31'])).toEqual(['STARTED'])
  })

  test('an end that came late ends it all the same', () => {
    const agreed = event('AGREED', '2020')
    expect(life([agreed, event('DONE', '2022-05-01')], '2021', ['2022-04-30', '2022-05-01'])).toEqual([
      'OVERDUE',
      'DONE',
    ])
    expect(life([agreed, event('DROPPED', '2022-05-01')], '2021', ['2022-05-01'])).toEqual(['DROPPED'])
  })

  test('what was recorded has happened, though its year is not over', () => {
    const events = [event('AGREED', '2025'), event('DONE', '2026', '2026-03-10')]
    expect(life(events, '2026-01', ['2026-02-01', '2026-03-09', '2026-03-10'])).toEqual(['OVERDUE', 'OVERDUE', 'DONE'])
  })

  test('one of which nobody knows when it was agreed was there on every day', () => {
    expect(life([event('AGREED', null)], null, ['1800-01-01'])).toEqual(['AGREED'])
  })

  test('does not know what a correction withdrew, nor the correction', () => {
    expect(life([event('AGREED', '2025'), event('CORRECTED', '2026-01-05')], null, ['2026-06-01'])).toEqual(['AGREED'])
  })
})

describe('for whatever happened', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  const whole = day.map(date => date.toISOString().slice(0, 10))
  const partial = fc.tuple(whole, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))
  const events = fc
    .tuple(partial, fc.option(partial), fc.option(fc.tuple(fc.constantFrom('DONE', 'DROPPED'), partial)), whole)
    .map(([agreed, started, end, recordedOn]): CommitmentEvent[] => [
      { kind: 'AGREED', on: agreed, recordedOn },
      ...(started ? [{ kind: 'STARTED', on: started, recordedOn } as const] : []),
      ...(end ? [{ kind: end[0], on: end[1], recordedOn } as const] : []),
    ])

  test('what has ended stays ended, and what was agreed stays agreed', () => {
    fc.assert(
      fc.property(events, fc.option(partial), whole, whole, (events, dueOn, a, b) => {
        const [before = a, after = b] = [a, b].sort()
        const [then, later] = life(events, dueOn, [before, after])
        if (then === 'DONE' || then === 'DROPPED') expect(later).toBe(then)
        if (then !== 'NOT_YET') expect(later).not.toBe('NOT_YET')
      }),
    )
  })

  test('it is overdue exactly when its time is certainly over and it had no end by then', () => {
    fc.assert(
      fc.property(events, partial, whole, (events, dueOn, asOf) => {
        const [status] = life(events, dueOn, [asOf]) as [CommitmentStatusOnDay]
        const over = parsePartialDate(dueOn).latest < asOf
        if (status === 'OVERDUE') expect(over).toBe(true)
        if (status === 'AGREED' || status === 'STARTED') expect(over).toBe(false)
      }),
    )
  })

  test('a date that becomes better known never undoes an end', () => {
    fc.assert(
      fc.property(whole, whole, whole, (done, recordedOn, asOf) => {
        const withDate = (on: string) =>
          commitmentStatusAt(commitmentDays([event('DONE', on, recordedOn)], null), asOf) === 'DONE'
        for (const length of [4, 7])
          if (withDate(done.slice(0, length))) expect(withDate(done) || done > recordedOn).toBe(true)
      }),
    )
  })

  test('it changes on no other days than those that it names', () => {
    fc.assert(
      fc.property(events, fc.option(partial), whole, (events, dueOn, asOf) => {
        const days = commitmentDays(events, dueOn)
        const { dueLatest, ...begins } = days
        const turns = [...Object.values(begins), dueLatest && addDays(dueLatest, 1)]
        if (!turns.includes(asOf))
          expect(commitmentStatusAt(days, asOf)).toBe(commitmentStatusAt(days, addDays(asOf, -1)))
      }),
    )
  })
})
