import { unsigned } from '../register/agreement-life.ts'
import { anniversariesBetween } from '../register/anniversary.ts'
import { openOutcomes } from '../register/approval.ts'
import { endingNotice } from '../register/ending.ts'
import { type PartialDate, type Precision, parsePartialDate } from '../register/partial-date.ts'
import { statusAt } from '../register/status.ts'
import { noticeBy } from '../register/term.ts'
import { addDays } from '../register/today.ts'
import { agreementLabels } from '../register/vocabulary/agreements.ts'
import { historyOf, standingOf } from '../store/records/agreement-history.ts'
import { commitmentStatusOf } from '../store/records/commitment-history.ts'
import { engagementStageOf } from '../store/records/engagement-history.ts'
import { type RecordJson, rowsOf } from '../store/records/flat-table.ts'
import type { RecordOf } from '../store/records/index.ts'
import type { Lookup } from './related.ts'

// The calendar entries of a record: visits, ends of terms, the last days to give notice, those on which commitments and
// approvals are due, and anniversaries of signatures. Entries are whole days, so
// a visit known only to the year is left out, and one known to the month covers the month and says so.

interface Wording {
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
}

export type Category = 'visit' | 'expiry' | 'notice' | 'approval' | 'due' | 'anniversary'

export interface CalendarEntry {
  readonly province: string
  readonly uid: string
  /** Increases with every change of the record */
  readonly sequence: number
  readonly category: Category
  /** When the record was last changed, ISO 8601: not when the file was made, which would be another one each time */
  readonly changedAt: string
  /** The first day, and the day after the last */
  readonly start: string
  readonly end: string
  /** A cancelled entry stays in the calendar, so that subscribers see the cancellation */
  readonly cancelled: boolean
  readonly en: Wording
  readonly th: Wording
}

type ApprovalBody = keyof typeof agreementLabels.ApprovalBody

/** Any notice that has a date has begun by then. */
const lastDay = '9999-12-31'

const uidOf = (type: string, record: RecordJson, what: string): string =>
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

/** One item of a programme, like: 2026-05-04 09:30 Opening (City hall) */
const programmeLine = (item: RecordJson, lang: 'en' | 'th'): string => {
  const topic = inEither(textOf(item['topicEn']), textOf(item['topicTh']), lang)
  const place = textOf(item['place'])
  return [textOf(item['on']), textOf(item['at']), topic, place && `(${place})`].filter(Boolean).join(' ')
}

/** Of a visit that is planned, was held or was cancelled. Null while it is not planned, or when its month is not known. */
export const visitEntry = (
  record: RecordOf<'Engagement'>,
  lookup: Lookup,
  changedAt = new Date(0),
): CalendarEntry | null => {
  const starts = dateOf(record['startsOn'])
  if (!starts || starts.precision === 'year') return null
  const stage = engagementStageOf(record, lastDay)
  if (stage === 'REQUESTED' || stage === 'ACCEPTED' || stage === 'DECLINED') return null
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
      description: lines(
        [home, ...abroad].filter(Boolean).join(' – '),
        inEither(textOf(record['topicsEn']), textOf(record['topicsTh']), lang),
        ...rowsOf(record['programme']).map(item => programmeLine(item, lang)),
        textOf(record['note']),
      ),
      location:
        textOf(record['place']) ??
        (record['direction'] === 'INBOUND' ? home : record['direction'] === 'OUTBOUND' ? abroad.join(', ') : undefined),
    }
  }
  return {
    province: String(record['provinceId']),
    uid: uidOf('Engagement', record, 'visit'),
    sequence: Number(record['version']),
    changedAt: changedAt.toISOString(),
    category: 'visit',
    start: starts.earliest,
    end: addDays(last, 1),
    cancelled: stage === 'CANCELLED',
    en: word('en', 'day not known'),
    th: word('th', 'ไม่ทราบวันที่'),
  }
}

