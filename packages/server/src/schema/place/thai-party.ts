import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { loadNode, refOf } from '../nodes.ts'
import { Municipality, Province } from '../refs.ts'

export const ThaiParty = builder.unionType('ThaiParty', {
  description: 'The Thai side of a partnership: the province itself, or a local authority that signs in its own name.',
  types: () => [Province, Municipality],
})

/** The party of a partnership row. */
export const thaiPartyOf = (
  context: Context,
  info: GraphQLResolveInfo,
  { provinceId, municipalityId }: { provinceId: string; municipalityId: string | null },
) =>
  loadNode(
    context,
    info,
    municipalityId === null ? refOf('Province', provinceId) : refOf('Municipality', municipalityId),
  )
