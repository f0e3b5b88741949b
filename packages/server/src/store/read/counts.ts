import type { PrismaClient } from '../../generated/prisma/client.ts'
import { and, sql, texts } from '../sql.ts'
import type { List } from './list/list.ts'

/** Separate counts of agreements, places and countries: a number without its unit would be ambiguous. */
export interface Counts {
  readonly agreements: number
  readonly sisterCities: number
  readonly countries: number
}

/** The counts as columns, over agreements `a`, partnerships `p` and sister cities `c`. */
export const countColumns = sql`
  count(DISTINCT a.id)::int AS agreements,
  count(DISTINCT p.sister_city_id)::int AS "sisterCities",
  count(DISTINCT c.country_code)::int AS countries`

/** The counts of a list of agreements for each parent, in one statement. */
export const readCounts = async (
  db: PrismaClient,
  list: List,
  parents: readonly string[],
): Promise<Map<string, Counts>> => {
  const rows = await db.$queryRaw<({ parent: string } & Counts)[]>(sql`
    SELECT parent.id AS parent, item.*
    FROM unnest(${texts(parents)}) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT ${countColumns} FROM ${list.from} WHERE ${and([list.ofParent, list.where])}
    ) AS item`)
  return new Map(rows.map(({ parent, ...counts }) => [parent, counts]))
}
