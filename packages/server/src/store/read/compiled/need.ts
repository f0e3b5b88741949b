import { type Model, modelOf } from '../../models.ts'
import type { Sql } from '../../sql.ts'
import type { List, PageArguments } from '../list/list.ts'

// What a document needs of the database, as a tree. A row arrives as an array: the value of each slot at its place. The
// need of `{ agreement(slug: "phuket-xiamen") { title province { name } } }` is
//
//   record agreement [ column titleEn, column titleTh, one partnership [ one province [ column nameEn, … ] ] ]
//
// It belongs to the document and is made once. What a request puts in, such as a filter, is an input: the need has only
// its number.

/** Rows of one table, with what is read of each; without a model at the root, and where only an id is known. */
export interface Rows {
  readonly model: Model | null
  readonly slots: Slot[]
}

/** The number of an input, which a request gives. */
export type Input<Value> = number & { readonly of?: Value }

/** How the rows at the other end of a relation are chosen, as Prisma says it. */
export interface RelationQuery {
  readonly where?: object
  readonly orderBy?: object
}

/** A record by a column with unique values; null where there can be none. */
export type RecordKey = { readonly field: string; readonly value: string } | null

/** The types and keys of records, in the order of the answer. */
export interface NodeKeys {
  readonly types: readonly string[]
  readonly keys: readonly string[]
}

export interface Paged {
  readonly list: List
  readonly args: PageArguments
}

/** A column of the row at hand, as SQL. */
export type Columns = (field: string) => string

/** One of the types that a reference may lead to. */
export interface Candidate {
  readonly type: string
  /** Whether it is this one; null when nothing else is left */
  readonly is: ((columns: Columns) => string) | null
  readonly key: (columns: Columns) => string
  readonly rows: Rows
}

export type Slot =
  | { readonly kind: 'column'; readonly field: string }
  | { readonly kind: 'one'; readonly field: string; readonly rows: Rows }
  | { readonly kind: 'many'; readonly field: string; readonly query: Input<RelationQuery>; readonly rows: Rows }
  | { readonly kind: 'count'; readonly field: string }
  /** An expression over `parent.id`, the key of the row; those with one name are the same */
  | { readonly kind: 'value'; readonly sql: Input<Sql>; readonly shared: string | undefined }
  /** Arrives as [number of the candidate, row], the row null when it does not exist; null without a candidate */
  | { readonly kind: 'reference'; readonly to: readonly Candidate[] }
  | ListSlot
  /** As many references as there are keys, in their order */
  | { readonly kind: 'nodes'; readonly keys: Input<NodeKeys>; readonly to: readonly Candidate[] }
  /** Arrives as [rows, …records by their key]. Below a row, its statement is over `parent.id`, the key of that row */
  | { readonly kind: 'view'; readonly sql: Input<Sql>; readonly records: { readonly keys: Sql; readonly rows: Rows }[] }
  | { readonly kind: 'record'; readonly key: Input<RecordKey>; readonly rows: Rows }
  /** All rows of a list, up to a number of them */
  | { readonly kind: 'all'; readonly list: Input<{ readonly list: List; readonly take: number }>; readonly rows: Rows }

/** Arrives as [items, total, counts, look of the guard], and an item as [row, …keys of the cursor]. */
export interface ListSlot {
  readonly kind: 'list'
  readonly list: Input<Paged>
  /** Without a model, the row is the `id` of the list, which names a type */
  readonly rows: Rows
  /** What of it is read; asked for as the document is read */
  readonly wants: { items: boolean; cursors: boolean; total: boolean; counts: boolean }
}

export const rowsOf = (model: string | null): Rows => ({ model: model === null ? null : modelOf(model), slots: [] })

/** Adds a slot; returns its place. */
export const add = (rows: Rows, slot: Slot): number => rows.slots.push(slot) - 1

/** The place of a column, which is read once. */
export const columnAt = (rows: Rows, field: string): number => {
  const at = rows.slots.findIndex(slot => slot.kind === 'column' && slot.field === field)
  return at >= 0 ? at : add(rows, { kind: 'column', field })
}

/** The place of the row at the other end of a relation to one, which is joined once, and what is read of it. */
export const oneAt = (rows: Rows, field: string): { readonly at: number; readonly rows: Rows } => {
  for (const [at, slot] of rows.slots.entries())
    if (slot.kind === 'one' && slot.field === field) return { at, rows: slot.rows }
  const end = rowsOf(relationOf(rows, field).model.name)
  return { at: add(rows, { kind: 'one', field, rows: end }), rows: end }
}

export const relationOf = ({ model }: Rows, field: string) => {
  if (!model) throw new Error(`The root has no relation ${field}.`)
  return model.relation(field)
}
