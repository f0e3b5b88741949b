import type { Unavailable } from '../store/unavailable.ts'
import { describe } from './log.ts'
import { createLogThrottle } from './log-throttle.ts'

const seldom = createLogThrottle()

/**
 * Says why the database could not serve, as a warning: nothing is wrong with the request or with the program. While a
 * database is away every request fails for the same reason.
 */
export const logUnavailable = (requestId: string, error: Unavailable, now = Date.now()): void =>
  seldom(
    error.code,
    alike => {
      const line = { level: 'warn', at: new Date(now).toISOString(), requestId, code: error.code, alike }
      console.error(JSON.stringify({ ...line, error: describe(error.cause ?? error, text => text) }))
    },
    now,
  )
