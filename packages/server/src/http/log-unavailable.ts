import type { Unavailable } from '../store/unavailable.ts'
import { describe } from './log.ts'

/** While a database is away every request fails for the same reason: of each kind one line is written in so many ms. */
const interval = 10_000

const kinds = new Map<string, { until: number; unsaid: number }>()

/** Says why the database could not serve, as a warning: nothing is wrong with the request or with the program. */
export const logUnavailable = (requestId: string, error: Unavailable, now = Date.now()): void => {
  const kind = kinds.get(error.code)
  if (kind && now < kind.until) {
    kind.unsaid += 1
    return
  }
  kinds.set(error.code, { until: now + interval, unsaid: 0 })
  const line = { level: 'warn', at: new Date(now).toISOString(), requestId, code: error.code }
  console.error(
    JSON.stringify({ ...line, alike: kind?.unsaid ?? 0, error: describe(error.cause ?? error, text => text) }),
  )
}
