import type { Counter } from './counter.ts'

/** After so long, in ms, one request tries the counter again that failed. */
const pause = 1_000

/**
 * Counts with `first`; while that fails, with `second`. Which of them it is, is said when it changes. What was counted by one
 * the other does not know.
 */
export const fallbackCounter = (
  first: Counter,
  second: Counter,
  { log, now }: { log: (line: string) => void; now: () => number },
): Counter => {
  let failing = false
  let againAt = 0
  return {
    charge: async (policy, caller, points) => {
      if (failing) {
        if (now() < againAt) return second.charge(policy, caller, points)
        againAt = now() + pause
      }
      try {
        const state = await first.charge(policy, caller, points)
        if (failing) {
          failing = false
          log('Redis answers again: budgets are counted there, together with the other servers.')
        }
        return state
      } catch {
        if (!failing) {
          failing = true
          log('Redis does not answer: until it does, this server counts the budgets by itself.')
        }
        againAt = now() + pause
        return second.charge(policy, caller, points)
      }
    },
  }
}
