import { expect, it } from 'vitest'
import { datesViolations, hasBegun, headcountViolations, notInPast } from './engagement-content.ts'

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code)

it('an engagement does not end before it begins for certain', () => {
  expect(codes(datesViolations('2019-03-09', '2019-03', []))).toEqual([])
  expect(codes(datesViolations('2019-03-09', '2019-03-09', []))).toEqual([])
  expect(codes(datesViolations('2019-03-09', null, []))).toEqual([])
  expect(codes(datesViolations('2019-03', '2019-02-28', []))).toEqual(['DATES_OUT_OF_ORDER'])
})

it('a year or month has begun on its first day, and is over after its last', () => {
  expect(hasBegun('2019-03', '2019-03-01')).toBe(true)
  expect(hasBegun('2019-03', '2019-02-28')).toBe(false)
  expect(codes(notInPast('2019-03', '2019-03-31', []))).toEqual([])
  expect(codes(notInPast('2019-03', '2019-04-01', []))).toEqual(['DATE_IN_PAST'])
})

it('people are counted from one on', () => {
  for (const headcount of [null, undefined, 1]) expect(headcountViolations(headcount, [])).toEqual([])
  for (const headcount of [0, -1]) expect(codes(headcountViolations(headcount, []))).toEqual(['BAD_VALUE'])
})
