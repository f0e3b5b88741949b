import { daysInMonth, formatDay, splitDay } from './calendar.ts'

const HOUR = 3_600_000
const FIRST_YEAR = 1
const LAST_YEAR = 9999
const FIRST_MOMENT = Date.parse(`${formatDay(FIRST_YEAR, 1, 1)}T00:00:00Z`)
const LAST_MOMENT = Date.parse(`${formatDay(LAST_YEAR, 12, 31)}T00:00:00Z`)

/** The day that was told last, by its number. */
let told = { number: Number.NaN, day: '' }

/** The day it is in Thailand, 'YYYY-MM-DD'. Thailand keeps UTC+7 all year. */
export function today(now: Date | number = Date.now()): string {
  const number = Math.floor((Number(now) + 7 * HOUR) / (24 * HOUR))
  if (number !== told.number) told = { number, day: new Date(number * 24 * HOUR).toISOString().slice(0, 10) }
  return told.day
}

/**
 * The same day of the month `months` later (earlier when negative), or the last of that month where it is shorter:
 * 31 January and one month is 28 or 29 February. Stops at 0001-01-01 and 9999-12-31.
 */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfMonth] = splitDay(day)
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  if (newYear < FIRST_YEAR) return formatDay(FIRST_YEAR, 1, 1)
  if (newYear > LAST_YEAR) return formatDay(LAST_YEAR, 12, 31)
  const newMonth = (count % 12) + 1
  return formatDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)))
}

/** The day `days` later, or earlier when negative. Stops at 0001-01-01 and 9999-12-31. */
export function addDays(day: string, days: number): string {
  const moved = Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR
  return new Date(Math.min(Math.max(moved, FIRST_MOMENT), LAST_MOMENT)).toISOString().slice(0, 10)
}

/** How many full months lie between two days, the later one second: the most that `addMonths` can go back without passing `from`. */
export function fullMonths(from: string, to: string): number {
  const [fromYear, fromMonth] = splitDay(from)
  const [year, month] = splitDay(to)
  const months = (year - fromYear) * 12 + (month - fromMonth)
  return addMonths(to, -months) < from ? months - 1 : months
}