/**
 * The end of an agreement and the last day to give notice, by the rule of the status: an entry is confirmed when the
 * agreement is alive on its day. Empty when it has no dated signature or no end.
 */
export const termEntries = (
  record: RecordOf<'Agreement'>,
  lookup: Lookup,
  changedAt = new Date(0),
): CalendarEntry[] => {
  const history = historyOf(record)
  const isSigned = history.events.some(
    ({ kind, earliest }) => (kind === 'SIGNED' || kind === 'ENTERED_INTO_FORCE') && earliest !== null,
  )
  const notice = endingNotice(history, lastDay)
  const end = dateOf(notice?.until ?? record['expiresOn'])
  if (!isSigned || !end) return []

  const isAlive = (day: string): boolean => ['SIGNED', 'IN_FORCE'].includes(statusAt(history, day))
  const runsOut = statusAt(history, addDays(end.latest, 1)) === 'EXPIRED'
  const renewsItself = record['termKind'] === 'AUTO_RENEWING' && notice === undefined
  // Without one of them it was renewed, and the new period is an agreement with an end of its own.
  const cancelled = !isAlive(end.earliest) || !(runsOut || renewsItself || notice)
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
      changedAt: changedAt.toISOString(),
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
    : notice && !runsOut
      ? ['End named by the notice', 'วันสิ้นสุดตามที่แจ้งบอกเลิก']
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
            cancelled || notice !== undefined || !isAlive(lastNotice),
            'Last day to give notice',
            'วันสุดท้ายที่แจ้งบอกเลิกได้',
          ),
        ]
      : []),
  ]
}

/**
 * The days by which the steps of a planned path are due. An entry is confirmed as long as the step is open and the
 * agreement neither signed nor given up. Steps without a due day have none.
 */
export const approvalEntries = (
  record: RecordOf<'Agreement'>,
  lookup: Lookup,
  changedAt = new Date(0),
): CalendarEntry[] => {
  const steps = rowsOf(record['approvals']).filter(({ dueOn }) => dueOn != null)
  if (steps.length === 0) return []
  const partnership = lookup('Partnership', record['partnershipId'])
  const isInTheMaking = unsigned.includes(statusAt(historyOf(record), lastDay))
  return steps.map(step => {
    const day = String(step['dueOn'])
    const word = (lang: 'en' | 'th', due: string): Wording => ({
      summary: `${due}: ${titleOf(record, lang)}`,
      description: lines(
        agreementLabels.ApprovalBody[step['body'] as ApprovalBody][lang],
        nameOf(step, lang),
        partiesOf(partnership, lookup, lang),
        textOf(step['note']),
      ),
    })
    return {
      province: String(partnership?.['provinceId']),
      uid: uidOf('Approval', step, 'approval'),
      sequence: Number(record['version']),
      changedAt: changedAt.toISOString(),
      category: 'approval',
      start: day,
      end: addDays(day, 1),
      cancelled: !isInTheMaking || !openOutcomes.some(outcome => outcome === step['outcome']),
      en: word('en', 'Approval due'),
      th: word('th', 'ครบกำหนดการอนุมัติ'),
    }
  })
}

/** How far ahead a calendar has anniversaries, in days. */
const anniversariesAhead = 3650

/**
 * The anniversaries of the signatures of a partnership in the ten years from the day of the snapshot, by the rule of the work
 * list: confirmed while an agreement of the partnership is in force on that day, and theirs was neither terminated nor given up.
 */
