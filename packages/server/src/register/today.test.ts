import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from './today.ts'

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2399-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('today', () => {
  test.each([
    ['2016-07-25T16:59:59Z', '2016-07-25'],
    ['2016-07-25T17:00:00Z', '2016-07-26'],
    ['2015-12-31T20:00:00Z', '2016-01-01'],
  ])('at %s it is %s in Bangkok', (instant, expected) => {
    expect(today(new Date(instant))).toBe(expected)
  })

  test('agrees with the time zone database', () => {
    const bangkok = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        instant => {
          expect(today(instant)).toBe(bangkok.format(instant))
        },
      ),
    )
  })
})

describe('addMonths', () => {
  test.each([
    ['2016-07-26', 0, '2016-07-26'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-11-30', 3, '2017-02-28'],
    ['2016-03-31', -1, '2016-02-29'],
    ['2016-01-15', -1, '2015-12-15'],
    ['2016-12-01', 1, '2017-01-01'],
    ['2016-12-01', -24, '2014-12-01'],
    ['2016-12-01', -2_000_000_000, '0001-01-01'],
    ['2016-12-01', 2_000_000_000, '9999-12-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected)
  })

  test('never turns two days round', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -1200, max: 1200 }), (a, b, months) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true)
      }),
    )
  })
})

describe('addDays', () => {
  test.each([
    ['2016-02-28', 1, '2016-02-29'],
    ['2016-01-01', -1, '2015-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
    ['0001-01-01', -1, '0001-01-01'],
    ['9999-12-31', 1, '9999-12-31'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected)
  })
})
