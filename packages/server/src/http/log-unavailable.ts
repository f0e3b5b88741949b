import type { Unavailable } from '../store/unavailable.ts'
import { describe } from './log.ts'
import { createLogThrottle } from './log-throttle.ts'

const throttled = createLogThrottle()

/**
 * Logs why the database is unavailable, as a warning: neither the request nor the program is at fault. Throttled,
 * because every request then fails for the same reason.
 */
export const logUnavailable = (requestId: string, error: Unavailable, now = Date.now()): void =>
  throttled(
    error.code,
    alike => {
      const line = { level: 'warn', at: new Date(now).toISOString(), requestId, code: error.code, alike }
      console.error(JSON.stringify({ ...line, error: describe(error.cause ?? error, text => text) }))
    },
    now,
  )
