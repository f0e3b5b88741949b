import { acceptableTypes } from './accept.ts'
import { refusal } from './refusal.ts'

type Answer = (request: Request, requestId: string, connection?: string) => Promise<Response>

/** What GraphQL is answered in. The first is for those who take anything. */
const offered = [
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
  'multipart/mixed',
] as const

/**
 * Puts into the Accept header what can be had of what it asks for, best first, so that all that read it agree. Yoga passes
 * over weights, and would send what is ruled out with `q=0`.
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
