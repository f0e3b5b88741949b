import { list as commaList, empty, type Sql, sql } from '../../sql.ts'
import type { JoinedOrder, Order, OrderKey } from './list.ts'

/** An order by one key, and then by the id, from the smallest. Its name is part of cursors and must never change. */
export const ascending = (name: string, ...keys: OrderKey[]): JoinedOrder => ({ name, keys })

/** The same from the largest; rows with equal keys turn around too. */
export const descending = (name: string, ...keys: OrderKey[]): JoinedOrder => ({ name, keys, descending: true })

export const text = (expression: Sql): OrderKey => ({ expression, type: 'text' })

/** An earliest or latest day that may be null: the undated come last. */
export const dayAscending = (column: Sql): OrderKey => ({
  expression: sql`coalesce(${column}, 'infinity')`,
  type: 'date',
})

export const dayDescending = (column: Sql): OrderKey => ({
  expression: sql`coalesce(${column}, '-infinity')`,
  type: 'date',
})

/** What a cursor of the order has: its keys, and the witness if there is one. */
export const cursorParts = ({ keys, witness }: Order): Sql[] => [
  ...keys.map(({ expression }) => expression),
  ...(witness ? [witness] : []),
]

/** What follows ORDER BY; `backward` from the end of the list. */
export const orderBy = (order: Order, backward = false): Sql => {
  const direction = (order.descending ?? false) !== backward ? sql`DESC` : empty
  return commaList(order.keys.map(({ expression }) => sql`${expression} ${direction}`))
}
