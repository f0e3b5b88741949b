import { parsePartialDate } from './partial-date.ts'
import { addMonths } from './today.ts'

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
