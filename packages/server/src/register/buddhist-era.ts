import { formatDay } from './calendar.ts'
import { quoted, say } from './messages/say.ts'
import { DateError, type PartialDate, parsePartialDate } from './partial-date.ts'
import { normalise } from './thai.ts'

const OFFSET = 543
// 2484 (1941) is the first Thai year to begin on 1 January: before it, BE − 543 is one year short from January to March.
const FIRST_JANUARY_YEAR = 2484

const MONTHS: readonly (readonly [full: string, abbreviated: string])[] = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
]

const PRINTED = new RegExp(
  `^(?:(?:วันที่ ?)?(?:(\\d{1,2}) ?)?(${MONTHS.flat().join('|').replaceAll('.', '\\.')}) ?)?(พ\\.ศ\\.|ค\\.ศ\\.)? ?(\\d{4}|\\d{2})$`,
)

/**
 * Converts a date as printed by the Thai press and Thai offices to the Gregorian calendar: `26 ก.ค. 2559`, `11 พ.ค.
 * 60`, `กรกฎาคม 2559`, `พ.ศ. ๒๕๖๔`. A year of two digits is 25xx; one below 2400 is Gregorian unless พ.ศ. says
 * otherwise.
 *
 * @throws DateError for other forms, for days that do not exist, and for years before BE 2484.
 */
export function parseThaiDate(text: string): PartialDate {
  const printed = PRINTED.exec(normalise(text))
  if (!printed)
    throw new DateError(say('{text} is not a Thai date; write it like 26 ก.ค. 2559', { text: quoted(text) }))
  const [, day, month, era, year = ''] = printed
  const parts = [gregorianYear(year, era, month !== undefined)]
  if (month !== undefined) parts.push(twoDigits(MONTHS.findIndex(names => names.includes(month)) + 1))
  if (day !== undefined) parts.push(twoDigits(Number(day)))
  return parsePartialDate(parts.join('-'))
}

/**
 * First and last day of a Thai fiscal year (ปีงบประมาณ), which is named in Buddhist Era after the year it ends in:
 * 2559 runs from 2015-10-01 to 2016-09-30.
 *
 * @throws DateError for a year before BE 2484.
 */
export function fiscalYear(be: number): { from: string; to: string } {
  const year = fromBuddhistEra(be)
  return { from: formatDay(year - 1, 10, 1), to: formatDay(year, 9, 30) }
}

function gregorianYear(year: string, era: string | undefined, hasMonth: boolean): string {
  if (year.length === 2) {
    if (era === 'ค.ศ.' || (era === undefined && !hasMonth)) {
      throw new DateError(say('the year {year} is ambiguous; write all four digits', { year }))
    }
    return String(fromBuddhistEra(2500 + Number(year)))
  }
  // parsePartialDate refuses a Buddhist year behind ค.ศ., which is a misprint that a person must settle.
  const gregorian = era === 'ค.ศ.' || (era === undefined && Number(year) < 2400)
  return gregorian ? year : String(fromBuddhistEra(Number(year)))
}

function fromBuddhistEra(year: number): number {
  if (year < FIRST_JANUARY_YEAR) {
    throw new DateError(
      say('BE {year} is before BE {first} (1941), when the Thai year still began in April; give the Gregorian date', {
        year,
        first: FIRST_JANUARY_YEAR,
      }),
    )
  }
  return year - OFFSET
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
