import { splitDay } from './calendar.ts'
import type { PartialDate } from './partial-date.ts'
import { addDays, addMonths } from './today.ts'

/**
 * The last day ('YYYY-MM-DD') on which notice is certainly in time: `noticeMonths` before the first possible end of the
 * agreement. Null when it has no end or no notice period on record.
 */
export function noticeBy(term: { expiresEarliest: string | null; noticeMonths: number | null }): string | null {
  if (term.expiresEarliest === null || term.noticeMonths === null) return null
  return addMonths(term.expiresEarliest, -term.noticeMonths)
}

/**
 * The text of the partial date on which a term of `months` (1 or more) ends, as precise as its beginning. To the day
 * it is the last day in force: 36 months from 2020-01-01 end on 2022-12-31. A beginning known to the month or the year
 * is counted from the last day it can mean, so that the end never comes too early: 36 months from 2020 end in 2023.
 */
export function expiresFrom(inForce: Pick<PartialDate, 'text' | 'latest'>, months: number): string {
  return lastDay(inForce.latest, months).slice(0, inForce.text.length)
}

// Thai Civil and Commercial Code, section 193/5: a period of months ends on the day before the corresponding day of
// its last month, or on the last of that month where there is no such day.
function lastDay(first: string, months: number): string {
  const corresponding = addMonths(first, months)
  const exists = splitDay(corresponding)[2] === splitDay(first)[2]
  return exists ? addDays(corresponding, -1) : corresponding
}
