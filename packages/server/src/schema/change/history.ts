import type { GraphQLResolveInfo } from 'graphql'
import { type ChangeOrder, changeList } from '../../changes/cursor.ts'
import type { PageArguments } from '../../store/read/list/list.ts'
import type { WrittenType } from '../../store/records/index.ts'
import type { Arg } from '../builder.ts'
import { connect, pageArgs } from '../connection.ts'
import { ChangeConnection } from './change.ts'
import { orderArg } from './order.ts'
import { readChanges } from './rows.ts'

/** The options of a `history` field. */
export const historyField = (arg: Arg, type: WrittenType) => ({
  type: ChangeConnection,
  args: { orderBy: orderArg(arg), ...pageArgs(arg) },
  description:
    'Every change of this record: who, when, why, and the values before and after. Empty when it has not changed since the open data set was loaded.',
  resolve: (
    { id }: { id: string },
    { orderBy, ...args }: PageArguments & { orderBy?: ChangeOrder | null | undefined },
    _: object,
    info: GraphQLResolveInfo,
  ) => connect(info, null, changeList({}, type, orderBy), args, id, readChanges),
})

export const versionDescription = 'Increases by one with every change of the record. For optimistic locking.'
