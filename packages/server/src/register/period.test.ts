import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePartialDate } from './partial-date.ts'
import { isAmong, overlaps, type Period, runsOn, without } from './period.ts'
import { addDays } from './today.ts'

const bounds = ({ from, until }: Period) => ({
  fromEarliest: from === null ? null : new Date(parsePartialDate(from).earliest),
  untilLatest: until === null ? null : new Date(parsePartialDate(until).latest),
})
const period = (from: string | null, until: string | null): Period => ({ from, until })

describe('a period runs', () => {
  it.each([
    ['from its first day', period('2024-10-01', null), '2024-10-01', true],
    ['not before', period('2024-10-01', null), '2024-09-30', false],
    ['from the first day that a year can mean', period('2024', null), '2024-01-01', true],
    ['not on the day on which it ends', period(null, '2026-10-01'), '2026-10-01', false],
    ['until the last day that a year can mean', period(null, '2026'), '2026-12-30', true],
    ['always when nothing is known', period(null, null), '1900-01-01', true],
  ])('%s', (_, given, day, runs) => expect(runsOn(bounds(given), day)).toBe(runs))
})

const day = fc.integer({ min: 0, max: 900 }).map(days => addDays('2020-01-01', days))
const whole = fc.tuple(day, fc.option(fc.integer({ min: 1, max: 400 }))).map(([from, length]) => ({
  from,
  until: length === null ? null : addDays(from, length),
}))

describe('two periods', () => {
  it('of whole days overlap exactly when they share a day, or both go on', () =>
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const share = [a.from, b.from].some(each => runsOn(bounds(a), each) && runsOn(bounds(b), each))
        expect(overlaps(a, b)).toBe(share || (a.until === null && b.until === null))
        expect(overlaps(b, a)).toBe(overlaps(a, b))
      }),
    ))

  it('that one follows on the other do not overlap', () =>
    expect(overlaps(period('2020', '2024-10-01'), period('2024-10-01', null))).toBe(false))

  it('of partly known days overlap only when they do so for certain', () => {
    expect(overlaps(period('2020', '2024'), period('2024', '2026'))).toBe(false)
    expect(overlaps(period('2020', '2024'), period('2023', '2026'))).toBe(true)
    expect(overlaps(period(null, '2024'), period(null, '2026'))).toBe(false)
  })
})

describe('what others leave of a period', () => {
  it('has exactly the days that are in it and in none of them', () =>
    fc.assert(
      fc.property(whole, fc.array(whole, { maxLength: 4 }), day, (own, others, at) => {
        const left = without(own, others)
        expect(left.filter(each => runsOn(bounds(each), at)).length).toBe(
          runsOn(bounds(own), at) && !others.some(each => runsOn(bounds(each), at)) ? 1 : 0,
        )
      }),
    ))

  it('is all of it where nobody is certain to have taken anything', () =>
    expect(without(period('2024', null), [period('2020', '2024')])).toEqual([period('2024', null)]))
})

describe('a period lies among posts', () => {
  const posts = [period('2020', '2023-05-01'), period('2024-03', null)]
  it.each([
    ['from the first possible day', period('2020-01-01', null), true],
    ['when it begins before all of them', period('2019', '2022'), false],
    ['on the day on which a post is over', period('2023-05-01', '2023-06'), false],
    ['when one post goes on', period('2022', null), true],
    ['when it ends with a post', period('2022', '2023-05'), true],
  ])('%s', (_, given, among) => expect(isAmong(given, posts)).toBe(among))

  it('whose days are not known excludes nothing, and without a post nothing does', () => {
    expect(isAmong(period('1900', null), [period(null, null)])).toBe(true)
    expect(isAmong(period('2022', null), [period('2020', '2025')])).toBe(false)
    expect(isAmong(period('2022', '2026'), [period('2020', '2025')])).toBe(false)
    expect(isAmong(period('2022', '2023'), [])).toBe(false)
  })
})
