/**
 * How to write a date.
 *
 * @example
 * ```ts
 * import { type FormatOptions, formatDate } from '@sister-city-graph/sdk'
 *
 * const short: FormatOptions = { locale: 'th', month: 'short' }
 * console.log(formatDate('2016-07-26', short)) // 26 ก.ค. 2559
 * ```
 */
export interface FormatOptions {
  /** A BCP 47 language tag, or several in the order of preference. Default: that of the runtime. */
  locale?: string | readonly string[]
  /**
   * The calendar. Default: the language's own, which for Thai is the Buddhist Era, 543 years ahead.
   */
  calendar?: 'buddhist' | 'gregory'
  /** How the month is written. Default: `long`. */
  month?: 'long' | 'short' | 'numeric'
  /** The digits: `thai` for ๒๕๖๙. Default: the language's own. */
  digits?: 'latn' | 'thai'
}

/**
 * Writes a date of the register as a reader is used to it, as exactly as it is known: a year, a month or a day.
 *
 * @throws RangeError when it is none of the three
 *
 * @example
 * ```ts
 * import { formatDate } from '@sister-city-graph/sdk'
 *
 * console.log(formatDate('2016-07-26', { locale: 'en-GB' })) // 26 July 2016
 * console.log(formatDate('2016-07-26', { locale: 'th' })) // 26 กรกฎาคม 2559
 * console.log(formatDate('2006-09', { locale: 'th', calendar: 'gregory' })) // กันยายน 2006
 * console.log(formatDate('1989', { locale: 'en', calendar: 'buddhist' })) // 2532 BE
 * ```
 */
export function formatDate(date: string, options: FormatOptions = {}): string {
  return formatterOf(date, options).format(momentOf(date))
}

/**
 * Writes a span of time. Without an end it is still going on; what both days have in common is written once, where both
 * are known equally well.
 *
 * @throws RangeError as {@link formatDate}
 *
 * @example
 * ```ts
 * import { formatPeriod } from '@sister-city-graph/sdk'
 *
 * console.log(formatPeriod('2018-05-09', '2018-05-12', { locale: 'th' })) // 9–12 พฤษภาคม 2561
 * console.log(formatPeriod('2016', null, { locale: 'en' })) // 2016 –
 * ```
 */
export function formatPeriod(from: string, until: string | null | undefined, options: FormatOptions = {}): string {
  if (!until) return `${formatDate(from, options)} –`
  return from.length === until.length && from < until
    ? formatterOf(from, options).formatRange(momentOf(from), momentOf(until))
    : from === until
      ? formatDate(from, options)
      : `${formatDate(from, options)} – ${formatDate(until, options)}`
}

/**
 * A name in the language of the reader, or else the next best on record: for all but Thai
 * readers that is English, Thai, local; with `local` it is what the place calls itself, English, Thai. Undefined when there is none.
 *
 * @example
 * ```ts
 * import { formatName } from '@sister-city-graph/sdk'
 *
 * const names = { en: 'Xiamen', th: null, local: '厦门市' }
 * console.log(formatName(names, 'th-TH'), formatName(names, 'local')) // Xiamen 厦门市
 * ```
 */
export function formatName(
  names: { readonly en?: string | null; readonly th?: string | null; readonly local?: string | null },
  language: string,
): string | undefined {
  const { en, th, local } = names
  const [first] = language.toLowerCase().split('-')
  const order = first === 'local' ? [local, en, th] : first === 'th' ? [th, en, local] : [en, th, local]
  return order.find(name => name) ?? undefined
}

function formatterOf(date: string, { locale, calendar, month = 'long', digits }: FormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale as string | string[], {
    year: 'numeric',
    ...(date.length > 4 && { month }),
    ...(date.length > 7 && { day: 'numeric' }),
    ...(calendar && { calendar }),
    ...(digits && { numberingSystem: digits }),
    // A calendar day has no zone; this keeps the runtime's from moving it.
    timeZone: 'UTC',
  })
}

function momentOf(date: string): Date {
  const moment = new Date(date)
  if (!/^\d{4}(-\d\d){0,2}$/.test(date) || Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(date))
    throw new RangeError(`"${date}" is no date of the register: it has 2016, 2016-07 and 2016-07-26`)
  return moment
}
