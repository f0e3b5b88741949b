import { type PartialDate, type Precision, parsePartialDate } from '../register/partial-date.ts'
import { noticeBy } from '../register/term.ts'
import { addDays } from '../register/today.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import type { RecordOf } from '../store/records/index.ts'
import type { Lookup } from './related.ts'

// The calendar entries of a record: visits, ends of terms, and the last days to give notice. Entries are whole days, so
// a visit known only to the year is left out, and one known to the month covers the month and says so.

interface Wording {
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
}

export type Category = 'visit' | 'expiry' | 'notice'

export interface CalendarEntry {
  readonly province: string
  readonly uid: string
  /** Increases with every change of the record */
  readonly sequence: number
  readonly category: Category
  /** The first day, and the day after the last */
  readonly start: string
  readonly end: string
  /** A cancelled entry stays in the calendar, so that subscribers see the cancellation */
  readonly cancelled: boolean
  readonly en: Wording
  readonly th: Wording
}

const uidOf = (type: string, record: RecordJson, what: Category): string =>
  `${what}-${encodeURIComponent(String(record['id']))}.${type.toLowerCase()}@sister-city-graph`

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const dateOf = (value: unknown): PartialDate | null => (typeof value === 'string' ? parsePartialDate(value) : null)

const lines = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n')

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const inEither = (en: string | undefined, th: string | undefined, lang: 'en' | 'th'): string | undefined =>
  lang === 'th' ? (th ?? en) : (en ?? th)

const nameOf = (record: RecordJson | undefined, lang: 'en' | 'th'): string | undefined =>
  inEither(textOf(record?.['nameEn']), textOf(record?.['nameTh']), lang)

const titleOf = (record: RecordJson, lang: 'en' | 'th'): string =>
  inEither(textOf(record['titleEn']), textOf(record['titleTh']), lang) ?? ''

export const visitEntry = (record: RecordOf<'Engagement'>, lookup: Lookup): CalendarEntry | null => {
  const starts = dateOf(record['startsOn'])
  if (!starts || starts.precision === 'year') return null
  const ends = dateOf(record['endsOn'])
  const last = starts.precision === 'day' && ends?.precision === 'day' ? ends.latest : starts.latest
  const province = lookup('Province', record['provinceId'])
  const cities = listOf(record['sisterCities']).map(id => lookup('SisterCity', id))
  const word = (lang: 'en' | 'th', dayUnknown: string): Wording => {
    const names = cities.flatMap(city => nameOf(city, lang) ?? [])
    const abroad =
      names.length > 0 ? names : listOf(record['countries']).flatMap(id => nameOf(lookup('Country', id), lang) ?? [])
    const title = titleOf(record, lang)
    const home = nameOf(province, lang)
    return {
      summary: starts.precision === 'day' ? title : `${title} (${dayUnknown})`,
      description: lines([home, ...abroad].filter(Boolean).join(' – '), textOf(record['note'])),
      location:
        record['direction'] === 'INBOUND' ? home : record['direction'] === 'OUTBOUND' ? abroad.join(', ') : undefined,
    }
  }
  return {
    province: String(record['provinceId']),
    uid: uidOf('Engagement', record, 'visit'),
    sequence: Number(record['version']),
    category: 'visit',
    start: starts.earliest,
    end: addDays(last, 1),
    cancelled: record['cancelled'] === true,
    en: word('en', 'day not known'),
    th: word('th', 'ไม่ทราบวันที่'),
  }
}

/** The end of an agreement and the last day to give notice. Empty when it was never signed or has no end. */
export const termEntries = (record: RecordOf<'Agreement'>, lookup: Lookup): CalendarEntry[] => {
  const events = (listOf(record['events']) as RecordJson[]).filter(({ correctedById }) => correctedById == null)
  const has = (...kinds: string[]): boolean => events.some(({ kind }) => kinds.includes(String(kind)))
  if (!has('SIGNED', 'ENTERED_INTO_FORCE')) return []
  const notice = events.findLast(({ kind, until }) => kind === 'NOTICE_GIVEN' && until != null)
  const renewed = events.findLast(({ kind }) => kind === 'RENEWED')
  const end = dateOf(notice?.['until'] ?? record['expiresOn'])
  if (!end) return []

  const over = has('TERMINATED', 'SUPERSEDED', 'ABANDONED')
  // A new period is a separate agreement with its own end.
  const cancelled = over || (renewed !== undefined && notice === undefined)
  const renewsItself = record['termKind'] === 'AUTO_RENEWING' && notice === undefined
  const partnership = lookup('Partnership', record['partnershipId'])
  const entry = (
    category: 'expiry' | 'notice',
    day: string,
    isCancelled: boolean,
    en: string,
    th: string,
  ): CalendarEntry => {
    const word = (lang: 'en' | 'th', what: string): Wording => ({
      summary: `${what}: ${titleOf(record, lang)}`,
      description: lines(partiesOf(partnership, lookup, lang), periodOf(end, lang), textOf(record['note'])),
    })
    return {
      province: String(partnership?.['provinceId']),
      uid: uidOf('Agreement', record, category),
      sequence: Number(record['version']),
      category,
      start: day,
      end: addDays(day, 1),
      cancelled: isCancelled,
      en: word('en', en),
      th: word('th', th),
    }
  }
  const exact = end.precision === 'day'
  const [en, th] = renewsItself
    ? ['Period ends, then renews itself', 'สิ้นสุดรอบ และต่ออายุเอง']
    : exact
      ? ['Last day in force', 'วันสุดท้ายที่มีผลใช้บังคับ']
      : ['May end from this day on', 'อาจสิ้นสุดตั้งแต่วันนี้']
  const lastNotice = noticeBy({
    expiresEarliest: dateOf(record['expiresOn'])?.earliest ?? null,
    noticeMonths: typeof record['noticeMonths'] === 'number' ? record['noticeMonths'] : null,
  })
  return [
    entry('expiry', end.earliest, cancelled, en, th),
    ...(lastNotice
      ? [
          entry(
            'notice',
            lastNotice,
            cancelled || notice !== undefined,
            'Last day to give notice',
            'วันสุดท้ายที่แจ้งบอกเลิกได้',
          ),
        ]
      : []),
  ]
}

const partiesOf = (partnership: RecordJson | undefined, lookup: Lookup, lang: 'en' | 'th'): string => {
  const party =
    lookup('Municipality', partnership?.['municipalityId']) ?? lookup('Province', partnership?.['provinceId'])
  return [nameOf(party, lang), nameOf(lookup('SisterCity', partnership?.['sisterCityId']), lang)]
    .filter(Boolean)
    .join(' – ')
}

const periodOf = (end: PartialDate, lang: 'en' | 'th'): string =>
  lang === 'th' ? `ครบกำหนด ${written(end, 'th')}` : `End of term: ${written(end, 'en')}`

/** A date as precise as it is known; in Thai in the Buddhist Era. */
const written = ({ earliest, precision }: PartialDate, lang: 'en' | 'th'): string =>
  formats[lang][precision].format(new Date(earliest))

const formatsIn = (locale: string): Record<Precision, Intl.DateTimeFormat> => {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC', ...parts })
  return { year: format({}), month: format({ month: 'long' }), day: format({ month: 'long', day: 'numeric' }) }
}

// Created once: a formatter per date took more time and memory than the rest of a large export.
const formats = { en: formatsIn('en-GB'), th: formatsIn('th-TH-u-ca-buddhist') }
