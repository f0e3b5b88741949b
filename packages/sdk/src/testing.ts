import type { Typed } from './document.ts'
import { type ErrorCode, RegistryError } from './errors.ts'
import { docOf } from './text.ts'

/** What a fake server gives to one operation. */
export interface Fixture {
  /** The name of the operation. */
  readonly name: string
  readonly id: string | undefined
  readonly text: string
  readonly answer: (variables: unknown) => Response | Promise<Response>
}

/** A request that a fake server got. */
export interface FakeRequest {
  /** The name of the operation. Its id, or its text, when no fixture knows it and it has no name. */
  operation: string
  variables: unknown
  /** What came as `Authorization`, if anything did. */
  authorization: string | null
}

/**
 * What an operation answers in a test, checked against its type. Moments are `Date`s, as the client gives them. What a
 * function throws fails the request at once, with the code `BAD_RESPONSE` and the error as its `cause`; a `RegistryError` goes
 * to the caller as it is.
 *
 * @example
 * ```ts
 * import { Provinces } from '@sister-city-graph/sdk'
 * import { fixture } from '@sister-city-graph/sdk/testing'
 *
 * const none = fixture(Provinces, { provinces: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } })
 * const byVariables = fixture(Provinces, ({ first }) => {
 *   console.log(first)
 *   return { provinces: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }
 * })
 * ```
 */
export function fixture<Data, Variables>(
  document: Typed<Data, Variables>,
  data: NoInfer<Data> | ((variables: Variables) => NoInfer<Data> | Promise<NoInfer<Data>>),
): Fixture {
  return of(document, async variables => {
    const answer = data as Data | ((variables: unknown) => Data)
    return Response.json({ data: answer instanceof Function ? await answer(variables) : answer })
  })
}

/**
 * What an operation answers in a test, one answer after the other; the last one stands for all that follow.
 *
 * @example
 * ```ts
 * import { createClient, Province } from '@sister-city-graph/sdk'
 * import { failing, fakeFetch, fixture, inTurn } from '@sister-city-graph/sdk/testing'
 *
 * const busyOnce = inTurn(failing(Province, 'UNAVAILABLE', { status: 503 }), fixture(Province, { province: null }))
 * const client = createClient({ endpoint: '/graphql', fetch: fakeFetch([busyOnce]), retry: { baseMs: 1 } })
 * console.log((await client.request(Province, { code: 'TH-99' })).province) // null
 * ```
 */
export function inTurn(first: Fixture, ...others: readonly Fixture[]): Fixture {
  const stranger = others.find(({ text }) => text !== first.text)
  if (stranger)
    throw new TypeError(`inTurn takes fixtures of one operation: ${first.name}, not ${stranger.name} as well`)
  const left = [first, ...others]
  return { ...first, answer: variables => (left.length > 1 ? left.shift()! : left[0]!).answer(variables) }
}

/**
 * An operation that fails in a test.
 *
 * @example
 * ```ts
 * import { Provinces } from '@sister-city-graph/sdk'
 * import { failing } from '@sister-city-graph/sdk/testing'
 *
 * const busy = failing(Provinces, 'RATE_LIMITED', { status: 429, headers: { 'retry-after': '1' } })
 * ```
 */
export function failing<Data, Variables>(
  document: Typed<Data, Variables>,
  code: ErrorCode,
  init?: ResponseInit & { message?: string },
): Fixture {
  const { message = `Failing as the test wants it: ${code}`, ...response } = init ?? {}
  return of(document, () => Response.json({ errors: [{ message, extensions: { code } }] }, response))
}

/**
 * A `fetch` for `createClient` that answers out of fixtures and keeps what it was asked. It takes a `Request` as well, so
 * it serves as the resolver of a mock server.
 *
 * @example
 * ```ts
 * import { createClient, Province } from '@sister-city-graph/sdk'
 * import { fakeFetch, fixture } from '@sister-city-graph/sdk/testing'
 *
 * const fetch = fakeFetch([fixture(Province, { province: null })])
 * const client = createClient({ endpoint: '/graphql', fetch })
 * const { province } = await client.request(Province, { code: 'TH-99' })
 * console.log(province, fetch.requests.length) // null 1
 * ```
 */
export function fakeFetch(fixtures: readonly Fixture[]): FakeFetch {
  const requests: FakeRequest[] = []
  const fake = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://localhost'), init)
    const { searchParams } = new URL(request.url)
    const { query, documentId, variables } =
      request.method === 'GET'
        ? { ...Object.fromEntries(searchParams), variables: JSON.parse(searchParams.get('variables') ?? '{}') }
        : await request.json()
    const known = fixtures.find(({ id, text }) => (documentId ? id === documentId : text === query))
    const operation = known?.name ?? (query ? docOf({ toString: () => query } as object).name || query : documentId)
    requests.push({ operation, variables, authorization: request.headers.get('authorization') })
    if (known)
      return Promise.resolve(variables)
        .then(known.answer)
        .catch(error => thrown(error, known.name))
    const there = fixtures.map(({ name }) => name).join(', ') || 'none'
    const message = `No fixture answers this operation: ${operation}. There are: ${there}`
    return Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status: 400 })
  }
  return Object.assign(fake, { requests })
}

/** See {@link fakeFetch}. */
export type FakeFetch = ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) & {
  /** What was asked so far, oldest first. */
  readonly requests: readonly FakeRequest[]
}

const of = (document: Typed<unknown, never>, answer: Fixture['answer']): Fixture => {
  const { name, id, text } = docOf(document)
  return { name, id, text, answer }
}

/** As an error of the client itself. Any other that a `fetch` throws is a lost connection to it, and it tries again. */
function thrown(error: unknown, operation: string): never {
  if (error instanceof RegistryError) throw error
  const message = `the fixture threw: ${(error as Error | undefined)?.message ?? error}`
  throw new RegistryError('BAD_RESPONSE', message, { operation, attempts: 1 }, error)
}
