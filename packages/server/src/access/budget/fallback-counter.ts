import type { Counter } from './counter.ts'

/** After this time, in ms, one request tries the failed counter again. */
const pause = 1_000

/** Counts with `first`, or with `second` while `first` fails; logs each switch. The counts are not transferred. */
export const fallbackCounter = (
  first: Counter,
  second: Counter,
  { log, now }: { log: (line: string) => void; now: () => number },
): Counter & { isFailing(): boolean } => {
  let failing = false
  let againAt = 0
  return {
    isFailing: () => failing,
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
