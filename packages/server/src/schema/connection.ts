import type { GraphQLResolveInfo } from 'graphql'
import type { List, Page, PageArguments } from '../store/read/list/list.ts'
import { readPages, readTotals, root } from '../store/read/list/pages.ts'
import { windowOf } from '../store/read/list/window.ts'
import type { NodeType } from '../store/records/global-id.ts'
import { batched, loaderKey } from './batch.ts'
import { type Arg, builder } from './builder.ts'
import type { Context } from './context.ts'
import { counting, noRow, onPage, priced } from './cost/price.ts'
import { planRows, type Ref, readNodes, readRows } from './nodes.ts'

// Relay connections on the store's keyset pages. Everything is read lazily: the page, the rows of its nodes, and the
// total cost one statement each, whatever the number of parents.

/** Reads rows of a type that is not a node, by the ids of their list. */
type ReadById = (context: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, unknown>>

/**
 * A connection that is read lazily. `type` is the type of the nodes; null when the ids of the list include it
 * (`Type:key`) or `read` reads the rows.
 */
export interface Connection {
  readonly list: List
  readonly args: PageArguments
  readonly type: NodeType | null
  readonly parent: string
  readonly info: GraphQLResolveInfo
  readonly read: ReadById | undefined
  /** In place of the list, where no SQL says what is in it */
  readonly computed?: Computed
}

/** Asked for what is selected, as a list is. */
export interface Computed {
  page(): Promise<Page>
  nodes(): Promise<ReadonlyMap<string, unknown>>
  total(): Promise<number>
}

export const pageArgs = (arg: Arg) => ({
  first: arg.int({
    description:
      'How many nodes to return from the start of the list, or after `after`: 0 to 100. 20 when neither `first` nor `last` is given.',
  }),
  after: arg.string({
    description: 'A cursor of this list: return the nodes after it. It stays valid when its node is removed.',
  }),
  last: arg.int({ description: 'How many nodes to return from the end of the list, or before `before`: 0 to 100.' }),
  before: arg.string({ description: 'A cursor of this list: return the nodes before it.' }),
})

/**
 * The value of a connection field; `parent` is the key of its parent record.
 * @throws ReadError for invalid arguments, whatever is selected
 */
export const connect = (
  info: GraphQLResolveInfo,
  type: NodeType | null,
  list: List,
  args: PageArguments,
  parent: string = root,
  read?: ReadById,
): Connection => {
  windowOf(args)
  return { info, type, list, args, parent, read }
}

/** Of the loaders of a list. */
export const keyOf = (info: GraphQLResolveInfo, { variant = '' }: List): string => `${loaderKey(info)}${variant}`

const pageOf = (context: Context, { info, list, args, parent, computed }: Connection): Promise<Page> =>
  computed?.page() ??
  batched(context, `${keyOf(info, list)}#page`, parent, parents => readPages(context.store.db, list, parents, args))

interface Edge {
  readonly cursor: string
  readonly node: unknown
}

const paths = [['nodes'], ['edges', 'node']]

/** A row that was deleted between the two statements is left out. */
const edgesIn = ({ rows }: Page, nodes: ReadonlyMap<string, unknown>): readonly Edge[] =>
  rows.map(({ id, cursor }) => ({ cursor, node: nodes.get(id) })).filter(({ node }) => node)

const edgesOf = (context: Context, connection: Connection): Promise<readonly Edge[]> => {
  const { info, list, type, parent, read, computed } = connection
  if (computed) return Promise.all([computed.page(), computed.nodes()]).then(([page, nodes]) => edgesIn(page, nodes))
  const plan = type === null ? null : planRows(context, info, type, paths)
  return batched(context, `${keyOf(info, list)}#edges`, parent, async parents => {
    const pages = await Promise.all(parents.map(each => pageOf(context, { ...connection, parent: each })))
    const ids = pages.flatMap(page => page.rows.map(({ id }) => id))
    const nodes = read
      ? await read(context, ids)
      : type === null || plan === null
        ? await readNodes(context, info, ids as Ref[], paths)
        : await readRows(context.store, type, ids, plan)
    return new Map(parents.map((each, i) => [each, edgesIn(pages[i]!, nodes)]))
  })
}

type NodeRef = { readonly name: string }

/** Defines `XConnection` and `XEdge` for a node type; `plural` is used in the descriptions. */
export const connectionType = (name: string, node: NodeRef, plural: string) => {
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One edge of a list of ${plural}: a node with its cursor.`,
    extensions: noRow,
    fields: t => ({
      cursor: t.exposeString('cursor', { description: 'Opaque cursor of this edge: pass it as `after` or `before`.' }),
      node: t.field({
        type: node as never,
        description: 'The node of this edge.',
        // Read with the page.
        extensions: priced({ row: false }),
        resolve: ({ node }) => node as never,
      }),
    }),
  })
  return builder.objectRef<Connection>(`${name}Connection`).implement({
    description: `One page of a list of ${plural}.`,
    extensions: { ...noRow, connection: true },
    fields: t => ({
      edges: t.field({
        type: [edge],
        extensions: onPage,
        description: 'The nodes of the page, each with its cursor.',
        resolve: (connection, _, context) => edgesOf(context, connection),
      }),
      nodes: t.field({
        type: [node as never],
        extensions: onPage,
        description: 'The nodes of the page, without their cursors.',
        resolve: async (connection, _, context) =>
          (await edgesOf(context, connection)).map(({ node }) => node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        extensions: onPage,
        description: 'Whether there are more pages, and the cursors of the first and last node.',
        resolve: async (connection, _, context) => {
          const { rows, hasNextPage, hasPreviousPage } = await pageOf(context, connection)
          return {
            hasNextPage,
            hasPreviousPage,
            startCursor: rows[0]?.cursor ?? null,
            endCursor: rows.at(-1)?.cursor ?? null,
          }
        },
      }),
      totalCount: t.int({
        description: `The number of ${plural} in the whole list, not only on this page. Counted only when selected.`,
        extensions: counting,
        resolve: ({ info, list, parent, computed }, _, context) =>
          computed?.total() ??
          batched(context, `${keyOf(info, list)}#total`, parent, parents =>
            readTotals(context.store.db, list, parents),
          ),
      }),
    }),
  })
}