export const anniversaryEntries = (
  partnership: RecordJson,
  agreements: readonly RecordJson[],
  lookup: Lookup,
  day: string,
  changedAt: ReadonlyMap<string, Date> = new Map(),
): CalendarEntry[] => {
  const isAlive = agreements.some(agreement => standingOf(agreement, day).status === 'IN_FORCE')
  return agreements.flatMap(agreement => {
    const signedOn = textOf(agreement['signedOn'])
    if (signedOn === undefined) return []
    const isOver = ['TERMINATED', 'ABANDONED'].includes(standingOf(agreement, day).status)
    const word = (years: number, lang: 'en' | 'th'): Wording => ({
      summary:
        lang === 'th'
          ? `ครบรอบ ${years} ปีการลงนาม: ${titleOf(agreement, lang)}`
          : `${years} years since the signature: ${titleOf(agreement, lang)}`,
      description: lines(
        partiesOf(partnership, lookup, lang),
        `${lang === 'th' ? 'ลงนามเมื่อ' : 'Signed on'} ${written(parsePartialDate(signedOn), lang)}`,
      ),
    })
    return anniversariesBetween(signedOn, day, addDays(day, anniversariesAhead)).map(
      ({ years, on }): CalendarEntry => ({
        province: String(partnership['provinceId']),
        uid: uidOf('Agreement', agreement, `anniversary-${years}`),
        sequence: Number(agreement['version']),
        changedAt: (changedAt.get(String(agreement['id'])) ?? new Date(0)).toISOString(),
        category: 'anniversary',
        start: on,
        end: addDays(on, 1),
        cancelled: isOver || !isAlive,
        en: word(years, 'en'),
        th: word(years, 'th'),
      }),
    )
  })
}

/**
 * The last day on which a commitment may be done in time. Cancelled when it was dropped; what was done says so and stays.
 * Null when no source says when it is due.
 */
export const dueEntry = (
  record: RecordOf<'Commitment'>,
  lookup: Lookup,
  changedAt = new Date(0),
): CalendarEntry | null => {
  const due = dateOf(record['dueOn'])
  if (!due) return null
  const status = commitmentStatusOf(record, lastDay)
  const partnership = lookup('Partnership', record['partnershipId'])
  const word = (lang: 'en' | 'th', is: string, was: string): Wording => ({
    summary: `${status === 'DONE' ? was : is}: ${inEither(textOf(record['textEn']), textOf(record['textTh']), lang) ?? ''}`,
    description: lines(
      partiesOf(partnership, lookup, lang),
      lang === 'th' ? `ครบกำหนด ${written(due, 'th')}` : `Due: ${written(due, 'en')}`,
      textOf(record['note']),
    ),
  })
  return {
    province: String(partnership?.['provinceId']),
    uid: uidOf('Commitment', record, 'due'),
    sequence: Number(record['version']),
    changedAt: changedAt.toISOString(),
    category: 'due',
    start: due.latest,
    end: addDays(due.latest, 1),
    cancelled: status === 'DROPPED',
    en: word('en', due.precision === 'day' ? 'Due' : 'Due by this day', 'Done'),
    th: word('th', due.precision === 'day' ? 'ครบกำหนด' : 'ครบกำหนดภายในวันนี้', 'แล้วเสร็จ'),
  }
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
const written = ({ earliest, precision }: PartialDate, lang: 'en' | 'th'): string => {
  const known = texts[lang][precision]
  let text = known.get(earliest)
  if (text === undefined) {
    text = formats[lang][precision].format(new Date(earliest))
    if (known.size >= mostTexts) known.clear()
    known.set(earliest, text)
  }
  return text
}

/** Many agreements end on one day, and to write a date takes as long as all else of an entry. */
const mostTexts = 1_000
const textsOf = (): Record<Precision, Map<string, string>> => ({ year: new Map(), month: new Map(), day: new Map() })
const texts = { en: textsOf(), th: textsOf() }

const formatsIn = (locale: string): Record<Precision, Intl.DateTimeFormat> => {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC', ...parts })
  return { year: format({}), month: format({ month: 'long' }), day: format({ month: 'long', day: 'numeric' }) }
}

// Created once: a formatter per date took more time and memory than the rest of a large export.
const formats = { en: formatsIn('en-GB'), th: formatsIn('th-TH-u-ca-buddhist') }
