/**
 * The register is public and uses no cookies, so pages of every origin may use it. Must not be combined with
 * `access-control-allow-credentials`: a key is sent in a header that the page has to set itself.
 */
const ALLOW = { 'access-control-allow-origin': '*' }

/** Answers the preflight request of a browser, which precedes JSON bodies and custom headers, but not a plain GET. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...ALLOW,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers':
        'content-type, authorization, if-none-match, last-event-id, x-graphql-event-stream-token, x-request-id',
      'access-control-max-age': '86400',
    },
  })

export function allowAnyOrigin(response: Response): Response {
  for (const [name, value] of Object.entries(ALLOW)) response.headers.set(name, value)
  response.headers.set(
    'access-control-expose-headers',
    'x-request-id, retry-after, ratelimit, ratelimit-policy, etag, date, content-range, content-location',
  )
  return response
}
