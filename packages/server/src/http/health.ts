import { unavailabilityOf } from '../store/database/failure.ts'
import { logFailure } from './log.ts'
import { createLogThrottle } from './log-throttle.ts'
import { logUnavailable } from './log-unavailable.ts'

/** Liveness of the process only: restarting it does not repair a database, so the database is not queried. */
export const live = (): Response => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })

/**
 * Readiness: the database responds and has every migration. The cause of a failure is logged, at most once in ten
 * seconds, not returned.
 */
export const readiness = (ready: () => Promise<void>, draining?: AbortSignal) => {
  const throttled = createLogThrottle()
  return async (_: Request, requestId: string): Promise<Response> => {
    const headers = { 'cache-control': 'no-store' }
    // A balancer turns away from it, and whoever still comes is answered.
    if (draining?.aborted) return Response.json({ status: 'stopping' }, { status: 503, headers })
    try {
      await ready()
      return Response.json({ status: 'ready' }, { headers })
    } catch (error) {
      const unavailability = unavailabilityOf(error)
      if (unavailability) logUnavailable(requestId, unavailability)
      // Probes repeat, and anybody may send them, so the log is throttled.
      else throttled('not ready', alike => logFailure({ requestId, error, alike }))
      return Response.json({ status: 'unavailable', requestId }, { status: 503, headers })
    }
  }
}
