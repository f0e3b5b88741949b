import type { GraphQLResolveInfo } from 'graphql'
import type { PageArguments } from '../../store/read/list/list.ts'
import { partnershipList, type partnershipParents } from '../../store/read/lists/partnerships.ts'
import type { Arg } from '../builder.ts'
import { connect, pageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../day.ts'
import { withProvinceCodes } from '../place/province-names.ts'
import { PartnershipFilter } from './filter.ts'
import { PartnershipConnection } from './partnership.ts'

type Arguments = PageArguments & { filter?: typeof PartnershipFilter.$inferInput | null | undefined }

export const partnershipArgs = (arg: Arg) => ({
  filter: arg({ type: PartnershipFilter, description: 'Keep only ties that answer to all of this.' }),
  ...pageArgs(arg),
})

/** The options of a `partnerships` field that hangs on a place. */
export const partnershipsOf = (arg: Arg, parent: keyof typeof partnershipParents, description: string) => ({
  type: PartnershipConnection,
  args: partnershipArgs(arg),
  description,
  resolve: async ({ id }: { id: string }, { filter, ...args }: Arguments, context: Context, info: GraphQLResolveInfo) =>
    connect(
      info,
      'Partnership',
      partnershipList(await withProvinceCodes(context, filter), asOfDay(filter?.asOf), parent),
      args,
      id,
    ),
})
