import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { loadNode, refOf } from '../nodes.ts'

export const ofSisterCity = { rows: 1 } as const

/** The sister city for which a key speaks; null for a key that speaks for none. */
export const sisterCityOf = async (
  { sisterCityId }: { readonly sisterCityId: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) => sisterCityId && loadNode(context, info, refOf('SisterCity', sisterCityId))
