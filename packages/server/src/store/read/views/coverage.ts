import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { and, sql } from '../../sql.ts'
import { type Counts, countColumns } from '../counts.ts'
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
    SELECT cell.*, (
      SELECT e.starts_on
      FROM partnership_engagement e
      WHERE e.partnership_id = ANY (cell.partnerships) AND NOT e.cancelled AND e.starts_earliest <= ${asOf}::text::date
      ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id
      LIMIT 1
    ) AS "lastEngagementOn"
    FROM (
      SELECT p.province_id AS province, sector.code::text AS sector, array_agg(DISTINCT p.id) AS partnerships, ${countColumns}
      FROM ${agreementJoin(asOf)}
      CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
      WHERE standing.status = 'IN_FORCE' AND ${and([inProvinces(sql`p.province_id`, provinces)])}
      GROUP BY p.province_id, sector.code
    ) AS cell`,
  )
