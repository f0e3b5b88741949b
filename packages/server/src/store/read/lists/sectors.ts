import { sectorTable } from '../../models.ts'
import { raw, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'

/** All sectors, in their order. */
export const sectorList: List = {
  from: sql`${raw(sectorTable)} AS s`,
  where: sql`TRUE`,
  id: sql`s.code`,
  order: { name: 'sector', keys: [{ expression: sql`s.place`, type: 'int' }] },
}
