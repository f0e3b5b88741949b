import type { Sql } from '../../sql.ts'
import type { Lane } from '../../work.ts'

/** One column of an order. It must not be null: an order over a nullable column substitutes a value for null. */
export interface OrderKey {
  readonly expression: Sql
  /** SQL type to which the key's text is cast when a cursor is passed */
  readonly type: 'text' | 'date' | 'int' | 'float8'
}

/** A total order: all keys have the same direction, and the last one is unique. Its name is part of the cursor. */
export interface Order {
  readonly name: string
  readonly keys: readonly OrderKey[]
  readonly descending?: boolean
  /** Part of cursors, after the keys, and not compared: shows whether the row is still the same one */
  readonly witness?: Sql
}

/** An order that needs more than the tables of its list. */
export interface JoinedOrder extends Order {
  /** Joins for the FROM of the list */
  readonly join?: Sql
}

/** Numbers of a list that can be looked up instead of counted, see tallied.ts. */
export interface Tallied {
  /** A condition, the same for all rows of a statement */
  readonly isCurrent: Sql
  /** A subquery: how many agreements there are */
  readonly total: Sql
  /** A query of one row with the counts; null where cities would be counted several times */
  readonly counts: Sql | null
}

/** The list that a connection pages through, as SQL. */
export interface List {
  /** FROM and the joins that the filter and the order need */
  readonly from: Sql
  /** The filter with the values of the caller's arguments */
  readonly where: Sql
  /** The node's id */
  readonly id: Sql
  /** The key of its row, where that is not the id */
  readonly key?: Sql
  readonly order: Order
  /** For lists that belong to a parent: the condition that relates a row to `parent.id` */
  readonly ofParent?: Sql
  /** Tells apart lists that one field of an answer may have for different parents */
  readonly variant?: string
  /** Where its numbers can be looked up, see tallied.ts */
  readonly tallied?: Tallied | null
  /** For lists that are costly to read */
  readonly lane?: Lane
  /**
   * For lists in which new rows may get the keys of earlier ones. `look` is read together with the page, as one row;
   * `judge` gets that row and throws when a cursor belongs to rows that have been replaced.
   */
  readonly guard?: (cursors: readonly string[]) => { look: Sql; judge: (row: Record<string, unknown>) => void }
}

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

export interface Page {
  readonly rows: readonly { readonly id: string; readonly cursor: string }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}
