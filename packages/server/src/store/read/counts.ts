import type { PrismaClient } from '../../generated/prisma/client.ts'
import { and, type Sql, sql, texts } from '../sql.ts'
import type { List } from './list/list.ts'

/** Separate counts of agreements, places and countries: a number without its unit would be ambiguous. */
export interface Counts {
  readonly agreements: number
  readonly sisterCities: number
  readonly countries: number
}

/** The counts as columns, over rows of which each is an agreement `a`. */
export const countColumns = sql`
  count(*)::int AS agreements,
  count(DISTINCT a.sister_city_id)::int AS "sisterCities",
  count(DISTINCT a.country_code)::int AS countries`

/**
 * The counts for each group, for large parts of the register. `rows` has one for each agreement of a group, with the
 * columns of `keys`, the `city` and its `country`.
 */
// Distinct values of a group are counted by sorting its rows; groups of groups are three small hash tables.
export const countsBy = (keys: Sql, rows: Sql): Sql => sql`
  SELECT ${keys}, sum(agreements)::int AS agreements, sum(cities)::int AS "sisterCities", count(*)::int AS countries
  FROM (
    SELECT ${keys}, country, sum(agreements) AS agreements, count(*) AS cities
    FROM (
      SELECT ${keys}, city, country, count(*) AS agreements FROM (${rows}) AS agreement GROUP BY ${keys}, city, country
    ) AS city
    GROUP BY ${keys}, country
  ) AS country
  GROUP BY ${keys}`

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
