import { and, sql } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { ascending, descending, text } from '../list/order.ts'

export interface ConflictFilter {
  readonly subject: { readonly type: string; readonly id: string } | null
  readonly resolved: boolean | null | undefined
}

const byId = text(sql`x.id`)

export const conflictOrders = {
  ID_ASC: ascending('conflict', byId),
  ID_DESC: descending('conflict-desc', byId),
} satisfies Record<string, JoinedOrder>

export const conflictList = ({ subject, resolved }: ConflictFilter, orderBy: keyof typeof conflictOrders): List => ({
  from: sql`conflict x`,
  where: and([
    subject && sql`x.subject_type = ${subject.type} AND x.subject_id = ${subject.id}`,
    resolved != null && (resolved ? sql`x.resolution IS NOT NULL` : sql`x.resolution IS NULL`),
  ]),
  id: sql`x.id`,
  order: conflictOrders[orderBy],
})
