import type { GraphQLSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { useBodyLimit } from './body-limit.ts'
import { type Exchange, useErrors } from './errors.ts'
import { useReadableAddress } from './readable-address.ts'
import { refusal } from './refusal.ts'
import { useTokenLimit } from './token-limit.ts'

export interface GraphQLOptions {
  schema: GraphQLSchema
  /** A new context for each request. */
  context: (requestId: string) => object
}

/**
 * GraphQL over HTTP at `/graphql`: queries by GET or POST, mutations by POST, bodies in JSON.
 *
 * Form and plain-text bodies are refused because a browser sends them to other origins without asking first.
 * There is no CSRF plugin: it refuses plain GET, which caches and other people's pages need.
 */
export function graphqlEndpoint({ schema, context }: GraphQLOptions) {
  const yoga = createYoga<Exchange>({
    schema,
    context: ({ requestId }) => context(requestId),
    plugins: [useErrors(), useBodyLimit(), useReadableAddress(), useTokenLimit()],
    maxRequestBodySize: false,
    multipart: false,
    maskedErrors: false,
    logging: false,
    cors: false,
    graphiql: false,
    landingPage: false,
  })

  return async (request: Request, requestId: string): Promise<Response> => {
    if (request.method === 'POST' && !isJson(request.headers.get('content-type'))) {
      const message = 'Send the request as JSON: content-type: application/json, {"query": "{ … }", "variables": {}}.'
      return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', message)
    }
    const response = await yoga.fetch(request, { requestId })
    // GraphiQL lives at the same address.
    response.headers.set('vary', 'accept')
    if (response.status !== 406) return response
    const message = 'The Accept header allows neither application/graphql-response+json nor application/json.'
    return refusal(406, 'NOT_ACCEPTABLE', message)
  }
}

const isJson = (contentType: string | null) => contentType?.split(';')[0]?.trim() === 'application/json'
