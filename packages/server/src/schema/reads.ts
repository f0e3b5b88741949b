import type { GraphQLResolveInfo } from 'graphql'
import type { RecordKey } from '../store/read/compiled/need.ts'
import { readAll } from '../store/read/list/all.ts'
import type { List } from '../store/read/list/list.ts'
import { root } from '../store/read/list/pages.ts'
import { readValues } from '../store/read/values.ts'
import { readView } from '../store/read/views/query.ts'
import type { RecordDescriptor } from '../store/records/descriptor.ts'
import type { NodeType } from '../store/records/global-id.ts'
import { type RecordType, records } from '../store/records/index.ts'
import { type Sql, sql as sqlText } from '../store/sql.ts'
import { batched, loaderKey } from './batch.ts'
import type { Context } from './context.ts'
import { dayAt } from './day.ts'
import { loadNode, loadNodes, type Ref, refOf } from './nodes.ts'
import { type WithNode, withNodes } from './with-nodes.ts'

// What fields read of the database, where their types do not say it: a column or a relation needs no declaration. Each
// helper makes a resolver out of the declaration, and leaves it on the field, for compiled/ to read with all the rest of
// a document in one statement. So both ways have one SQL:
//
//   status: t.field({
//     type: AgreementStatus,
//     ...valueField({ sql: (_, day) => statusOn(day), of: (_, status) => status, extensions: priced(…) }),
//   })

type Arguments = Record<string, unknown>

/** A value by an expression over `parent.id`, and what becomes of it and the columns of the row. */
export interface ValueRead {
  readonly kind: 'value'
  readonly sql: (args: Arguments, day: string | null) => Sql
  /** Fields with the same name read the same value, once */
  readonly shared?: string | undefined
  readonly of: (row: object, value: unknown, args: Arguments, day: string | null) => unknown
}

/** A record of one of several types, named by columns of the row. */
export interface ReferenceRead {
  readonly kind: 'reference'
  readonly to: ReferenceTo
  /** The type of what the row itself says, where it names no record */
  readonly otherwise?: string | undefined
  /** The relation to one whose row has the columns; otherwise the row itself */
  readonly via?: string | undefined
}

type ReferenceTo =
  /** The type is in one column and the key in another */
  | { readonly typeField: string; readonly keyField: string; readonly types: readonly NodeType[] }
  /** The first column that is not null has the key */
  | { readonly keys: readonly { readonly type: NodeType; readonly field: string }[] }
  | { readonly type: NodeType; readonly key: string }

/** One record, by a column with unique values. */
export interface RecordRead {
  readonly kind: 'record'
  readonly type: NodeType
  readonly key: (args: Arguments) => RecordKey
}

/** The records of a list without pages, of which there may be so many. */
export interface AllRead {
  readonly kind: 'all'
  readonly type: NodeType
  readonly list: (args: Arguments) => Whole
}

/** A list, and how many of its rows to read at most; more than `most` are an error. */
export interface Whole {
  readonly list: List
  readonly take: number
  readonly most: number
}

/** The records with the global ids of an argument, in their order, null where there is none. */
export interface NodesRead {
  readonly kind: 'nodes'
  readonly ids: (args: Arguments) => readonly { readonly typename: string; readonly id: string }[]
}

/** Columns of the row that the resolver makes its value of, for a type whose fields cannot select. */
export interface ColumnsRead {
  readonly kind: 'columns'
  readonly columns: readonly string[]
}

/** The rows of a statement of its own, and what becomes of them. Only at the root, or below a `given` object there. */
export interface ViewRead {
  readonly kind: 'view'
  readonly sql: (args: Arguments, context: Context, parent: unknown) => Sql | Promise<Sql>
  readonly of: (rows: readonly object[], args: Arguments) => unknown
  /** For a view of records, which `of` names */
  readonly records?: readonly RecordsIn[] | undefined
}

/** The keys of records of one type, as a subquery over the view `v`. */
export interface RecordsIn {
  readonly type: NodeType
  readonly keys: Sql
}

/** Records that a row of a view names. */
export interface FoundRead {
  readonly kind: 'found'
  readonly records: readonly RecordsIn[]
  readonly refs: (value: never) => Ref | readonly Ref[]
}

/** An object that the resolver makes of the arguments, with views as its fields. */
export interface GivenRead {
  readonly kind: 'given'
}

/** Nothing: the resolver has all that it needs. */
export interface NoRead {
  readonly kind: 'nothing'
}

export type Read =
  | ValueRead
  | ReferenceRead
  | RecordRead
  | AllRead
  | NodesRead
  | ColumnsRead
  | ViewRead
  | FoundRead
  | GivenRead
  | NoRead

export const readOf = (field: { readonly extensions: object }): Read | undefined =>
  (field.extensions as { reads?: Read }).reads

