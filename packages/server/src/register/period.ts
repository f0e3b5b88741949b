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

/** Whether two periods share a day for certain, or both go on. Days that are not known do not count as shared. */
export const overlaps = (a: Period, b: Period): boolean => {
  if (a.until === null && b.until === null) return true
  return !endsBy(a, b) && !endsBy(b, a)
}

/** Whether the one may be over when the other begins. */
const endsBy = ({ until }: Period, { from }: Period): boolean =>
  until !== null && (from === null || parsePartialDate(from).latest >= parsePartialDate(until).earliest)
