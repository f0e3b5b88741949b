import { daysInMonth, formatDay } from './calendar.ts'
import { parsePartialDate } from './partial-date.ts'
import { addDays, addMonths } from './today.ts'

// The anniversaries of signatures that people celebrate. Only a signature whose day is known has a day to celebrate: one
// of which the month or the year is known has none, and none is made up.

/** The years that are celebrated up to this many: 5, 10, 25, and every further 25. */
export const celebratedYears = (most: number): number[] => {
  const early = [5, 10].filter(years => years <= most)
  const further = Array.from({ length: Math.max(0, Math.floor(most / 25)) }, (_, i) => (i + 1) * 25)
  return [...early, ...further]
}

/**
 * The day on which so many years have passed since the signature: the same day of the year; 29 February has its
 * anniversary on 28 February in years without that day, as the end of a term would be. Null when only the month or the
 * year of the signature is known.
 */
export const anniversaryOf = (signedOn: string, years: number): string | null => {
  const { precision, earliest } = parsePartialDate(signedOn)
  return precision === 'day' ? addMonths(earliest, years * 12) : null
}

export interface Anniversary {
  readonly years: number
  readonly on: string
}

/** The anniversaries of a signature from one day to another, both included, the next first. */
export const anniversariesBetween = (signedOn: string, from: string, to: string): Anniversary[] => {
  const most = Number(to.slice(0, 4)) - Number(signedOn.slice(0, 4))
  return celebratedYears(most).flatMap(years => {
    const on = anniversaryOf(signedOn, years)
    return on !== null && on >= from && on <= to ? [{ years, on }] : []
  })
}

/** Signatures are not older than this. */
const firstYear = 1

/** The days of signatures, both included, whose anniversary after so many years may be in a period. */
export interface Stretch {
  readonly years: number
  readonly from: string
  readonly to: string
}

/**
 * Where the signatures by the day `asOf` are that have an anniversary on it the day `asOf` or within so many days after it. In a stretch,
 * anniversaries follow each other as the signatures do: 29 February, which may share its anniversary with the day before, is one
 * of its own.
 */
export const anniversaryStretches = (asOf: string, withinDays: number): Stretch[] => {
  const end = addDays(asOf, withinDays)
  return celebratedYears(Number(end.slice(0, 4)) - firstYear).flatMap(years => {
    const from = addMonths(asOf, -years * 12)
    // What was signed on 29 February may have its anniversary on the last day of the period too.
    const last = addDays(addMonths(end, -years * 12), 1)
    const to = last < asOf ? last : asOf
    const starts = [from, ...leapDaysBetween(from, to).flatMap(day => [day, addDays(day, 1)])]
    return starts.map((start, at) => ({
      years,
      from: start,
      to: at + 1 < starts.length ? addDays(starts[at + 1]!, -1) : to,
    }))
  })
}

const leapDaysBetween = (from: string, to: string): string[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter(year => daysInMonth(year, 2) === 29)
    .map(year => formatDay(year, 2, 29))
    .filter(day => day >= from && day <= to)
}
