import { notBefore, notInFuture } from './agreement-life.ts'
import { say } from './messages/say.ts'
import { parsePartialDate } from './partial-date.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

/** An engagement must not end before it begins (I16 in docs/domain.md). */
export const datesViolations = (startsOn: string, endsOn: string | null | undefined, path: Path): Violation[] =>
  notBefore(endsOn, startsOn, say('It ends before it begins: check both dates.'), [...path, 'endsOn'])

/** Whether it has begun: a date known to the year or month counts from its first day. */
export const hasBegun = (startsOn: string, today: string): boolean => notInFuture(startsOn, today, []).length === 0

/** Refuses to plan an engagement that is certainly over: it has to be recorded, with its sources. */
export const notInPast = (startsOn: string, today: string, path: Path): Violation[] =>
  parsePartialDate(startsOn).latest < today
    ? [
        {
          code: 'DATE_IN_PAST',
          message: say('{startsOn} is over: record it with its sources instead.', { startsOn }),
          path,
        },
      ]
    : []

/** A headcount is at least 1. */
export const headcountViolations = (headcount: number | null | undefined, path: Path): Violation[] =>
  headcount != null && headcount < 1
    ? [
        {
          code: 'BAD_VALUE',
          message: say('A headcount is 1 or more: leave it out when nobody counted.'),
          path: [...path, 'headcount'],
        },
      ]
    : []
