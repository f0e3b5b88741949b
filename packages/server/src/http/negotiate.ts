import { acceptableTypes } from './accept.ts'
import { refusal } from './refusal.ts'

type Answer = (request: Request, requestId: string, connection?: string) => Promise<Response>

/** Media types of GraphQL answers. The first is the default. */
const offered = [
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
  'multipart/mixed',
] as const

/**
 * Rewrites the Accept header to the available types, best first, so that all its readers agree. Yoga ignores weights
 * and would send types that are excluded with `q=0`.
 */
export const negotiated =
  (answer: Answer): Answer =>
  async (request, requestId, connection) => {
    const types = acceptableTypes(request.headers.get('accept'), offered)
    if (types.length === 0) return notAcceptable()
    if (request.headers.has('accept')) request.headers.set('accept', types.join(', '))
    return answer(request, requestId, connection)
  }

export const notAcceptable = (): Response =>
  refusal(
    406,
    'NOT_ACCEPTABLE',
    'The Accept header allows neither application/graphql-response+json nor application/json.',
    { headers: { vary: 'accept' } },
  )
