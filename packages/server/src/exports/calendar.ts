import type { CalendarEntry, Category } from './calendar-entries.ts'
import { contentLine, date, text, time } from './icalendar.ts'

export type Language = 'en' | 'th'

export interface CalendarOptions {
  readonly name: string
  readonly language: Language
}

/** The refresh interval for calendar clients. */
const refresh = 'PT6H'

const words = {
  en: {
    visit: 'Visit',
    expiry: 'End of term',
    notice: 'Notice',
    approval: 'Approval',
    due: 'Commitment',
    anniversary: 'Anniversary',
    about:
      'Visits, ends of terms, last days to give notice, approvals and commitments due and anniversaries of signatures, from the register of sister cities.',
  },
  th: {
    visit: 'การเยือน',
    expiry: 'ครบกำหนด',
    notice: 'แจ้งบอกเลิก',
    approval: 'การอนุมัติ',
    due: 'ข้อผูกพัน',
    anniversary: 'ครบรอบการลงนาม',
    about: 'การเยือน วันครบกำหนด วันสุดท้ายที่แจ้งบอกเลิกได้ กำหนดของการอนุมัติและข้อผูกพัน และวันครบรอบการลงนาม จากทะเบียนเมืองพี่เมืองน้อง',
  },
} satisfies Record<Language, Record<Category | 'about', string>>

export const calendarHead = ({ name, language }: CalendarOptions): string =>
  [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', `-//sister-city-graph//register//${language.toUpperCase()}`),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine(`NAME;LANGUAGE=${language}`, text(name)),
    contentLine('X-WR-CALNAME', text(name)),
    contentLine(`DESCRIPTION;LANGUAGE=${language}`, text(words[language].about)),
    contentLine('X-WR-CALDESC', text(words[language].about)),
    // RFC 7986, and the property that Outlook supports instead.
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', refresh),
    contentLine('X-PUBLISHED-TTL', refresh),
  ].join('')

export const calendarEvent = (entry: CalendarEntry, { language }: CalendarOptions): string => {
  const { summary, description, location } = entry[language]
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', entry.uid),
    contentLine('DTSTAMP', time(new Date(entry.changedAt))),
    contentLine('SEQUENCE', String(entry.sequence)),
    contentLine('DTSTART;VALUE=DATE', date(entry.start)),
    contentLine('DTEND;VALUE=DATE', date(entry.end)),
    contentLine(`SUMMARY;LANGUAGE=${language}`, text(summary)),
    ...(description === '' ? [] : [contentLine(`DESCRIPTION;LANGUAGE=${language}`, text(description))]),
    ...(location ? [contentLine(`LOCATION;LANGUAGE=${language}`, text(location))] : []),
    contentLine('CATEGORIES', text(words[language][entry.category])),
    contentLine('STATUS', entry.cancelled ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ].join('')
}

export const calendarTail = contentLine('END', 'VCALENDAR')
