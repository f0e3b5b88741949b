import { encodeCursor } from '../list/cursor.ts'
import type { List, Order } from '../list/list.ts'
import { and, sql, texts } from '../sql.ts'
import { inProvinces } from './places.ts'

/** The order of commits. Cursors of it are what a follower resumes from. */
const order: Order = { name: 'change', keys: [{ expression: sql`ch.revision`, type: 'int' }] }

export const cursorOf = (revision: number): string => encodeCursor(order, [String(revision)])

export interface ChangeFilter {
  readonly types?: readonly string[] | null | undefined
  /** ISO 3166-2 code or slug */
  readonly province?: string | null | undefined
}

/** Changes in the order of their commits; with `of`, those of each parent of that type. */
export const changeList = ({ types, province }: ChangeFilter, of?: string): List => ({
  from: sql`change ch`,
  where: and([
    types && sql`ch.type = ANY (${texts(types)})`,
    province &&
      sql`EXISTS (SELECT FROM unnest(ch.province_ids) AS concerned (id) WHERE ${inProvinces(sql`concerned.id`, [province])})`,
  ]),
  id: sql`ch.revision::text`,
  order,
  ...(of && { ofParent: sql`ch.type = ${of} AND ch.node_id = parent.id` }),
})
