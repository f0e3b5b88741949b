import type { GraphQLResolveInfo } from 'graphql'
import { readValues } from '../../store/read/values.ts'
import type { Sql } from '../../store/sql.ts'
import { batched, loaderKey } from '../batch.ts'
import { dayAt } from '../day.ts'
import type { Resolve, ValueRead } from './declaration.ts'

/** Arguments that may name a day. */
export interface Dated {
  readonly asOf?: string | null | undefined
}

interface Identified {
  readonly id: string
}

interface ValueOptions<Args, Value, Result> {
  readonly sql: (args: Args, day: string | null) => Sql
  readonly shared?: string
  /** `row` has the columns that the field selects */
  readonly of: (row: Identified, value: Value, args: Args, day: string | null) => Result
  readonly extensions?: object
}

/**
 * The options of a field with a value by an expression over `parent.id`, read for all parents of the answer at once.
 * `day` is that of the field, or the one around it.
 */
export const valueField = <Args extends Dated, Value, Result>({
  sql,
  shared,
  of,
  extensions,
}: ValueOptions<Args, Value, Result>) => {
  const resolve: Resolve<Identified, Args, Promise<Result>> = async (row, args, context, info) => {
    const day = dayAt(context, info, args.asOf)
    const name = shared === undefined ? `${loaderKey(info)}${day}` : `${shared} at ${rootOf(info.path)}`
    const load = (ids: readonly string[]) => readValues(context.store.db, ids, sql(args, day))
    return of(row, (await batched(context, name, row.id, load)) as Value, args, day)
  }
  const reads = { kind: 'value', sql, shared, of } as unknown as ValueRead
  return { resolve, extensions: { ...extensions, reads } }
}

/** Mutations of one document run one after the other, and the next may change what was loaded for the previous one. */
const rootOf = (path: GraphQLResolveInfo['path']): string | number => {
  let root = path
  while (root.prev) root = root.prev
  return root.key
}
