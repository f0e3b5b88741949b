import { and, empty, sql } from '../../sql.ts'
import type { JoinedOrder, List } from '../list/list.ts'
import { byName } from '../list/name-orders.ts'
import { ascending, descending, text } from '../list/order.ts'
import { type PartnershipFilter, partnershipWhere } from './partnerships.ts'
import { inCountries, isOneOf } from './places.ts'
import { matchesText } from './text-match.ts'

export interface SisterCityFilter
  extends Pick<PartnershipFilter, 'country' | 'province' | 'sector' | 'relationship' | 'status'> {
  readonly level?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

const english = [text(sql`c.sort_en`), text(sql`c.id`)]
const thai = byName('sister-city-th', 'SisterCity', sql`c.id`, 'th')

export const sisterCityOrders = {
  NAME_EN_ASC: ascending('sister-city', ...english),
  NAME_EN_DESC: descending('sister-city-desc', ...english),
  NAME_TH_ASC: thai.ascending,
  NAME_TH_DESC: thai.descending,
} satisfies Record<string, JoinedOrder>

export const sisterCityList = (
  { country, level, text, ...ofTie }: SisterCityFilter,
  parent?: 'Country',
  asOf: string | null = null,
  orderBy: keyof typeof sisterCityOrders = 'NAME_EN_ASC',
): List => {
  const order: JoinedOrder = sisterCityOrders[orderBy]
  const { province, sector, relationship, status } = ofTie
  return {
    from: sql`sister_city c ${order.join ?? empty}`,
    where: and([
      inCountries(sql`c.country_code`, country),
      isOneOf(sql`c.level`, level),
      // One partnership has to meet all of them; with a day, one that was there.
      (province || sector || relationship || status) &&
        sql`EXISTS (
          SELECT FROM partnership p
          WHERE p.sister_city_id = c.id AND ${partnershipWhere({ province, sector, relationship, status }, asOf)}
        )`,
      matchesText('SisterCity', sql`c.id`, text),
    ]),
    id: sql`c.id`,
    order,
    ...(asOf !== null && { variant: asOf }),
    ...(parent && { ofParent: sql`c.country_code = parent.id` }),
  }
}
