import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { loadNode, refOf } from '../nodes.ts'

/** A province is read once, whatever the number of keys that have it. */
export const ofProvinces = { atMost: 77, row: false, once: 77 } as const

/** The provinces of a key, in one statement for all keys of the answer. */
export const provincesOf = async (
  { provinceIds }: { readonly provinceIds: readonly string[] | null },
  context: Context,
  info: GraphQLResolveInfo,
) => provinceIds && Promise.all(provinceIds.map(id => loadNode(context, info, refOf('Province', id))))
