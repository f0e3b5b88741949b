import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, formatDay } from './calendar.ts'
import { comparePartial, DateError, parseDate, parsePartialDate } from './partial-date.ts'

const anyDay = fc
  .tuple(fc.integer({ min: 1, max: 2399 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => formatDay(year, month, Math.min(day, daysInMonth(year, month))))
const anyPartial = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))

const errorOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('parsePartialDate', () => {
  test.each([
    ['1989', { text: '1989', precision: 'year', earliest: '1989-01-01', latest: '1989-12-31' }],
    ['2006-09', { text: '2006-09', precision: 'month', earliest: '2006-09-01', latest: '2006-09-30' }],
    ['2018-05-09', { text: '2018-05-09', precision: 'day', earliest: '2018-05-09', latest: '2018-05-09' }],
    ['2000-02', { text: '2000-02', precision: 'month', earliest: '2000-02-01', latest: '2000-02-29' }],
    ['1900-02', { text: '1900-02', precision: 'month', earliest: '1900-02-01', latest: '1900-02-28' }],
    ['0001', { text: '0001', precision: 'year', earliest: '0001-01-01', latest: '0001-12-31' }],
    ['2399-12-31', { text: '2399-12-31', precision: 'day', earliest: '2399-12-31', latest: '2399-12-31' }],
  ])('%s', (text, date) => {
    expect(parsePartialDate(text)).toEqual(date)
  })

  test.each([
    ['2559', '2559 is a Buddhist-era year; use 2016'],
    ['2559-07', '2559 is a Buddhist-era year; use 2016-07'],
    ['2559-07-26', '2559 is a Buddhist-era year; use 2016-07-26'],
    ['2400', '2400 is a Buddhist-era year; use 1857'],
    // 2016 is a leap year, 2559 is not: the era is looked at before the calendar.
    ['2559-02-29', '2559 is a Buddhist-era year; use 2016-02-29'],
  ])('refuses the Thai year of %s', (text, message) => {
    expect(() => parsePartialDate(text)).toThrow(expect.objectContaining({ name: 'DateError', message }))
  })

  test.each([
    ['๒๐๑๖', '2016'],
    ['๒๐๑๖-๐๗', '2016-07'],
    ['2016-๐๗-26', '2016-07-26'],
  ])('reads the Thai digits of %s', (text, date) => {
    expect(parsePartialDate(text)).toEqual(parsePartialDate(date))
  })

  test.each([
    ['๒๕๖๙', '2569 is a Buddhist-era year; use 2026', '2569 เป็นปีพุทธศักราช ให้ใช้ 2026 (ค.ศ.)'],
    ['๒๕๖๙-๐๑', '2569 is a Buddhist-era year; use 2026-01', '2569 เป็นปีพุทธศักราช ให้ใช้ 2026-01 (ค.ศ.)'],
  ])('says of %s which year to use, in both languages', (text, en, th) => {
    const error = errorOf(() => parsePartialDate(text))
    expect(error).toMatchObject({ code: 'BUDDHIST_YEAR', said: { en, th } })
  })

  test.each([
    ['2018-13', '2018-13 has no such month; months run from 01 to 12'],
    ['2018-00', '2018-00 has no such month; months run from 01 to 12'],
    ['2018-02-29', '2018-02-29 is not in the calendar; days of 2018-02 run from 01 to 28'],
    ['2018-04-31', '2018-04-31 is not in the calendar; days of 2018-04 run from 01 to 30'],
    ['2018-04-00', '2018-04-00 is not in the calendar; days of 2018-04 run from 01 to 30'],
    ['0000', '0000 has no year; the first year is 0001'],
    ['26/07/2016', '"26/07/2016" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => parsePartialDate(text)).toThrow(expect.objectContaining({ name: 'DateError', message }))
  })

  test.each([
    '',
    ' 2016',
    '2016\n',
    '2016-7',
    '2016-07-2',
    '16',
    '20160726',
    '2016-07-26T00:00:00Z',
    '2016~',
    '201X',
    '-2016',
    '2016-07-',
  ])('refuses the form %j', text => {
    expect(() => parsePartialDate(text)).toThrow(DateError)
  })

  test('does not send a long text back whole', () => {
    expect(() => parsePartialDate('9'.repeat(10_000))).toThrow(/^.{0,120}$/)
  })

  test('the bounds and the precision give the text back', () => {
    fc.assert(
      fc.property(anyPartial, text => {
        const { precision, earliest, latest } = parsePartialDate(text)
        const length = { year: 4, month: 7, day: 10 }[precision]
        expect([earliest.slice(0, length), latest.slice(0, length)]).toEqual([text, text])
      }),
    )
  })

  test('the bounds hold exactly the days that the text can mean', () => {
    fc.assert(
      fc.property(anyPartial, anyDay, (text, day) => {
        const { earliest, latest } = parsePartialDate(text)
        expect(earliest <= day && day <= latest).toBe(day.startsWith(text))
      }),
    )
  })
})

describe('parseDate', () => {
  test('takes a whole day', () => {
    expect(parseDate('2016-07-26')).toBe('2016-07-26')
  })

  test.each([
    ['2016-07', '2016-07 is not a whole day; write YYYY-MM-DD'],
    ['2016', '2016 is not a whole day; write YYYY-MM-DD'],
    ['2559-07-26', '2559 is a Buddhist-era year; use 2016-07-26'],
  ])('refuses %s', (text, message) => {
    expect(() => parseDate(text)).toThrow(expect.objectContaining({ name: 'DateError', message }))
  })
})

describe('comparePartial', () => {
  test('orders by the first possible day, then by the last', () => {
    const dates = ['2016', '2016-07-26', '2015-12', '2016-01', '2016-07', '2016-01-01'].map(parsePartialDate)
    expect(dates.sort(comparePartial).map(date => date.text)).toEqual([
      '2015-12',
      '2016-01-01',
      '2016-01',
      '2016',
      '2016-07',
      '2016-07-26',
    ])
  })
})
