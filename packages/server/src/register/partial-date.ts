import { daysInMonth, formatDay } from './calendar.ts'
import { withArabicDigits } from './digits.ts'
import { quoted, type Said, say } from './messages/say.ts'

export type Precision = 'year' | 'month' | 'day'

/** A date as precise as its source, with its first and last possible day ('YYYY-MM-DD'). */
export type PartialDate = { text: string; precision: Precision; earliest: string; latest: string }

/** A text is not a valid date. The message says what to write instead. */
export class DateError extends Error {
  override name = 'DateError'
  readonly said: Said
  readonly code: 'BAD_DATE' | 'BUDDHIST_YEAR'

  constructor(said: Said, code: DateError['code'] = 'BAD_DATE') {
    super(said.en)
    this.said = said
    this.code = code
  }
}

// No Gregorian year of the register is this late, but every Buddhist Era year since 1857 CE is.
const FIRST_BUDDHIST_YEAR = 2400

/**
 * Reads a Gregorian date known to the year, the month or the day: `1989`, `2006-09`, `2018-05-09`
 * (ISO 8601-2 level 0), in Thai digits too. Years run from 0001 to 2399.
 *
 * @throws DateError for any other form, for a day the calendar does not have, and for a year of the Buddhist Era.
 */
export function parsePartialDate(given: string): PartialDate {
  const text = withArabicDigits(given)
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts)
    throw new DateError(say('{text} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD', { text: quoted(text) }))
  const year = Number(parts[1])
  if (year >= FIRST_BUDDHIST_YEAR) {
    throw new DateError(
      say('{year} is a Buddhist-era year; use {date}', { year, date: `${year - 543}${text.slice(4)}` }),
      'BUDDHIST_YEAR',
    )
  }
  if (year === 0) throw new DateError(say('{text} has no year; the first year is 0001', { text }))
  if (parts[2] === undefined) {
    return { text, precision: 'year', earliest: formatDay(year, 1, 1), latest: formatDay(year, 12, 31) }
  }
  const month = Number(parts[2])
  if (month < 1 || month > 12) throw new DateError(say('{text} has no such month; months run from 01 to 12', { text }))
  const last = daysInMonth(year, month)
  if (parts[3] === undefined) {
    return { text, precision: 'month', earliest: formatDay(year, month, 1), latest: formatDay(year, month, last) }
  }
  const day = Number(parts[3])
  if (day < 1 || day > last) {
    throw new DateError(
      say('{text} is not in the calendar; days of {month} run from 01 to {last}', {
        text,
        month: text.slice(0, 7),
        last,
      }),
    )
  }
  return { text, precision: 'day', earliest: text, latest: text }
}

/**
 * Reads a whole day, `2018-05-09`, and gives it back in Arabic digits.
 *
 * @throws DateError where `parsePartialDate` does, and for a date known only to the year or the month.
 */
export function parseDate(text: string): string {
  const date = parsePartialDate(text)
  if (date.precision !== 'day')
    throw new DateError(say('{text} is not a whole day; write YYYY-MM-DD', { text: date.text }))
  return date.text
}

/** Orders by the first possible day, then by the last: `2016-01-01`, `2016-01`, `2016`. For `Array.sort`. */
export function comparePartial(
  a: Pick<PartialDate, 'earliest' | 'latest'>,
  b: Pick<PartialDate, 'earliest' | 'latest'>,
): number {
  return compare(a.earliest, b.earliest) || compare(a.latest, b.latest)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
