import { expect, it } from 'vitest'
import { runsBeside } from './membership-period.ts'

it('a membership that goes on runs beside any other', () => {
  expect(runsBeside({ joinedOn: '2000', leftOn: null }, '2005')).toBe(true)
  expect(runsBeside({ joinedOn: null, leftOn: null }, null)).toBe(true)
})

it('one that is over runs beside another that began before its end for certain', () => {
  const earlier = { joinedOn: '2000', leftOn: '2005-06' }
  expect(runsBeside(earlier, '2005-05')).toBe(true)
  expect(runsBeside(earlier, '2005-06-30')).toBe(false)
  expect(runsBeside(earlier, '2005')).toBe(false)
  expect(runsBeside(earlier, null)).toBe(false)
})
