import { say } from './messages/say.ts'
import { addDays } from './today.ts'
import type { Violation } from './violation.ts'

// Templates of approvals, and the plan that is made of one: which body is asked what, and by when an answer is usually
// there.

type Path = readonly string[]

/** Ten years. Who writes more has hit a key twice. */
export const longestUsualDays = 3650

/** How long a step takes, as far as a source says. */
export const usualDaysViolations = (usualDays: number | null, path: Path): Violation[] =>
  usualDays === null || (usualDays >= 1 && usualDays <= longestUsualDays)
    ? []
    : [
        {
          code: 'BAD_VALUE',
          message: say('Usual days are from 1 to {most}: leave them out where no source says how long it takes.', {
            most: longestUsualDays,
          }),
          path: [...path, 'usualDays'],
        },
      ]

/**
 * The days by which the steps of a path are due that is entered on the day `startsOn`: the usual days of each step come
 * on top of those before. From the first step on of which they are not known, nothing is due on a day that anybody
 * knows: all null.
 */
export const dueDays = (startsOn: string, usualDays: readonly (number | null)[]): (string | null)[] => {
  let passed: number | null = 0
  return usualDays.map(days => {
    passed = passed === null || days === null ? null : passed + days
    return passed === null ? null : addDays(startsOn, passed)
  })
}

/** A plan begins at a step that the template has. */
export const fromStepViolations = (fromStep: number, steps: number, path: Path): Violation[] =>
  fromStep >= 1 && fromStep <= steps
    ? []
    : [
        {
          code: 'BAD_VALUE',
          message: say('The template has {steps} steps: give one from 1 to {steps}.', { steps }),
          path: [...path, 'fromStep'],
        },
      ]
