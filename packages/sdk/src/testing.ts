import type { Typed } from './document.ts'
import type { ErrorCode } from './errors.ts'
import { docOf } from './text.ts'

/** What a fake server gives to one operation. */
export interface Fixture {
  readonly id: string | undefined
  readonly text: string
  readonly answer: (variables: unknown) => Response
}

/** A request that a fake server got. */
export interface FakeRequest {
  /** The name of the operation, or of the text when no fixture knows it. */
  operation: string
  variables: unknown
  /** What came as `Authorization`, if anything did. */
  authorization: string | null
}

/**
 * What an operation answers in a test, checked against its type. Moments are `Date`s, as the client gives them.
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
  data: NoInfer<Data> | ((variables: Variables) => NoInfer<Data>),
): Fixture {
  return of(document, variables =>
    Response.json({ data: typeof data === 'function' ? (data as (variables: unknown) => Data)(variables) : data }),
  )
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
    const operation = known ? docOf({ toString: () => known.text } as object).name : (documentId ?? query)
    requests.push({ operation, variables, authorization: request.headers.get('authorization') })
    if (known) return known.answer(variables)
    const message = `No fixture answers this operation: ${operation}`
    return Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status: 400 })
  }
  return Object.assign(fake, { requests })
}

/** See {@link fakeFetch}. */
export type FakeFetch = ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) & {
  /** What was asked so far, oldest first. */
  readonly requests: readonly FakeRequest[]
}

const of = (document: Typed<unknown, never>, answer: (variables: unknown) => Response): Fixture => {
  const { id, text } = docOf(document)
  return { id, text, answer }
}
