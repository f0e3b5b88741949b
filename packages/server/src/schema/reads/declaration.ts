import type { GraphQLResolveInfo } from 'graphql'
import type { RecordKey } from '../../store/read/compiled/need.ts'
import type { List } from '../../store/read/list/list.ts'
import type { NodeType } from '../../store/records/global-id.ts'
import type { Sql } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import type { Ref, RowType } from '../nodes.ts'

// What fields read of the database, where their types do not say it: a column or a relation needs no declaration. Each
// helper makes a resolver out of the declaration, and leaves it on the field, for compiled/ to read with all the rest of
// a document in one statement. So both ways have one SQL:
//
//   status: t.field({
//     type: AgreementStatus,
//     ...valueField({ sql: (_, day) => statusOn(day), of: (_, status) => status, extensions: priced(…) }),
//   })

export type Arguments = Record<string, unknown>

/** A value by an expression over `parent.id`, and what becomes of it and the columns of the row. */
export interface ValueRead {
  readonly kind: 'value'
  readonly sql: (args: Arguments, day: string | null) => Sql
  /** Fields with the same name read the same value, once */
  readonly shared?: string | undefined
  readonly of: (row: object, value: unknown, args: Arguments, day: string | null) => unknown
}

/** The rows of a statement over `parent.id`, which may name records by `FoundRead`, and what becomes of them. */
export interface RowsRead {
  readonly kind: 'rows'
  readonly sql: (args: Arguments, day: string | null) => Sql
  readonly of: (rows: readonly object[], args: Arguments, day: string | null) => unknown
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

export type ReferenceTo =
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
  readonly type: RowType
  readonly keys: Sql
}

/** Records that a row of a view, or of `RowsRead`, names. */
export interface FoundRead {
  readonly kind: 'found'
  readonly records: readonly RecordsIn[]
  /** Null where the row names none */
  readonly refs: (value: never) => Ref | readonly Ref[] | null
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
  | RowsRead
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

/** A resolver, as these files make them. */
export type Resolve<Row, Args, Result> = (row: Row, args: Args, context: Context, info: GraphQLResolveInfo) => Result
