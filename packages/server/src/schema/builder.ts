import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '../generated/pothos.ts'
import { getDatamodel } from '../generated/pothos.ts'
import { largestPageSize } from '../store/read/list/window.ts'
import { decodeId, encodeId } from '../store/records/global-id.ts'
import type { Context } from './context.ts'
import { priced } from './cost/price.ts'
import { nodesByIds } from './nodes.ts'
import type { NodesRead } from './reads/declaration.ts'

export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    Date: { Input: string; Output: string }
    PartialDate: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    URL: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    encodeGlobalID: encodeId,
    decodeGlobalID: decodeId,
    nodeTypeOptions: {
      description:
        'A record with an identity. Its `id` is stable, the same in every copy of the open data set, and opaque.',
    },
    idFieldOptions: { description: 'Global id, for `node`.' },
    nodeQueryOptions: {
      args: { id: { description: 'The `id` of the record.' } },
      description: 'The record with this `id`, or null when there is none.',
      extensions: { reads: { kind: 'nodes', ids: ({ id }) => [decodeId(id as string)] } satisfies NodesRead },
      resolve: async (_, { id }, context, info) => (await nodesByIds(context, info, [id]))[0],
    },
    nodesQueryOptions: {
      args: { ids: { description: 'The `id`s of the records, 100 at most.' } },
      description:
        'The records with these ids (100 at most), in the same order, with null where there is no such record.',
      extensions: {
        ...priced({ atMost: ({ ids }) => Math.min(largestPageSize, (ids as unknown[] | undefined)?.length ?? 0) }),
        reads: { kind: 'nodes', ids: ({ ids }) => (ids as string[]).map(decodeId) } satisfies NodesRead,
      },
      resolve: (_, { ids }, context, info) => nodesByIds(context, info, ids),
    },
    pageInfoTypeOptions: {
      description: 'Whether a list has more pages, and the cursors of the first and last node of this one.',
    },
    hasNextPageFieldOptions: {
      description: 'Whether more nodes follow this page. Always false when paging with `last` alone.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether more nodes precede this page. Always false when paging with `first` alone.',
    },
    startCursorFieldOptions: {
      description: 'The cursor of the first node, for `before`. Null when the page is empty.',
    },
    endCursorFieldOptions: { description: 'The cursor of the last node, for `after`. Null when the page is empty.' },
  },
  prisma: {
    client: context => context.store.db,
    dmmf: getDatamodel(),
    onUnusedQuery: process.env['NODE_ENV'] === 'test' ? 'error' : null,
  },
})

/** The type of `t.arg`, which builds arguments. */
export type Arg = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg']
