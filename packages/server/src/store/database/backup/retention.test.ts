import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rules, retained } from './retention.ts'

const at = (text: string) => ({ at: new Date(`${text}Z`) })
const daily = (from: string, days: number) =>
  Array.from({ length: days }, (_, day) => ({ at: new Date(Date.parse(`${from}T20:15:00Z`) + day * 86_400_000) }))
const days = (backups: Iterable<{ at: Date }>) => Array.from(backups, ({ at }) => at.toISOString().slice(0, 10)).sort()

describe('backups that are kept', () => {
  it('of a year with one each day', () => {
    const kept = retained(daily('2025-12-01', 365), { daily: 7, weekly: 5, monthly: 12 })
    expect(days(kept)).toEqual([
      // The newest of each month
      ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
      ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
      // Sundays
      ...['2026-11-08', '2026-11-15', '2026-11-22'],
      ...['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'],
    ])
  })

  it('of a day with several, the newest', () => {
    const [morning, noon, evening] = [at('2026-11-30T02:00'), at('2026-11-30T12:00'), at('2026-11-30T23:59')]
    expect([...retained([noon, evening, morning], { daily: 3 })]).toEqual([evening])
    expect([...retained([noon, evening, morning], { last: 2 })]).toEqual([evening, noon])
  })

  it('days without one do not count: what is old stays when nothing newer came', () => {
    const old = daily('2020-01-01', 3)
    expect(retained(old, { daily: 7 }).size).toBe(3)
    expect(days(retained([...old, at('2026-11-30T02:00')], { daily: 3 }))).toEqual([
      '2020-01-02',
      '2020-01-03',
      '2026-11-30',
    ])
  })

  it('weeks begin on Monday, across the end of a year too', () => {
    const [sunday, monday, thursday] = [at('2026-12-27T12:00'), at('2026-12-28T12:00'), at('2026-12-31T12:00')]
    const [friday, next] = [at('2027-01-01T12:00'), at('2027-01-04T12:00')]
    expect([...retained([sunday, monday, thursday, friday, next], { weekly: 9 })]).toEqual([next, friday, sunday])
    expect([...retained([thursday, friday], { yearly: 2 })]).toEqual([friday, thursday])
  })

  it('all, without a rule', () => {
    expect(retained(daily('2026-01-01', 40), {}).size).toBe(40)
  })

  it('the newest is always among them, never more than the rules name, and a second time nothing goes', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 60 })
    const count = fc.integer({ min: 1, max: 8 })
    const some = fc.record(
      { last: count, daily: count, weekly: count, monthly: count, yearly: count },
      { requiredKeys: ['daily'] },
    )
    fc.assert(
      fc.property(moments, some, (hours, given) => {
        const rules = given as Rules
        const all = hours.map(hour => ({ at: new Date(Date.UTC(2024, 0, 1) + hour * 3_600_000) }))
        const kept = retained(all, rules)
        const newest = all.reduce((a, b) => (a.at > b.at ? a : b))
        expect(kept.has(newest)).toBe(true)
        expect(kept.size).toBeLessThanOrEqual(Object.values(rules).reduce((sum, each) => sum + each, 0))
        expect(retained([...kept], rules)).toEqual(kept)
      }),
    )
  })
})
