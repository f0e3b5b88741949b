import { parsePartialDate } from './partial-date.ts'

/** A time in which somebody holds a post or answers for something. On the day `until` it is over. */
export interface Period {
  readonly from: string | null
  readonly until: string | null
}

/** The bounds of a period: the first day on which it may have begun, and the last on which it may end. */
export interface PeriodBounds {
  readonly fromEarliest: Date | null
  readonly untilLatest: Date | null
}

/** Whether it may have begun by the day and is not certain to be over. A day that is not known excludes nothing. */
export const runsOn = ({ fromEarliest, untilLatest }: PeriodBounds, day: string): boolean => {
  const at = new Date(day)
  return (fromEarliest === null || fromEarliest <= at) && (untilLatest === null || untilLatest > at)
}

/**
 * Whether somebody with these posts may have held one when the period begins, and one until it ends. Between the two they may have
 * changed posts.
 */
export const isAmong = (period: Period, posts: readonly Period[]): boolean =>
  posts.some(({ from, until }) => !isAfter(from, period.from) && !isOver(until, period.from)) &&
  lastsAmong(period, posts)

/** The same of its end alone. */
export const lastsAmong = ({ until }: Period, posts: readonly Period[]): boolean =>
  posts.some(post => post.until === null || (until !== null && !isAfter(until, post.until)))

/** Whether the one is certain to be later than the other. */
const isAfter = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && parsePartialDate(one).earliest > parsePartialDate(other).latest

/** Whether what ends then is certain to be over on the day. */
const isOver = (until: string | null, day: string | null): boolean =>
  until !== null && day !== null && parsePartialDate(until).latest <= parsePartialDate(day).earliest

/** What is left of a period without the days that it shares with others for certain. */
export const without = (period: Period, others: readonly Period[]): Period[] =>
  others.reduce<Period[]>(
    (left, other) =>
      left.flatMap(part => {
        if (!overlaps(part, other)) return [part]
        const before = isAfter(other.from, part.from) ? [{ from: part.from, until: other.from }] : []
        const behind =
          other.until !== null && (part.until === null || isAfter(part.until, other.until))
            ? [{ from: other.until, until: part.until }]
            : []
        return [...before, ...behind]
      }),
    [period],
  )

/** Whether two periods share a day for certain, or both go on. Days that are not known do not count as shared. */
export const overlaps = (a: Period, b: Period): boolean => {
  if (a.until === null && b.until === null) return true
  return !endsBy(a, b) && !endsBy(b, a)
}

/** Whether the one may be over when the other begins. */
const endsBy = ({ until }: Period, { from }: Period): boolean =>
  until !== null && (from === null || parsePartialDate(from).latest >= parsePartialDate(until).earliest)
