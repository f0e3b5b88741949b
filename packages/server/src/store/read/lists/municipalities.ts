import { and, sql } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { nameOrders } from '../list/name-orders.ts'
import { inProvinces } from './places.ts'
import { matchesText } from './text-match.ts'

export interface MunicipalityFilter {
  readonly province?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

export const municipalityOrders = nameOrders('municipality', 'Municipality', sql`m.id`) satisfies Record<
  string,
  JoinedOrder
>

export const municipalityList = (filter: MunicipalityFilter, orderBy: keyof typeof municipalityOrders): List => {
  const order = municipalityOrders[orderBy]
  return {
    from: sql`municipality m ${order.join}`,
    where: and([inProvinces(sql`m.province_id`, filter.province), matchesText('Municipality', sql`m.id`, filter.text)]),
    id: sql`m.id`,
    order,
  }
}
