import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysInMonth, formatDay, splitDay } from './calendar.ts'

test('knows the months as JavaScript does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
    }),
  )
})

test('writes and reads early years with four digits', () => {
  expect(formatDay(7, 2, 3)).toBe('0007-02-03')
  expect(splitDay('0007-02-03')).toEqual([7, 2, 3])
})
