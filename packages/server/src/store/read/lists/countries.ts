import { sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { ascending, descending, text } from '../list/order.ts'

const byCode = text(sql`co.code`)

/** All countries, by code. */
export const countryList = (direction: 'asc' | 'desc'): List => ({
  from: sql`country co`,
  where: sql`TRUE`,
  id: sql`co.code`,
  order: direction === 'asc' ? ascending('country', byCode) : descending('country-desc', byCode),
})
