import { describe, expect, it } from 'vitest'
import { formatDate, formatName, formatPeriod } from './format.ts'

describe('formatDate', () => {
  it.each([
    ['2016-07-26', { locale: 'th' }, '26 กรกฎาคม 2559'],
    ['2016-07', { locale: 'th' }, 'กรกฎาคม 2559'],
    ['2016', { locale: 'th' }, 'พ.ศ. 2559'],
    ['2016-07-26', { locale: 'th', calendar: 'gregory' }, '26 กรกฎาคม 2016'],
    ['2016-07-26', { locale: 'th', month: 'short', digits: 'thai' }, '๒๖ ก.ค. ๒๕๕๙'],
    ['2016-07-26', { locale: 'en-GB' }, '26 July 2016'],
    ['2016-07', { locale: 'en' }, 'July 2016'],
    ['2016', { locale: 'en' }, '2016'],
    ['1989', { locale: 'en', calendar: 'buddhist' }, '2532 BE'],
    ['2016-07-26', { locale: ['xx-unknown', 'ja'] }, '2016年7月26日'],
    ['2016-07-26', { locale: 'vi' }, '26 tháng 7, 2016'],
    // The first day of a year is not the last of the one before, whatever the zone of the machine.
    ['2016-01-01', { locale: 'en-GB' }, '1 January 2016'],
  ] as const)('%s with %j is %s', (date, options, expected) => {
    expect(formatDate(date, options)).toBe(expected)
  })

  it.each(['', '26-07-2016', '2016-7', '2016-13', '2016-02-30', '2016-07-26T00:00:00Z', 'ปี 2559'])(
    'refuses %j',
    date => {
      expect(() => formatDate(date)).toThrow(`"${date}" is no date of the register`)
    },
  )
})

describe('formatPeriod', () => {
  it.each([
    ['2018-05-09', '2018-05-12', 'en', 'May 9 – 12, 2018'],
    ['2018-05-09', '2018-05-12', 'th', '9–12 พฤษภาคม 2561'],
    ['2018-05', '2019-01', 'en', 'May 2018 – January 2019'],
    ['2018', '2018', 'th', 'พ.ศ. 2561'],
    ['2018', '2018-05-09', 'en-GB', '2018 – 9 May 2018'],
    ['2016-07-26', null, 'th', '26 กรกฎาคม 2559 –'],
    ['2016-07-26', undefined, 'en-GB', '26 July 2016 –'],
  ])('%s to %s in %s is %s', (from, until, locale, expected) => {
    // Intl puts thin spaces where a typesetter would.
    expect(formatPeriod(from, until, { locale }).replace(/\s/gu, ' ')).toBe(expected)
  })
})

describe('formatName', () => {
  const names = { en: 'Xiamen', th: 'เซี่ยเหมิน', local: '厦门市' }
  it.each([
    ['th-TH', names, 'เซี่ยเหมิน'],
    ['en', names, 'Xiamen'],
    ['de', names, 'Xiamen'],
    ['local', names, '厦门市'],
    ['th', { en: 'Xiamen', th: null, local: '厦门市' }, 'Xiamen'],
    ['th', { en: null, th: '', local: '厦门市' }, '厦门市'],
    ['en', { th: 'เซี่ยเหมิน' }, 'เซี่ยเหมิน'],
    ['local', { en: 'Xiamen', th: 'เซี่ยเหมิน' }, 'Xiamen'],
    ['th', {}, undefined],
  ])('for %s of %j is %s', (language, given, expected) => {
    expect(formatName(given, language)).toBe(expected)
  })
})
