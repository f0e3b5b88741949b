import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { and, sql } from '../../sql.ts'
import { type Counts, countsBy } from '../counts.ts'
import { agreementJoin } from '../lists/agreements.ts'
import { inProvinces } from '../lists/places.ts'
import { queryView } from './query.ts'

export interface CoverageCell extends Counts {
  readonly province: string
  readonly sector: string
  readonly lastEngagementOn: string | null
}

/** The codes of the requested provinces; of all provinces when none is given. */
export const readProvinceCodes = async (db: PrismaClient, provinces: readonly string[] | null): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`SELECT pr.id FROM province pr WHERE ${and([inProvinces(sql`pr.id`, provinces)])} ORDER BY pr.id`,
  )
  return rows.map(({ id }) => id)
}

/** The cells of the province by sector table that contain an agreement in force; the others are empty. */
export const readCoverage = (
  db: PrismaClient,
  provinces: readonly string[] | null,
  asOf: string,
): Promise<CoverageCell[]> =>
  queryView<CoverageCell[]>(
    db,
    sql`
    WITH visit AS MATERIALIZED (
      SELECT partnership_id, starts_on, row_number() OVER (ORDER BY coalesce(ends_latest, starts_latest) DESC, id) AS place
      FROM partnership_engagement WHERE NOT cancelled AND starts_earliest <= ${asOf}::text::date
    )
    SELECT cell.province, cell.sector::text AS sector, cell.agreements, cell."sisterCities", cell.countries,
      visit.starts_on AS "lastEngagementOn"
    FROM (${countsBy(
      sql`province, sector`,
      sql`
      SELECT p.province_id AS province, sector.code AS sector, p.sister_city_id AS city, c.country_code AS country, last.place
      FROM ${agreementJoin(asOf)}
      CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
      LEFT JOIN (SELECT partnership_id, min(place) AS place FROM visit GROUP BY partnership_id) AS last
        ON last.partnership_id = p.id
      WHERE standing.status = 'IN_FORCE' AND ${and([inProvinces(sql`p.province_id`, provinces)])}`,
      sql`min(place) AS place`,
    )}) AS cell
    LEFT JOIN visit ON visit.place = cell.place`,
  )
