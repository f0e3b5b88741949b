/**
 * The register is public and knows no cookies, so a page of any origin may use it. Never together with
 * `access-control-allow-credentials`: a key travels in a header that the page itself has to set.
 */
const ALLOW = { 'access-control-allow-origin': '*' }

/** What a browser asks before it sends JSON or a header of its own. A plain GET needs no such question. */
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
