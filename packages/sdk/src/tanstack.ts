import type { Client, Rest } from './client.ts'
import { connectionAt } from './connection.ts'
import type { Typed } from './document.ts'
import type { RequestOptions } from './options.ts'
import { docOf } from './text.ts'

/** Names a query in the cache: the operation, its variables, and the text where there is no id to stand for it. */
export type QueryKey = readonly [api: 'sister-city-graph', operation: string, variables: unknown, text: string]

/** What TanStack Query calls a query function with, as far as it is used here. */
interface Call {
  readonly signal: AbortSignal
}

type Own = Omit<RequestOptions, 'signal'>

/**
 * Options for `useQuery`, `prefetchQuery` and their like of TanStack Query 5, for any framework. The client tries again by
 * itself, so TanStack Query is told not to.
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
): { queryKey: QueryKey; queryFn: (call: Call) => Promise<Data>; retry: false } {
  return {
    queryKey: keyOf(document, variables),
    queryFn: ({ signal }) =>
      client.request(document as Typed<unknown, never>, variables as never, { ...options, signal }) as Promise<Data>,
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
  document: Typed<Data, Variables> & { readonly page: Page },
  ...[variables, options]: Rest<Omit<Variables, 'after'>, Own>
): {
  queryKey: QueryKey
  queryFn: (call: Call & { pageParam: string | null }) => Promise<Data>
  initialPageParam: string | null
  getNextPageParam: (last: Data) => string | null
  retry: false
} {
  return {
    queryKey: keyOf(document, variables),
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
    retry: false,
  }
}

function keyOf(document: Typed<unknown, never>, variables: unknown): QueryKey {
  const { name, id, text } = docOf(document)
  return ['sister-city-graph', name, variables ?? {}, id ?? text]
}
