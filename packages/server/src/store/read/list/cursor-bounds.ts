import { list, raw, type Sql, sql } from '../../sql.ts'
import { decodeCursor } from './cursor.ts'
import type { Order, PageArguments } from './list.ts'

/** The cursors among the arguments of a page. */
export const cursorsOf = ({ after, before }: PageArguments): string[] =>
  [after, before].filter(cursor => cursor != null)

/** Rows strictly after ('>') or before ('<') the cursor, in the list's order. @throws ReadError BAD_CURSOR */
export const beyond = (order: Order, cursor: string | null | undefined, side: '>' | '<'): Sql | null => {
  if (cursor == null) return null
  const keys = decodeCursor(order, cursor).slice(0, order.keys.length)
  const values = keys.map((key, i) => sql`${key}::text::${raw(order.keys[i]!.type)}`)
  const operator = (side === '>') !== (order.descending ?? false) ? sql`>` : sql`<`
  return sql`(${list(order.keys.map(({ expression }) => expression))}) ${operator} (${list(values)})`
}
