import { SECTORS } from '../../../register/sector.ts'
import { raw, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'

/** The sectors as a table: a fixed vocabulary, of which the database has no more than the codes. */
export const sectorTable = `(SELECT * FROM (VALUES ${SECTORS.map(
  ({ code, en, th }, place) => `('${code}', '${en}', '${th}', ${place})`,
).join(', ')}) AS sector (code, en, th, place))`

/** All sectors, in their order. */
export const sectorList: List = {
  from: sql`${raw(sectorTable)} AS s`,
  where: sql`TRUE`,
  id: sql`s.code`,
  order: { name: 'sector', keys: [{ expression: sql`s.place`, type: 'int' }] },
}
