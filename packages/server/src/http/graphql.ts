import type { GraphQLSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Authenticate } from '../access/authenticate.ts'
import type { Viewer } from '../access/viewer.ts'
import { useBodyLimit } from './body-limit.ts'
import { type Exchange, useErrors } from './errors.ts'
import { useReadableAddress } from './readable-address.ts'
import { refusal } from './refusal.ts'
import { useTokenLimit } from './token-limit.ts'
import { withViewer } from './viewer.ts'

export interface GraphQLOptions {
  schema: GraphQLSchema
  authenticate: Authenticate
  /** A new context for each request. */
  context: (requestId: string, viewer: Viewer) => object
}

/**
 * GraphQL over HTTP at `/graphql`: queries by GET or POST, mutations by POST, bodies in JSON.
 *
 * Form and plain-text bodies are refused because a browser sends them to other origins without asking first.
 * There is no CSRF plugin: it refuses plain GET, which caches and other people's pages need.
 */
export function graphqlEndpoint({ schema, authenticate, context }: GraphQLOptions) {
  const yoga = createYoga<Exchange & { viewer: Viewer }>({
    schema,
    context: ({ requestId, viewer }) => context(requestId, viewer),
    plugins: [useErrors(), useBodyLimit(), useReadableAddress(), useTokenLimit()],
    maxRequestBodySize: false,
    multipart: false,
    maskedErrors: false,
    logging: false,
    cors: false,
    graphiql: false,
    landingPage: false,
  })

  return withViewer(authenticate, async (request, requestId, viewer) => {
    if (request.method === 'POST' && !isJson(request.headers.get('content-type'))) {
      const message = 'Send the request as JSON: content-type: application/json, {"query": "{ … }", "variables": {}}.'
      return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', message)
    }
    const response = await yoga.fetch(request, { requestId, viewer })
    // GraphiQL lives at the same address.
    response.headers.set('vary', 'accept')
    if (response.status !== 406) return response
    const message = 'The Accept header allows neither application/graphql-response+json nor application/json.'
    return refusal(406, 'NOT_ACCEPTABLE', message)
  })
}

const isJson = (contentType: string | null) => contentType?.split(';')[0]?.trim() === 'application/json'
