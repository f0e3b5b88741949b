import { unavailabilityOf } from '../store/database/failure.ts'
import { logFailure } from './log.ts'
import { createLogThrottle } from './log-throttle.ts'
import { logUnavailable } from './log-unavailable.ts'

/** The process breathes. Asks nothing of the database: a restart does not cure a database. */
export const live = (): Response => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })

/**
 * Requests can be answered: the database responds and has every migration. Why not is in the log, once in ten seconds, not in
 * the answer.
 */
export const readiness = (ready: () => Promise<void>) => {
  const seldom = createLogThrottle()
  return async (_: Request, requestId: string): Promise<Response> => {
    const headers = { 'cache-control': 'no-store' }
    try {
      await ready()
      return Response.json({ status: 'ready' }, { headers })
    } catch (error) {
      const unavailability = unavailabilityOf(error)
      if (unavailability) logUnavailable(requestId, unavailability)
      // Probes ask for ever, and anybody may.
      else seldom('not ready', alike => logFailure({ requestId, error, alike }))
      return Response.json({ status: 'unavailable', requestId }, { status: 503, headers })
    }
  }
}
