import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fiscalYear, parseThaiDate } from './buddhist-era.ts'
import { DateError } from './partial-date.ts'

describe('parseThaiDate', () => {
  test.each([
    ['26 ก.ค. 2559', '2016-07-26'],
    ['11 พ.ค. 60', '2017-05-11'],
    ['26 ธ.ค. 54', '2011-12-26'],
    ['9 พฤษภาคม 2568', '2025-05-09'],
    ['๙ พฤษภาคม ๒๕๖๘', '2025-05-09'],
    ['26 กรกฎาคม พ.ศ. 2559', '2016-07-26'],
    ['9 พฤษภาคม ค.ศ. 2018', '2018-05-09'],
    ['9 พฤษภาคม 2018', '2018-05-09'],
    ['วันที่ 26 กรกฎาคม 2559', '2016-07-26'],
    ['26ก.ค.59', '2016-07-26'],
    ['26\u00A0ก.ค.\u00A02559', '2016-07-26'],
    ['29 ก.พ. 2559', '2016-02-29'],
    ['กรกฎาคม 2559', '2016-07'],
    ['ธ.ค. 54', '2011-12'],
    ['2559', '2016'],
    ['๒๕๖๔', '2021'],
    ['พ.ศ. ๒๕๖๔', '2021'],
    ['พ.ศ. 64', '2021'],
    ['ค.ศ. 1989', '1989'],
    ['1 มกราคม 2484', '1941-01-01'],
  ])('%s is %s', (printed, text) => {
    expect(parseThaiDate(printed).text).toBe(text)
  })

  test('gives the bounds of what it read', () => {
    expect(parseThaiDate('กรกฎาคม 2559')).toEqual({
      text: '2016-07',
      precision: 'month',
      earliest: '2016-07-01',
      latest: '2016-07-31',
    })
  })

  test.each([
    ['31 ธันวาคม 2483', /BE 2483 is before BE 2484 \(1941\).*April/],
    ['พ.ศ. 2018', /BE 2018 is before BE 2484/],
    ['9 พฤษภาคม ค.ศ. 2561', /2561 is a Buddhist-era year; use 2018-05-09/],
    ['30 ก.พ. 2559', /2016-02-30 is not in the calendar/],
    ['60', /the year 60 is ambiguous/],
    ['11 พ.ค. ค.ศ. 60', /the year 60 is ambiguous/],
    ['26 2559', /is not a Thai date; write it like 26 ก\.ค\. 2559/],
    ['26 July 2559', /is not a Thai date/],
    ['', /is not a Thai date/],
  ])('refuses %j', (printed, message) => {
    expect(() => parseThaiDate(printed)).toThrow(DateError)
    expect(() => parseThaiDate(printed)).toThrow(message)
  })

  test('reads what Intl prints in Thai, long and short', () => {
    const dates = fc.date({ min: new Date('1941-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, fc.constantFrom('long' as const, 'short' as const), (date, month) => {
        const printed = date.toLocaleDateString('th-TH', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
        expect(parseThaiDate(printed).text).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('fiscalYear', () => {
  test('is named after the year it ends in', () => {
    expect(fiscalYear(2559)).toEqual({ from: '2015-10-01', to: '2016-09-30' })
  })

  test('refuses a Gregorian year', () => {
    expect(() => fiscalYear(2016)).toThrow(DateError)
  })
})
