import { and, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { nameOrders } from '../list/name-orders.ts'
import { matchesText } from './text-match.ts'

export interface PersonFilter {
  readonly text?: string | null | undefined
}

export const personOrders = nameOrders('person', 'Person', sql`who.id`)

export const personList = (filter: PersonFilter, orderBy: keyof typeof personOrders): List => {
  const order = personOrders[orderBy]
  return {
    from: sql`person who ${order.join}`,
    where: and([matchesText('Person', sql`who.id`, filter.text)]),
    id: sql`who.id`,
    order,
  }
}
