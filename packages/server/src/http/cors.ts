/**
 * The register is public and uses no cookies, so pages of every origin may use it. Must not be combined with
 * `access-control-allow-credentials`: a key is sent in a header that the page has to set itself.
 */
const ALLOW = { 'access-control-allow-origin': '*' }

/** Beside what the API reads: what GraphQL clients and tracing add by themselves, without which no request would arrive. */
const allowedHeaders = [
  // With more than 128 characters, or quotes, it is asked about like any other.
  'accept',
  'content-type',
  'authorization',
  'if-none-match',
  'if-range',
  'range',
  'last-event-id',
  'x-graphql-event-stream-token',
  'x-request-id',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
  'graphql-client-name',
  'graphql-client-version',
  'traceparent',
  'tracestate',
  'sentry-trace',
  'baggage',
]

/** Answers the preflight request of a browser, which precedes JSON bodies and custom headers, but not a plain GET. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...ALLOW,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': allowedHeaders.join(', '),
      'access-control-max-age': '86400',
    },
  })

/** For every answer. */
export const corsHeaders = {
  ...ALLOW,
  'access-control-expose-headers':
    'x-request-id, retry-after, ratelimit, ratelimit-policy, etag, date, content-range, content-location, content-disposition',
} as const

export function allowAnyOrigin(response: Response): Response {
  for (const [name, value] of Object.entries(corsHeaders)) response.headers.set(name, value)
  return response
}
