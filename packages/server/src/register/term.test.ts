import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePartialDate } from './partial-date.ts'
import { expiresFrom, noticeBy } from './term.ts'

describe('noticeBy', () => {
  test.each([
    ['2022-12-31', 6, '2022-06-30'],
    ['2022-05-31', 3, '2022-02-28'],
    ['2022-12-31', 0, '2022-12-31'],
  ])('an end on %s with %i months of notice: by %s', (expiresEarliest, noticeMonths, expected) => {
    expect(noticeBy({ expiresEarliest, noticeMonths })).toBe(expected)
  })

  test('is unknown without an end or a notice period', () => {
    expect(noticeBy({ expiresEarliest: null, noticeMonths: 6 })).toBeNull()
    expect(noticeBy({ expiresEarliest: '2022-12-31', noticeMonths: null })).toBeNull()
  })
})

describe('expiresFrom', () => {
  test.each([
    ['2020-01-01', 36, '2022-12-31'],
    ['2017-05-11', 60, '2022-05-10'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-28'],
    ['2020-12-31', 2, '2021-02-28'],
    ['2020-01', 36, '2023-01'],
    ['2020-01', 1, '2020-02'],
    ['2020', 36, '2023'],
    ['2020', 6, '2021'],
  ])('from %s for %i months: to %s', (from, months, expected) => {
    expect(expiresFrom(parsePartialDate(from), months)).toBe(expected)
  })

  test('a less precise beginning never ends sooner than any day it can mean', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7), fc.integer({ min: 1, max: 600 }), (from, length, months) => {
        const exact = expiresFrom(parsePartialDate(from), months)
        const vague = parsePartialDate(expiresFrom(parsePartialDate(from.slice(0, length)), months))
        expect(vague.latest >= exact).toBe(true)
      }),
    )
  })
})
