import { and, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { partnershipWhere } from './partnerships.ts'
import { inCountries } from './places.ts'
import { matchesText } from './text-match.ts'

export interface SisterCityFilter {
  readonly country?: readonly string[] | null | undefined
  readonly province?: readonly string[] | null | undefined
  readonly sector?: readonly string[] | null | undefined
  readonly text?: string | null | undefined
}

/** Ordered by English name. */
export const sisterCityList = (filter: SisterCityFilter, parent?: 'Country'): List => ({
  from: sql`sister_city c`,
  where: and([
    inCountries(sql`c.country_code`, filter.country),
    (filter.province || filter.sector) &&
      sql`EXISTS (
        SELECT FROM partnership p
        WHERE p.sister_city_id = c.id AND ${partnershipWhere({ province: filter.province, sector: filter.sector }, null)}
      )`,
    matchesText('SisterCity', sql`c.id`, filter.text),
  ]),
  id: sql`c.id`,
  order: {
    name: 'sister-city',
    keys: [
      { expression: sql`c.sort_en`, type: 'text' },
      { expression: sql`c.id`, type: 'text' },
    ],
  },
  ...(parent && { ofParent: sql`c.country_code = parent.id` }),
})
