import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anniversariesBetween, anniversaryOf, celebratedYears } from './anniversary.ts'
import { addDays } from './today.ts'

it('5, 10 and 25 years are celebrated, and every further 25', () => {
  expect(celebratedYears(130)).toEqual([5, 10, 25, 50, 75, 100, 125])
  expect(celebratedYears(24)).toEqual([5, 10])
  expect(celebratedYears(4)).toEqual([])
})

describe('the day of an anniversary', () => {
  test.each([
    ['2017-05-11', 10, '2027-05-11'],
    ['2004-02-29', 5, '2009-02-28'],
    ['2000-02-29', 100, '2100-02-28'],
    ['1996-02-29', 100, '2096-02-29'],
    ['2005-09', 25, null],
    ['1962', 50, null],
  ])('of what was signed on %s, %i years later, is %s', (on, years, expected) => {
    expect(anniversaryOf(on, years)).toBe(expected)
  })
})

test('between two days lies each anniversary whose day does, once, both days included', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2300-01-01'), noInvalidDate: true })
  const day = days.map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.oneof(day, fc.constant('1904-02-29')), day, fc.nat(3650), (signedOn, from, length) => {
      const to = addDays(from, length)
      const found = anniversariesBetween(signedOn, from, to)
      for (const { years, on } of found) expect(anniversaryOf(signedOn, years)).toBe(on)
      const expected = celebratedYears(400).filter(years => {
        const on = anniversaryOf(signedOn, years)!
        return on >= from && on <= to
      })
      expect(found.map(({ years }) => years)).toEqual(expected)
      // One who looks further ahead misses nothing.
      for (const one of found) expect(anniversariesBetween(signedOn, one.on, one.on)).toEqual([one])
    }),
  )
})
