import { notBefore, notInFuture } from './agreement-life.ts'
import { parsePartialDate } from './partial-date.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

/** An engagement ends when it has begun (I16 in docs/domain.md). */
export const datesViolations = (startsOn: string, endsOn: string | null | undefined, path: Path): Violation[] =>
  notBefore(endsOn, startsOn, 'It ends before it begins: check both dates.', [...path, 'endsOn'])

/** Whether it has begun, as far as its date can tell: a year or month has from its first day. */
export const hasBegun = (startsOn: string, today: string): boolean => notInFuture(startsOn, today, []).length === 0

/** Refuses to plan what is over for certain: that is recorded, with its sources. */
export const notInPast = (startsOn: string, today: string, path: Path): Violation[] =>
  parsePartialDate(startsOn).latest < today
    ? [{ code: 'DATE_IN_PAST', message: `${startsOn} is over: record it with its sources instead.`, path }]
    : []

/** People are counted from one on. */
export const headcountViolations = (headcount: number | null | undefined, path: Path): Violation[] =>
  headcount != null && headcount < 1
    ? [
        {
          code: 'BAD_VALUE',
          message: 'A headcount is 1 or more: leave it out when nobody counted.',
          path: [...path, 'headcount'],
        },
      ]
    : []
