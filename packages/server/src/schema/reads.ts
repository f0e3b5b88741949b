import type { GraphQLResolveInfo } from 'graphql'
import type { RecordKey } from '../store/read/compiled/need.ts'
import type { List } from '../store/read/list/list.ts'
import { readValues } from '../store/read/values.ts'
import type { RecordDescriptor } from '../store/records/descriptor.ts'
import type { NodeType } from '../store/records/global-id.ts'
import { type RecordType, records } from '../store/records/index.ts'
import type { Sql } from '../store/sql.ts'
import { batched, loaderKey } from './batch.ts'
import type { Context } from './context.ts'
import { dayAt } from './day.ts'
import { loadNode, type Ref, refOf } from './nodes.ts'

// What fields read of the database, where their types do not say it: a column or a relation needs no declaration. Each
// helper makes a resolver out of the declaration, and leaves it on the field, for compiled/ to read with all the rest of
// a document in one statement.

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

/** All rows of a list, of which there may be `limit`. */
export interface AllRead {
  readonly kind: 'all'
  readonly type: NodeType
  readonly list: (args: Arguments) => List
  readonly limit: number
}

/** The records with global ids. */
export interface NodesRead {
  readonly kind: 'nodes'
}

/** Nothing: the resolver has all that it needs. */
export interface NoRead {
  readonly kind: 'nothing'
}

export type Read = ValueRead | ReferenceRead | RecordRead | AllRead | NodesRead | NoRead

export const readOf = (field: { readonly extensions: object }): Read | undefined =>
  (field.extensions as { reads?: Read }).reads

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
  readonly extensions?: object
}

/** The options of a field with a record of one of several types, null when it does not exist. */
export const referenceField = (to: ReferenceTo, { via, extensions }: ReferenceOptions = {}) => {
  const resolve: Resolve<object, object, Promise<never>> = async (row, _, context, info) =>
    (await loadNode(context, info, refIn(to, via ? (row as Record<string, object>)[via]! : row))) as never
  const columns = Object.fromEntries(fieldsOf(to).map(field => [field, true]))
  const reads = { kind: 'reference', to, via } satisfies ReferenceRead
  return {
    select: (via ? { [via]: { select: columns } } : columns) as never,
    resolve: resolve as never,
    extensions: { ...extensions, reads },
  }
}

const fieldsOf = (to: ReferenceTo): string[] =>
  'keys' in to ? to.keys.map(({ field }) => field) : 'typeField' in to ? [to.typeField, to.keyField] : []

const refIn = (to: ReferenceTo, row: object): Ref => {
  const columns = row as Record<string, string | null>
  if ('key' in to) return refOf(to.type, to.key)
  if ('typeField' in to) return refOf(columns[to.typeField] as NodeType, columns[to.keyField] ?? '')
  const { type, field } = to.keys.find(({ field }) => columns[field] !== null) ?? to.keys.at(-1)!
  return refOf(type, columns[field] ?? '')
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
