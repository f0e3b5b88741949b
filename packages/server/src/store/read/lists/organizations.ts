import { and, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { nameOrders } from '../list/name-orders.ts'
import { inProvinces, isOneOf } from './places.ts'
import { matchesText } from './text-match.ts'

export interface OrganizationFilter {
  readonly kind?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

export const organizationOrders = nameOrders('organization', 'Organization', sql`o.id`)

export const organizationList = (filter: OrganizationFilter, orderBy: keyof typeof organizationOrders): List => {
  const order = organizationOrders[orderBy]
  return {
    from: sql`organization o ${order.join}`,
    where: and([
      isOneOf(sql`o.kind`, filter.kind),
      inProvinces(sql`o.province_id`, filter.province),
      matchesText('Organization', sql`o.id`, filter.text),
    ]),
    id: sql`o.id`,
    order,
  }
}
