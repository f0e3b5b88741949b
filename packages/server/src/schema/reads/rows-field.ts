import { readValues } from '../../store/read/values.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { batched, loaderKey } from '../batch.ts'
import { dayAt } from '../day.ts'
import type { Resolve, RowsRead } from './declaration.ts'
import type { Dated } from './value-field.ts'

interface RowsOptions<Args, Row, Result> {
  /** The statement, over `parent.id` */
  readonly sql: (args: Args, day: string | null) => Sql
  readonly of: (rows: readonly Row[], args: Args, day: string | null) => Result
  readonly extensions?: object
}

/**
 * The options of a field with what `of` makes of the rows of a statement over `parent.id`, read for all parents of the
 * answer at once. The rows arrive as JSON; those that name records have them by `foundField`.
 */
export const rowsField = <Args extends Dated, Row extends object, Result>({
  sql: statement,
  of,
  extensions,
}: RowsOptions<Args, Row, Result>) => {
  const resolve: Resolve<{ readonly id: string }, Args, Promise<Result>> = async ({ id }, args, context, info) => {
    const day = dayAt(context, info, args.asOf)
    const rows = sql`(SELECT coalesce(json_agg(v), '[]') FROM (${statement(args, day)}) AS v)`
    const load = (ids: readonly string[]) => readValues(context.store.db, ids, rows)
    return of((await batched(context, `${loaderKey(info)}${day}`, id, load)) as readonly Row[], args, day)
  }
  return { resolve, extensions: { ...extensions, reads: { kind: 'rows', sql: statement, of } as unknown as RowsRead } }
}
