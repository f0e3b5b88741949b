import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { loadNode, refOf } from '../nodes.ts'

/** However many keys name it, a province is read once. */
export const ofProvinces = { atMost: 77, row: false, once: 77 } as const

/** The provinces that a key is for, in one statement for all keys of the answer. */
export const provincesOf = async (
  { provinceIds }: { readonly provinceIds: readonly string[] | null },
  context: Context,
  info: GraphQLResolveInfo,
) => provinceIds && Promise.all(provinceIds.map(id => loadNode(context, info, refOf('Province', id))))
