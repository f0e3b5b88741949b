import { isBefore, notBefore, notInFuture } from './agreement-life.ts'
import { say } from './messages/say.ts'
import { nameViolations } from './names.ts'
import { parsePartialDate } from './partial-date.ts'
import { textViolations } from './text.ts'
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
          message: say('{startsOn} is over: record it with its sources instead, or plan it with a stage and its day.', {
            startsOn,
          }),
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

/** One of those who receive or come. Exactly one of the first five is given. */
export interface PartyContent {
  readonly organization: string | null
  readonly person: string | null
  readonly consulate: string | null
  readonly network: string | null
  readonly name: string | null
  readonly headcount: number | null
}

/** A party is one of the register or has a name, and stands in the list once (I27 in docs/domain.md). */
export const partyViolations = (parties: readonly PartyContent[], path: Path): Violation[] => {
  const seen = new Set<string>()
  return parties.flatMap(({ headcount, ...who }, i): Violation[] => {
    const at = [...path, String(i)]
    const given = Object.entries(who).filter(([, value]) => value !== null)
    const key = JSON.stringify(given)
    const isRepeated = given.length === 1 && seen.has(key)
    seen.add(key)
    return [
      ...(given.length === 1
        ? []
        : [
            {
              code: 'BAD_VALUE' as const,
              message: say('Give exactly one of {choices}.', { choices: Object.keys(who).join(', ') }),
              path: at,
            },
          ]),
      ...(isRepeated
        ? [{ code: 'REPEATED' as const, message: say('It is in this list already: name each party once.'), path: at }]
        : []),
      ...textViolations({ name: who.name }, at),
      ...headcountViolations(headcount, at),
    ]
  })
}

/** One item of a programme. */
export interface ProgrammeContent {
  readonly on: string | null
  /** Time of day, 'HH:MM' */
  readonly at: string | null
  readonly place: string | null
  readonly topicEn: string | null
  readonly topicTh: string | null
}

/** An item has a topic. Its day is one of the engagement, and its time a time of day (I27 in docs/domain.md). */
export const programmeViolations = (
  items: readonly ProgrammeContent[],
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  path: Path,
): Violation[] =>
  items.flatMap(({ on, at: time, place, topicEn, topicTh }, i): Violation[] => {
    const at = [...path, String(i)]
    return [
      ...nameViolations({ topicEn, topicTh }, [], at),
      ...textViolations({ topicEn, topicTh, place }, at),
      ...(time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
        ? []
        : [
            {
              code: 'BAD_VALUE' as const,
              message: say('A time of day is written with hours and minutes, like 09:30 or 14:00.'),
              path: [...at, 'at'],
            },
          ]),
      ...(isBefore(on, startsOn) || isBefore(endsOn, on)
        ? [
            {
              code: 'DATES_OUT_OF_ORDER' as const,
              message: say('That day is not among those of the engagement: check its dates and that of the item.'),
              path: [...at, 'on'],
            },
          ]
        : []),
    ]
  })
