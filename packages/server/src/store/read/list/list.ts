import type { Sql } from '../../sql.ts'
import type { Lane } from '../../work.ts'

/** One column of an order. Null-free: an order over a nullable column names what stands in for its nulls. */
export interface OrderKey {
  readonly expression: Sql
  /** SQL type that the key's text is cast back to when a cursor returns */
  readonly type: 'text' | 'date' | 'int' | 'float8'
}

/** A total order: the keys, all in one direction, end with one that is unique. Its name goes into the cursor. */
export interface Order {
  readonly name: string
  readonly keys: readonly OrderKey[]
  readonly descending?: boolean
  /** Travels in cursors behind the keys and is not compared: shows whether the row is still the one that it was */
  readonly witness?: Sql
}

/** What a connection pages through, as SQL. */
export interface List {
  /** FROM and its joins */
  readonly from: Sql
  /** The filter, already applied to the caller's arguments */
  readonly where: Sql
  /** The node's id */
  readonly id: Sql
  readonly order: Order
  /** For lists that hang on a parent: the condition that ties a row to `parent.id` */
  readonly ofParent?: Sql
  /** For lists that are costly to read */
  readonly lane?: Lane
  /**
   * For lists in which other rows may come under the same keys. `look` is read along with the page, one row; `judge` gets it
   * and throws when a cursor is of rows that were there before.
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
