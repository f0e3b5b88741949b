import { Unauthenticated } from '../access/authenticate.ts'
import type { Admit, Caller } from '../access/budget/admit.ts'
import type { ViewerKind } from '../access/budget/policy.ts'
import { RateLimited } from '../access/budget/rate-limited.ts'
import type { Viewer } from '../access/viewer.ts'
import { currentWork } from '../store/work.ts'
import { addNotes } from './observe.ts'
import { rateLimitedResponse, withRateLimit } from './rate-limit.ts'
import { refusal } from './refusal.ts'

type Answer = (request: Request, requestId: string, caller: Caller) => Promise<Response>

/**
 * Authenticates the caller before the request body is read. Answers an invalid key with 401, and an exhausted budget
 * with 429.
 */
export const withCaller =
  (admit: Admit, answer: Answer) =>
  async (request: Request, requestId: string, connection?: string): Promise<Response> => {
    try {
      const caller = await admit({ headers: request.headers, connection })
      addNotes({ keyId: caller.viewer.keyId, viewer: kindName(caller.viewer) })
      const { tally } = currentWork()
      tally.caller = caller.account?.caller ?? ''
      if (caller.viewer.keyId !== null) tally.hasKey = true
      return withRateLimit(await answer(request, requestId, caller), caller.account)
    } catch (error) {
      if (error instanceof RateLimited) {
        const kind = error.account?.policy.name as ViewerKind | undefined
        addNotes({ limit: error.limit, ...(kind && { viewer: kind }) })
        return withRateLimit(rateLimitedResponse(error), error.account)
      }
      if (!(error instanceof Unauthenticated)) throw error
      return refusal(401, 'UNAUTHENTICATED', error.message, {
        headers: { 'www-authenticate': CHALLENGE, vary: 'authorization' },
      })
    }
  }

/** The same for answers that may depend on the key: adds `Vary: Authorization`. */
export const withViewer = (admit: Admit, answer: Answer) =>
  withCaller(admit, async (request, requestId, caller) => {
    const response = await answer(request, requestId, caller)
    response.headers.append('vary', 'authorization')
    return response
  })

const kindName = ({ tier }: Viewer): ViewerKind => (tier ? (tier.toLowerCase() as Lowercase<typeof tier>) : 'anonymous')

/** RFC 6750, section 3 */
const CHALLENGE = 'Bearer realm="sister-city-graph", error="invalid_token"'
