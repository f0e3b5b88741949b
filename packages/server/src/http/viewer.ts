import { type Authenticate, Unauthenticated } from '../access/authenticate.ts'
import type { Viewer } from '../access/viewer.ts'
import { refusal } from './refusal.ts'

type Answer = (request: Request, requestId: string, viewer: Viewer) => Promise<Response>

/**
 * Finds out who asks before anything of the request is read; a key that opens nothing ends it there, with 401.
 *
 * The answer may depend on the key, so caches are told.
 */
export const withViewer =
  (authenticate: Authenticate, answer: Answer) =>
  async (request: Request, requestId: string): Promise<Response> => {
    let viewer: Viewer
    try {
      viewer = await authenticate(request.headers.get('authorization'))
    } catch (error) {
      if (!(error instanceof Unauthenticated)) throw error
      return refusal(401, 'UNAUTHENTICATED', error.message, {
        headers: { 'www-authenticate': CHALLENGE, vary: 'authorization' },
      })
    }
    const response = await answer(request, requestId, viewer)
    response.headers.append('vary', 'authorization')
    return response
  }

/** RFC 6750, section 3 */
const CHALLENGE = 'Bearer realm="sister-city-graph", error="invalid_token"'
