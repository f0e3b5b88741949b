import { createHash } from 'node:crypto'
import type { Caller } from '../access/budget/admit.ts'
import { addDays, today } from '../register/today.ts'
import type { Edition } from '../store/read/views/edition.ts'
import type { Cacheability } from './cacheability.ts'

type Answer = (request: Request, requestId: string, caller: Caller, cacheability: Cacheability) => Promise<Response>

interface CacheOptions {
  /** The latest revision of the register */
  edition: () => Promise<Edition>
  schemaHash: () => string
}

/**
 * Sets the caching headers: only answers to a GET without a key that do not depend on the caller may be stored.
 *
 * Such an answer depends on the request, the schema, the revision of the register and the day in Bangkok. Its ETag is
 * derived from those, so that a 304 needs no execution.
 */
export const withCache =
  ({ edition, schemaHash }: CacheOptions, answer: Answer) =>
  async (request: Request, requestId: string, caller: Caller): Promise<Response> => {
    const cacheability: Cacheability = { personal: false, complete: false }
    if (!isAnonymousGet(request)) return withHeaders(await answer(request, requestId, caller, cacheability), NO_STORE)

    // Read before the answer is made. If a write comes in between, a new answer gets an old ETag and is fetched once
    // more; in the other order, an old answer would be kept under a new ETag.
    const { search } = new URL(request.url)
    const publicHeaders = publicHeadersOf(await edition(), schemaHash(), search, request.headers.get('accept'))
    if (matchesTag(request.headers.get('if-none-match'), publicHeaders.etag))
      return withHeaders(new Response(null, { status: 304 }), publicHeaders)

    const response = await answer(request, requestId, caller, cacheability)
    const shared = isDocument(response) && isPublic(request, cacheability)
    return withHeaders(response, shared ? publicHeaders : NO_STORE)
  }

/** Of an answer that depends on no caller. `accept` is the header as it was negotiated. */
export const publicHeadersOf = (edition: Edition, schemaHash: string, search: string, accept: string | null) => {
  const now = new Date()
  const etag = tagOf(edition, [schemaHash, today(now), search, accept])
  return { etag, 'cache-control': publicUntilMidnight(now) }
}

/** Whether every caller would get the same answer. */
export const isPublic = (request: Request, { complete, personal }: Cacheability): boolean =>
  isAnonymousGet(request) && complete && !personal

const isAnonymousGet = ({ method, headers }: Request): boolean => method === 'GET' && !headers.has('authorization')

/** Clients that accept only `text/event-stream` get even a single result as a stream, which is not cacheable. */
const isDocument = ({ status, headers }: Response): boolean =>
  status === 200 && /^application\/(graphql-response\+)?json\b/.test(headers.get('content-type') ?? '')

const NO_STORE = { 'cache-control': 'private, no-store' }

/** How many seconds a shared cache may serve an answer without revalidation: the longest that a write stays unseen. */
const FRESH_SECONDS = 30

/**
 * A status may change at midnight without any write, so no answer is served past midnight in Bangkok, not even while
 * the server is unreachable.
 *
 * There is no `stale-while-revalidate`: browsers obey it too, and a user who has just written would read the old state.
 * A revalidation costs one statement.
 */
const publicUntilMidnight = (now: Date): string => {
  const midnight = Date.parse(`${addDays(today(now), 1)}T00:00:00+07:00`)
  const left = Math.floor((midnight - now.getTime()) / 1000)
  const fresh = Math.min(FRESH_SECONDS, left)
  return `public, max-age=0, s-maxage=${fresh}, stale-if-error=${left - fresh}`
}

/** Weak, because a proxy that compresses the answer may keep the ETag. */
const tagOf = ({ revision, identity }: Edition, rest: readonly (string | null)[]): string => {
  const digest = createHash('sha256').update(JSON.stringify([identity, ...rest]))
  return `W/"${revision}-${digest.digest('base64url').slice(0, 22)}"`
}

/** RFC 9110, section 13.1.2, without `*`: whether the answer exists is not known yet. */
export const matchesTag = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? []).some(each => opaqueTag(each) === opaqueTag(tag))
const opaqueTag = (tag: string): string => tag.replace(/^W\//, '')

/** GraphiQL is served at the same URL, so every answer varies by Accept. The ETag is weak, so it is that of each coding. */
const withHeaders = (response: Response, headers: Record<string, string>): Response => {
  for (const [name, value] of Object.entries({ ...headers, vary: 'accept, accept-encoding' }))
    response.headers.set(name, value)
  return response
}