/** The extension of a field whose resolver makes its value of these columns, of a type whose fields cannot select. */
export const readsColumns = (...columns: string[]) => ({ reads: { kind: 'columns', columns } satisfies ColumnsRead })

/** The extension of a field whose value has views as its fields, and is made of the arguments. */
export const readsGiven = { reads: { kind: 'given' } satisfies GivenRead }

/** The extension of a field whose resolver reads nothing. */
export const readsNothing = { reads: { kind: 'nothing' } satisfies NoRead }

type Resolve<Row, Args, Result> = (row: Row, args: Args, context: Context, info: GraphQLResolveInfo) => Result

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

interface ReferenceOptions {
  readonly via?: string
  readonly otherwise?: { readonly type: string; readonly columns: readonly string[] }
  readonly extensions?: object
}

/**
 * The options of a field with a record of one of several types, null when it does not exist, or with the row itself,
 * which is of the type `otherwise`, when it names none.
 */
export const referenceField = (to: ReferenceTo, { via, otherwise, extensions }: ReferenceOptions = {}) => {
  const resolve: Resolve<object, object, Promise<never>> = async (row, _, context, info) => {
    const ref = refIn(to, via ? (row as Record<string, object>)[via]! : row)
    return (ref === null ? (otherwise ? row : null) : await loadNode(context, info, ref)) as never
  }
  const columns = Object.fromEntries([...fieldsOf(to), ...(otherwise?.columns ?? [])].map(field => [field, true]))
  const reads = { kind: 'reference', to, via, otherwise: otherwise?.type } satisfies ReferenceRead
  return {
    select: (via ? { [via]: { select: columns } } : columns) as never,
    resolve: resolve as never,
    extensions: { ...extensions, reads },
  }
}

const fieldsOf = (to: ReferenceTo): string[] =>
  'keys' in to ? to.keys.map(({ field }) => field) : 'typeField' in to ? [to.typeField, to.keyField] : []

const refIn = (to: ReferenceTo, row: object): Ref | null => {
  const columns = row as Record<string, string | null>
  if ('key' in to) return refOf(to.type, to.key)
  if ('typeField' in to) return refOf(columns[to.typeField] as NodeType, columns[to.keyField] ?? '')
  const named = to.keys.find(({ field }) => columns[field] != null)
  return named ? refOf(named.type, columns[named.field]!) : null
}

/** The options of a root field with one record, null when there is none. */
export const recordField = <Args extends object>(
  type: RecordType,
  key: (args: Args) => { readonly field: string; readonly value: string },
) => ({
  resolve: ((query: object, _: object, args: Args, { store }: Context) => {
    const { field, value } = key(args)
    const { rows }: RecordDescriptor = records[type]
    return (rows(store.db) as { findUnique(query: object): unknown }).findUnique({
      ...query,
      where: { [field]: value },
    })
  }) as never,
  extensions: { reads: { kind: 'record', type, key: key as RecordRead['key'] } satisfies RecordRead },
})

interface AllOptions<Args> {
  readonly list: (args: Args) => List
  readonly most: number
  readonly tooMany: () => Error
  readonly extensions: object
}

/** The options of a field with all records of a list: of the whole register, or of those of a parent. */
export const allField = <Args extends object>(
  type: RecordType,
  { list, most, tooMany, extensions }: AllOptions<Args>,
) => {
  const resolve: Resolve<object, Args, Promise<never>> = async (parent, args, context, info) => {
    const { id = root } = (parent ?? {}) as { id?: string }
    const load = (parents: readonly string[]) => readAll(context.store.db, list(args), parents, most + 1)
    const ids = await batched(context, `${loaderKey(info)}#ids`, id, load)
    if (ids.length > most) throw tooMany()
    return (await loadNodes(
      context,
      info,
      ids.map(each => refOf(type, each)),
    )) as never
  }
  const reads = {
    kind: 'all',
    type,
    list: args => ({ list: list(args as Args), take: most + 1, most }),
  } satisfies AllRead
  return { resolve, extensions: { ...extensions, reads } }
}

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
export const viewOfRecords = <Parent>(type: RecordType, sql: (parent: Parent) => Sql, extensions: object) => {
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

const idsOfView = sqlText`SELECT v.id FROM v`

/** The options of a field with the record that a row of a view names, or with the records. */
export const foundField = <Value>(
  records: readonly RecordsIn[],
  refs: (value: Value) => Ref | readonly Ref[],
  extensions: object = {},
) => {
  const resolve: Resolve<Value, object, Promise<never>> = async (value, _, context, info) => {
    const { node } = value as Partial<WithNode<object>>
    if (node) return node as never
    const named = refs(value)
    return (
      typeof named === 'string' ? await loadNode(context, info, named) : await loadNodes(context, info, named)
    ) as never
  }
  return { resolve, extensions: { ...extensions, reads: { kind: 'found', records, refs } satisfies FoundRead } }
}
