import type { GraphQLResolveInfo } from 'graphql'
import type { PageArguments } from '../../store/read/list/list.ts'
import { agreementList, type agreementParents } from '../../store/read/lists/agreements.ts'
import type { Arg } from '../builder.ts'
import { connect, pageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../day.ts'
import { withProvinceCodes } from '../place/province-names.ts'
import { AgreementConnection } from './connection.ts'
import { AgreementFilter, AgreementOrder } from './filter.ts'

type Arguments = PageArguments & {
  filter?: typeof AgreementFilter.$inferInput | null | undefined
  orderBy?: typeof AgreementOrder.$inferType | null | undefined
}

/** The options of an `agreements` field that hangs on a parent, which is known by its id, or by its code if it has none. */
export const agreementsOf = (arg: Arg, parent: keyof typeof agreementParents, description: string) => ({
  type: AgreementConnection,
  args: {
    filter: arg({ type: AgreementFilter, description: 'Keep only agreements that answer to all of this.' }),
    orderBy: arg({ type: AgreementOrder, description: 'The order. Default: SIGNED_ON_DESC.' }),
    ...pageArgs(arg),
  },
  description,
  resolve: async (
    of: { id: string } | { code: string },
    { filter, orderBy, ...args }: Arguments,
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    connect(
      info,
      'Agreement',
      agreementList(
        await withProvinceCodes(context, filter),
        asOfDay(filter?.asOf),
        orderBy ?? 'SIGNED_ON_DESC',
        parent,
      ),
      args,
      'id' in of ? of.id : of.code,
    ),
})
