import { today } from '../../../register/today.ts'
import { and, type Sql, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { wasThere } from '../presence.ts'
import { isDormant } from './dormancy.ts'
import { hasSectors, inCountries, inProvinces, isOneOf } from './places.ts'

export interface PartnershipFilter {
  readonly country?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly sector?: readonly string[] | null | undefined
  readonly relationship?: readonly string[] | null | undefined
  readonly dormantMonths?: number | null | undefined
}

/**
 * The filter over partnership `p` and its sister city `c`. With a day, only partnerships that were there: those of which
 * an agreement was.
 */
export const partnershipWhere = (filter: PartnershipFilter, asOf: string | null): Sql =>
  and([
    asOf !== null && sql`EXISTS (SELECT FROM agreement a WHERE a.partnership_id = p.id AND ${wasThere(sql`a`, asOf)})`,
    inCountries(sql`c.country_code`, filter.country),
    inProvinces(sql`p.province_id`, filter.province),
    filter.sector &&
      sql`EXISTS (
        SELECT FROM agreement a
        WHERE a.partnership_id = p.id AND ${and([hasSectors(sql`a.sectors`, filter.sector), asOf !== null && wasThere(sql`a`, asOf)])}
      )`,
    isOneOf(sql`p.relationship`, sql`"Relationship"`, filter.relationship),
    filter.dormantMonths != null && isDormant(filter.dormantMonths, asOf ?? today()),
  ])

export const partnershipJoin = sql`partnership p JOIN sister_city c ON c.id = p.sister_city_id`

export const partnershipParents = {
  // Includes the partnerships of the province's municipalities; `thaiParty` tells which party it is.
  Province: sql`p.province_id = parent.id`,
  Municipality: sql`p.municipality_id = parent.id`,
  SisterCity: sql`p.sister_city_id = parent.id`,
} satisfies Record<string, Sql>

export const partnershipList = (
  filter: PartnershipFilter,
  asOf: string | null,
  parent?: keyof typeof partnershipParents,
): List => ({
  from: partnershipJoin,
  where: partnershipWhere(filter, asOf),
  id: sql`p.id`,
  ...(asOf !== null && { variant: asOf }),
  order: { name: 'partnership', keys: [{ expression: sql`p.id`, type: 'text' }] },
  ...(parent && { ofParent: partnershipParents[parent] }),
})
