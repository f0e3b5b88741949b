import type { GraphQLResolveInfo } from 'graphql'
import type { PageArguments } from '../../store/read/list/list.ts'
import { engagementList, type engagementParents } from '../../store/read/lists/engagements.ts'
import type { Arg } from '../builder.ts'
import { connect, pageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import { withProvinceCodes } from '../place/province-names.ts'
import { EngagementConnection } from './engagement.ts'
import { EngagementFilter } from './filter.ts'

type Arguments = PageArguments & { filter?: typeof EngagementFilter.$inferInput | null | undefined }

/** The options of an `engagements` field that hangs on a parent. */
export const engagementsOf = (arg: Arg, parent: keyof typeof engagementParents, description: string) => ({
  type: EngagementConnection,
  args: {
    filter: arg({ type: EngagementFilter, description: 'Keep only engagements that answer to all of this.' }),
    ...pageArgs(arg),
  },
  description,
  resolve: async ({ id }: { id: string }, { filter, ...args }: Arguments, context: Context, info: GraphQLResolveInfo) =>
    connect(info, 'Engagement', engagementList(await withProvinceCodes(context, filter), parent), args, id),
})
