import { acceptableTypes } from './accept.ts'
import { refusal } from './refusal.ts'
import { multipartEvents } from './sse/multipart.ts'

type Answer = (request: Request, requestId: string, connection?: string) => Promise<Response>

const jsonTypes = ['application/json', 'application/graphql-response+json'] as const

/** Media types of GraphQL answers. The first is the default. */
const offered = [...jsonTypes, 'text/event-stream', 'multipart/mixed'] as const

/**
 * Rewrites the Accept header to the available types, best first, so that all its readers agree. Yoga ignores weights
 * and would send types that are excluded with `q=0`.
 */
export const negotiated =
  (answer: Answer): Answer =>
  async (request, requestId, connection) => {
    const accept = request.headers.get('accept')
    const types = negotiatedTypes(accept)
    if (types.length === 0) return notAcceptable()
    if (accept !== null) request.headers.set('accept', types.join(', '))
    return answer(request, requestId, connection)
  }

/** The available types that a header accepts, best first. */
export const negotiatedTypes = (accept: string | null): readonly string[] => {
  const known = negotiatedBefore.get(accept)
  if (known) return known
  const types = acceptableTypes(accept, offered).map(type =>
    type === 'multipart/mixed' ? multipartIn(accept ?? '') : type,
  )
  if ((accept?.length ?? 0) > longestKnown) return types
  const [oldest] = negotiatedBefore.keys()
  if (negotiatedBefore.size >= mostKnown) negotiatedBefore.delete(oldest!)
  negotiatedBefore.set(accept, types)
  return types
}

/** Clients send a few headers again and again; so many of them, and no longer ones, are remembered. */
const mostKnown = 100
const longestKnown = 200
const negotiatedBefore = new Map<string | null, readonly string[]>()

/** With the parameter by which Apollo Client asks for events in this form, if it has it. */
const multipartIn = (accept: string): string =>
  /multipart\/mixed[^,]*;\s*subscriptionSpec="?1\.0"?/i.test(accept) ? multipartEvents : 'multipart/mixed'

/**
 * A refusal from outside of GraphQL in the media type that the client prefers: clients that prefer
 * `application/graphql-response+json` read the errors of no other answer with such a status, and would not show them.
 */
export const asPreferred = (request: Request, response: Response): Response => {
  const isRefusal = response.status >= 400 && response.headers.get('content-type') === 'application/json'
  const [best] = acceptableTypes(request.headers.get('accept'), jsonTypes)
  if (isRefusal && best === 'application/graphql-response+json')
    response.headers.set('content-type', `${best}; charset=utf-8`)
  return response
}

export const notAcceptable = (): Response =>
  refusal(
    406,
    'NOT_ACCEPTABLE',
    'The Accept header allows neither application/graphql-response+json nor application/json.',
    { headers: { vary: 'accept' } },
  )
