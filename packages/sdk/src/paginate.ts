import type { Client, Rest } from './client.ts'
import { type At, type Connection, connectionAt, type NodeAt, type PathIn } from './connection.ts'
import type { Typed } from './document.ts'
import { RegistryError } from './errors.ts'
import type { RequestOptions } from './options.ts'

/**
 * Reads the connection of a document page by page, each when it is asked for. The documents of the package know where
 * their connection is, where there is exactly one; to a document of one's own, add the path: `{ ...Mine, page:
 * 'province.agreements' } as const`. It has to ask there for `nodes` and `pageInfo { hasNextPage endCursor }`, and to take
 * `$after`. `after` among the variables begins
 * behind that cursor; `first` is the length of a page.
 *
 * @throws RegistryError as a request does; NOT_FOUND when the record that has the connection is not there; BAD_INPUT when the
 * path leads nowhere, which the compiler says as well; BAD_RESPONSE
 * when a page says that there are more and does not lead to them, so that a loop ends
 *
 * @example
 * ```ts
 * import { createClient, InForce, pages } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * for await (const { nodes, totalCount } of pages(client, InForce, { province: 'phuket', first: 5 }))
 *   console.log(`${nodes.length} of ${totalCount}`)
 * ```
 */
export async function* pages<Data, Variables, Page extends string>(
  client: Client,
  document: Typed<Data, Variables> & { readonly page: Page & PathIn<Data, Variables, Page> },
  ...[variables, options]: Rest<Variables, RequestOptions>
): AsyncGenerator<At<Data, Page>, void, void> {
  const seen = new Set<string | null | undefined>()
  for (let current: { after?: string | null } = { ...variables }; ; ) {
    seen.add(current.after)
    const data = await client.request(document as Typed<unknown, never>, current as never, options)
    const page = connectionAt(data, document.page)
    const info = { operation: document.page, attempts: 1 }
    if (page === null) throw new RegistryError('NOT_FOUND', 'no such record', info)
    if (!page?.pageInfo) throw new RegistryError('BAD_INPUT', 'no pageInfo at this path', info)
    yield page as never
    const { hasNextPage, endCursor: after } = page.pageInfo
    if (!hasNextPage) return
    if (!after || seen.has(after)) throw new RegistryError('BAD_RESPONSE', 'a page leads to itself', info)
    current = { ...current, after }
  }
}

/**
 * Reads the nodes of the connection of a document one after the other, fetching pages as they are needed.
 *
 * @throws RegistryError as {@link pages} does
 *
 * @example
 * ```ts
 * import { Agreements, createClient, items } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * for await (const { signedOn, title } of items(client, Agreements, { filter: { province: ['phuket'] } }))
 *   console.log(signedOn ?? 'undated', title)
 * ```
 */
export async function* items<Data, Variables, Page extends string>(
  client: Client,
  document: Typed<Data, Variables> & { readonly page: Page & PathIn<Data, Variables, Page> },
  ...rest: Rest<Variables, RequestOptions>
): AsyncGenerator<NodeAt<Data, Page>, void, void> {
  for await (const { nodes } of pages<Data, Variables, Page>(client, document, ...rest) as AsyncGenerator<Connection>)
    yield* nodes as NodeAt<Data, Page>[]
}
