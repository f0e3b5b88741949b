import { and, empty, sql } from '../../sql.ts'
import { consulateThere } from '../consulate-presence.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { byName } from '../list/name-orders.ts'
import { ascending, dayAscending, dayDescending, descending, text } from '../list/order.ts'
import { inCountries, inProvinces, isOneOf } from './places.ts'
import { matchesText } from './text-match.ts'

export interface ConsulateFilter {
  readonly kind?: readonly string[] | null | undefined
  readonly country?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly closed?: boolean | null | undefined
  readonly text?: string | null | undefined
}

const english = byName('consulate-en', 'Consulate', sql`k.id`, 'en')
const thai = byName('consulate-th', 'Consulate', sql`k.id`, 'th')
const byId = text(sql`k.id COLLATE "C"`)
const opened = sql`k.opened_earliest`

export const consulateOrders = {
  COUNTRY_EN_ASC: english.ascending,
  COUNTRY_EN_DESC: english.descending,
  COUNTRY_TH_ASC: thai.ascending,
  COUNTRY_TH_DESC: thai.descending,
  OPENED_ON_ASC: ascending('consulate-opened', dayAscending(opened), byId),
  OPENED_ON_DESC: descending('consulate-opened-desc', dayDescending(opened), byId),
} satisfies Record<string, JoinedOrder>

export const consulateList = (
  filter: ConsulateFilter,
  asOf: string | null,
  orderBy: keyof typeof consulateOrders,
): List => {
  const order: JoinedOrder = consulateOrders[orderBy]
  return {
    from: sql`consulate k ${order.join ?? empty}`,
    where: and([
      isOneOf(sql`k.kind`, filter.kind),
      inCountries(sql`k.country_code`, filter.country),
      inProvinces(sql`k.province_id`, filter.province),
      filter.closed != null && (filter.closed ? sql`k.closed_on IS NOT NULL` : sql`k.closed_on IS NULL`),
      asOf !== null && consulateThere(asOf),
      matchesText('Consulate', sql`k.id`, filter.text),
    ]),
    id: sql`k.id`,
    order,
  }
}
