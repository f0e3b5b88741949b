import { createHash } from 'node:crypto'
import type { Caller } from '../access/budget/admit.ts'
import { addDays, today } from '../register/today.ts'
import type { Edition } from '../store/read/views/edition.ts'
import type { Cacheability } from './cacheability.ts'

type Answer = (request: Request, requestId: string, caller: Caller, cacheability: Cacheability) => Promise<Response>

interface CacheOptions {
  /** The newest state of the register */
  edition: () => Promise<Edition>
  schemaHash: () => string
}

/**
 * Tells caches what they may keep: answers to a GET without a key, as long as nothing in them is about who asks.
 *
 * Such an answer depends on the request, the schema, the register's revision and the day in Bangkok. Its ETag is made of
 * those, so a client that has the current answer is told so (304) without anything being executed.
 */
export const withCache =
  ({ edition, schemaHash }: CacheOptions, answer: Answer) =>
  async (request: Request, requestId: string, caller: Caller): Promise<Response> => {
    const cacheability: Cacheability = { personal: false, complete: false }
    if (!mayBeForEverybody(request))
      return marked(await answer(request, requestId, caller, cacheability), KEPT_BY_NOBODY)

    // Both before the answer: made from a newer register, it is asked for once more; the other way round it would stay.
    const now = new Date()
    const { search } = new URL(request.url)
    const etag = tagOf(await edition(), [schemaHash(), today(now), search, request.headers.get('accept')])
    const forEverybody = { etag, 'cache-control': untilMidnight(now) }
    if (names(request.headers.get('if-none-match'), etag))
      return marked(new Response(null, { status: 304 }), forEverybody)

    const response = await answer(request, requestId, caller, cacheability)
    const shared = isDocument(response) && isForEverybody(request, cacheability)
    return marked(response, shared ? forEverybody : KEPT_BY_NOBODY)
  }

/** Whether anybody else would be told the same. */
export const isForEverybody = (request: Request, { complete, personal }: Cacheability): boolean =>
  mayBeForEverybody(request) && complete && !personal

const mayBeForEverybody = ({ method, headers }: Request): boolean => method === 'GET' && !headers.has('authorization')

/** Who accepts nothing but `text/event-stream` gets even a single answer as a stream. */
const isDocument = ({ status, headers }: Response): boolean =>
  status === 200 && /^application\/(graphql-response\+)?json\b/.test(headers.get('content-type') ?? '')

const KEPT_BY_NOBODY = { 'cache-control': 'private, no-store' }

/** For how many seconds a shared cache may hand an answer out without asking: the longest that a write goes unseen. */
const FRESH = 30

/**
 * Tomorrow a status may be another without any write, so nothing is handed out beyond midnight in Bangkok, not even while
 * the server cannot be reached.
 *
 * There is no `stale-while-revalidate`: browsers heed it too, and somebody who has just written would read what was there
 * before. Asking again costs one statement.
 */
const untilMidnight = (now: Date): string => {
  const midnight = Date.parse(`${addDays(today(now), 1)}T00:00:00+07:00`)
  const left = Math.floor((midnight - now.getTime()) / 1000)
  const fresh = Math.min(FRESH, left)
  return `public, max-age=0, s-maxage=${fresh}, stale-if-error=${left - fresh}`
}

/** A weak one, since a proxy that compresses the answer may leave it as it is. */
const tagOf = ({ revision, identity }: Edition, rest: readonly (string | null)[]): string => {
  const digest = createHash('sha256').update(JSON.stringify([identity, ...rest]))
  return `W/"${revision}-${digest.digest('base64url').slice(0, 22)}"`
}

/** RFC 9110, section 13.1.2, but for `*`: whether there is anything to answer is not known yet. */
const names = (ifNoneMatch: string | null, tag: string): boolean =>
  (ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? []).some(given => opaque(given) === opaque(tag))
const opaque = (tag: string): string => tag.replace(/^W\//, '')

/** The page of GraphiQL has the same address, so every answer depends on Accept. */
const marked = (response: Response, headers: Record<string, string>): Response => {
  for (const [name, value] of Object.entries({ ...headers, vary: 'accept' })) response.headers.set(name, value)
  return response
}
