import type { Client, Rest } from './client.ts'
import { connectionAt, type PathIn } from './connection.ts'
import type { Typed } from './document.ts'
import type { RegistryError } from './errors.ts'
import type { RequestOptions } from './options.ts'
import { reviveDates } from './scalars.ts'
import { docOf } from './text.ts'

/**
 * Names a query in the cache: the operation, its variables, the id or the text of the document, and whether it holds one
 * answer or pages of them, which TanStack Query keeps in another form.
 */
export type QueryKey = readonly [
  api: 'sister-city-graph',
  operation: string,
  variables: unknown,
  text: string,
  holds: 'answer' | 'pages',
]

// biome-ignore lint/suspicious/noTsIgnore: it depends on what is installed beside the package.
/** @ts-ignore Where TanStack Query is not found, a key tells nothing of what lies under it. */
type KeyOf<Data> = import('@tanstack/query-core').DataTag<QueryKey, Data, RegistryError>

/** What `useInfiniteQuery` keeps. */
export interface Pages<Data> {
  pages: Data[]
  pageParams: (string | null)[]
}

/**
 * How failures are treated, and, as types, which there are: TanStack Query looks for that in the one place or the other.
 */
interface Failing {
  /** Never, because the client knows what is safe to try again. */
  retry: false | ((failures: number, error: RegistryError) => boolean)
  /** Not set. */
  throwOnError?: boolean | ((error: RegistryError, query: unknown) => boolean)
}

/** What TanStack Query calls a query function with, as far as it is used here. */
interface Call {
  readonly signal: AbortSignal
}

type Own = Omit<RequestOptions, 'signal'>

/**
 * Options for `useQuery`, `prefetchQuery` and their like of TanStack Query 5, for any framework. The client tries again by
 * itself, so TanStack Query is told not to; errors are typed as `RegistryError`. A moment is a `Date` also where the answer came
 * with the page of a server. `getQueryData(options.queryKey)` is typed; what it gives is as it lies in the cache, with moments
 * as strings where it came so.
 *
 * @example
 * ```ts
 * import { createClient, Province } from '@sister-city-graph/sdk'
 * import { queryOptions } from '@sister-city-graph/sdk/tanstack'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * // In a component: const { data } = useQuery(queryOptions(client, Province, { code: 'phuket' }))
 * const { queryKey } = queryOptions(client, Province, { code: 'phuket' })
 * ```
 */
export function queryOptions<Data, Variables>(
  client: Client,
  document: Typed<Data, Variables>,
  ...[variables, options]: Rest<Variables, Own>
): {
  queryKey: KeyOf<Data>
  queryFn: (call: Call) => Promise<Data>
  select: (answer: Data) => Data
} & Failing {
  return {
    queryKey: keyOf(document, variables, 'answer') as KeyOf<Data>,
    queryFn: ({ signal }) =>
      client.request(document as Typed<unknown, never>, variables as never, { ...options, signal }) as Promise<Data>,
    select: answer => withDates(document, answer),
    retry: false,
  }
}

/**
 * Options for `useInfiniteQuery` of TanStack Query 5: each page is one of the connection that the document pages through,
 * as in `pages`.
 *
 * @example
 * ```ts
 * import { Agreements, createClient } from '@sister-city-graph/sdk'
 * import { infiniteQueryOptions } from '@sister-city-graph/sdk/tanstack'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const options = infiniteQueryOptions(client, Agreements, { first: 5 })
 * // In a component: const { data, fetchNextPage } = useInfiniteQuery(options)
 * // data.pages.flatMap(page => page.agreements.nodes)
 * ```
 */
export function infiniteQueryOptions<Data, Variables, Page extends string>(
  client: Client,
  document: Typed<Data, Variables> & { readonly page: Page & PathIn<Data, Variables, Page> },
  ...[variables, options]: Rest<Omit<Variables, 'after'>, Own>
): {
  queryKey: KeyOf<Pages<Data>>
  queryFn: (call: Call & { pageParam: string | null }) => Promise<Data>
  initialPageParam: string | null
  getNextPageParam: (last: Data) => string | null
  select: (all: Pages<Data>) => Pages<Data>
} & Failing {
  return {
    queryKey: keyOf(document, variables, 'pages') as KeyOf<Pages<Data>>,
    queryFn: ({ pageParam, signal }) =>
      client.request(document as Typed<unknown, never>, { ...variables, after: pageParam } as never, {
        ...options,
        signal,
      }) as Promise<Data>,
    initialPageParam: null,
    getNextPageParam: last => {
      const page = connectionAt(last, document.page)
      return page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    },
    select: all => ({ ...all, pages: all.pages.map(page => withDates(document, page)) }),
    retry: false,
  }
}

function keyOf(document: Typed<unknown, never>, variables: unknown, holds: QueryKey[4]): QueryKey {
  const { name, id, text } = docOf(document)
  return ['sister-city-graph', name, variables ?? {}, id ?? text, holds]
}

/** What a server has put into its page came as JSON, which has no dates. What is in the cache already is left as it is. */
function withDates<Data>(document: Typed<unknown, never>, answer: Data): Data {
  const { dates } = docOf(document)
  if (!dates || !answer) return answer
  const known = dated.get(answer)
  if (known) return known as Data
  const copy = structuredClone(answer)
  reviveDates(copy, dates)
  dated.set(answer, copy)
  return copy
}

/**
 * What was made of an answer. Options are made anew with each render, and what is new then counts as changed: a `Date` equals no
 * other for TanStack Query.
 */
const dated = /* @__PURE__ */ new WeakMap<object, unknown>()
