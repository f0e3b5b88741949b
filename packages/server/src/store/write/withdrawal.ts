import { say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'

/** Events are withdrawn by their positions; `known` are those that a correction may withdraw. */
export const withdrawalViolations = (known: readonly number[], positions: readonly number[]): Violation[] =>
  positions.flatMap((position, i) =>
    known.includes(position)
      ? []
      : [
          {
            code: 'BAD_VALUE',
            message: say('There is no event {position} that could be withdrawn, or it is withdrawn already.', {
              position,
            }),
            path: ['input', 'withdrawEvents', String(i)],
          },
        ],
  )

/** What withdraws events says why. */
export const mistakeMissing: Violation = {
  code: 'REASON_MISSING',
  message: say('Say in mistake what was wrong: readers see it among the events.'),
  path: ['input', 'mistake'],
}
