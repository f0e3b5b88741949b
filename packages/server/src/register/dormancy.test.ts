import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dormant } from './dormancy.ts'

const asOf = '2026-11-22'
const old = { inForce: true, lastEngagement: null, since: '1989-12-31' }

describe('dormant', () => {
  test.each([
    ['an old tie without any engagement', old, true],
    ['an engagement on the first day of the window', { ...old, lastEngagement: '2024-11-22' }, false],
    ['an engagement on the day before the window', { ...old, lastEngagement: '2024-11-21' }, true],
    ['an engagement known only to be this year', { ...old, lastEngagement: '2026-12-31' }, false],
    ['a young tie without any engagement', { ...old, since: '2025-03-01' }, false],
    ['a young tie after an old visit', { inForce: true, lastEngagement: '2019-01-01', since: '2025-03-01' }, false],
    ['a tie of unknown age without any engagement', { ...old, since: null }, true],
    ['a tie that is not in force', { ...old, inForce: false }, false],
  ])('%s', (_, contact, expected) => {
    expect(dormant(contact, 24, asOf)).toBe(expected)
  })

  test('a longer wait never makes a tie dormant that a shorter one leaves alive', () => {
    const day = fc.option(
      fc
        .date({ min: new Date('2000-01-01'), max: new Date(asOf), noInvalidDate: true })
        .map(date => date.toISOString().slice(0, 10)),
    )
    const months = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(day, day, months, months, (lastEngagement, since, a, b) => {
        fc.pre(!dormant({ inForce: true, lastEngagement, since }, Math.min(a, b), asOf))
        expect(dormant({ inForce: true, lastEngagement, since }, Math.max(a, b), asOf)).toBe(false)
      }),
    )
  })
})
