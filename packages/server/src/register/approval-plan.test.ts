import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dueDays, fromStepViolations, longestUsualDays, usualDaysViolations } from './approval-plan.ts'
import { addDays } from './today.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map(days => addDays('1900-01-01', days))
const days = fc.integer({ min: 1, max: longestUsualDays })
const path = fc.array(fc.option(days), { maxLength: 20 })

it('counts the usual days of each step on top of those before', () => {
  expect(dueDays('2026-12-01', [14, 30, 60])).toEqual(['2026-12-15', '2027-01-14', '2027-03-15'])
})

it('says nothing from the first step on of which nobody knows how long it takes', () => {
  expect(dueDays('2026-12-01', [14, null, 60])).toEqual(['2026-12-15', null, null])
  expect(dueDays('2026-12-01', [null])).toEqual([null])
  expect(dueDays('2026-12-01', [])).toEqual([])
})

it('of any path, each day that is known lies as far behind the one before as the step takes, and no day is made up', () => {
  fc.assert(
    fc.property(day, path, (startsOn, usualDays) => {
      const due = dueDays(startsOn, usualDays)
      const known = usualDays.indexOf(null)
      expect(due.length).toBe(usualDays.length)
      expect(due.indexOf(null)).toBe(known)
      for (const [index, each] of due.entries()) {
        if (known >= 0 && index >= known) expect(each).toBeNull()
        else expect(each).toBe(addDays(due[index - 1] ?? startsOn, usualDays[index]!))
      }
    }),
  )
})

it('of any path, planning what is left from the day on which a step is due gives the same days', () => {
  fc.assert(
    fc.property(day, fc.array(days, { minLength: 2, maxLength: 10 }), (startsOn, usualDays) => {
      const due = dueDays(startsOn, usualDays)
      expect(dueDays(due[0]!, usualDays.slice(1))).toEqual(due.slice(1))
    }),
  )
})

it.each([
  [null, []],
  [1, []],
  [longestUsualDays, []],
  [0, ['BAD_VALUE']],
  [-3, ['BAD_VALUE']],
  [longestUsualDays + 1, ['BAD_VALUE']],
])('%s usual days', (usualDays, codes) => {
  expect(usualDaysViolations(usualDays, []).map(({ code }) => code)).toEqual(codes)
})

it.each([
  [1, []],
  [3, []],
  [0, ['BAD_VALUE']],
  [4, ['BAD_VALUE']],
])('of three steps, a plan from step %s', (fromStep, codes) => {
  expect(fromStepViolations(fromStep, 3, []).map(({ code }) => code)).toEqual(codes)
})
