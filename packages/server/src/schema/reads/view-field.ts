import { readView } from '../../store/read/views/query.ts'
import { type Sql, sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { loadNode, loadNodes, type Ref, type RowType, refOf } from '../nodes.ts'
import { type WithNode, withNodes } from '../with-nodes.ts'
import type { FoundRead, RecordsIn, Resolve, ViewRead } from './declaration.ts'

interface ViewOptions<Parent, Args, Row, Result> {
  readonly sql: (args: Args, context: Context, parent: Parent) => Sql | Promise<Sql>
  readonly of: (rows: readonly Row[], args: Args) => Result
  /** The field of each row that has a record with `foundField`: rows whose record is gone by then are left out */
  readonly named?: { readonly field: string; readonly ref: (row: Row) => Ref }
  readonly extensions?: object
}

/** The options of a field with what `of` makes of the rows of a statement, which arrive as JSON. */
export const viewField = <Parent, Args extends object, Row extends object, Result>({
  sql,
  of,
  named,
  extensions,
}: ViewOptions<Parent, Args, Row, Result>) => {
  const resolve: Resolve<Parent, Args, Promise<Result>> = async (parent, args, context, info) => {
    const rows = await readView<Row>(context.store.db, await sql(args, context, parent))
    return of(named ? await withNodes(context, info, named.field, rows, named.ref) : rows, args)
  }
  return { resolve, extensions: { ...extensions, reads: { kind: 'view', sql, of } as unknown as ViewRead } }
}

/** The same for a list of records of one type, by the `id` of each row. */
export const viewOfRecords = <Parent>(type: RowType, sql: (parent: Parent) => Sql, extensions: object) => {
  const of = (rows: readonly { readonly id: string }[]): Ref[] => rows.map(({ id }) => refOf(type, id))
  const resolve: Resolve<Parent, object, Promise<never>> = async (parent, _, context, info) =>
    (await loadNodes(context, info, of(await readView(context.store.db, sql(parent))))) as never
  const reads = {
    kind: 'view',
    sql: (_, __, parent) => sql(parent as Parent),
    of: of as ViewRead['of'],
    records: [{ type, keys: idsOfView }],
  } satisfies ViewRead
  return { resolve, extensions: { ...extensions, reads } }
}

/** The same for the one record that the statement gives, by its `id`. */
export const viewOfRecord = <Parent>(type: RowType, sql: (parent: Parent) => Sql, extensions: object) => {
  const of = ([row]: readonly { readonly id: string }[]): Ref | null => (row ? refOf(type, row.id) : null)
  const resolve: Resolve<Parent, object, Promise<never>> = async (parent, _, context, info) => {
    const ref = of(await readView(context.store.db, sql(parent)))
    return (ref === null ? null : await loadNode(context, info, ref)) as never
  }
  const reads = {
    kind: 'view',
    sql: (_, __, parent) => sql(parent as Parent),
    of: of as ViewRead['of'],
    records: [{ type, keys: idsOfView }],
  } satisfies ViewRead
  return { resolve, extensions: { ...extensions, reads } }
}

const idsOfView = sql`SELECT v.id FROM v`

/** The options of a field with the record that a row of a view names, or with the records. */
export const foundField = <Value>(
  records: readonly RecordsIn[],
  refs: (value: Value) => Ref | readonly Ref[] | null,
  extensions: object = {},
) => {
  const resolve: Resolve<Value, object, Promise<never>> = async (value, _, context, info) => {
    const { node } = value as Partial<WithNode<object>>
    if (node) return node as never
    const named = refs(value)
    if (named === null) return null as never
    return (
      typeof named === 'string' ? await loadNode(context, info, named) : await loadNodes(context, info, named)
    ) as never
  }
  return { resolve, extensions: { ...extensions, reads: { kind: 'found', records, refs } satisfies FoundRead } }
}
