import { and, type Sql, sql } from '../../sql.ts'
import { type Counts, countColumns } from '../counts.ts'
import { agreementJoin } from '../lists/agreements.ts'
import { inProvinces } from '../lists/places.ts'

export interface CoverageCell extends Counts {
  readonly province: string
  readonly sector: string
  readonly lastEngagementOn: string | null
}

export interface CoverageRow {
  readonly province: string
  readonly cells: readonly CoverageCell[]
}

/** The requested provinces, or all, each with the cells of the table that have an agreement in force. */
export const coverageView = (provinces: readonly string[] | null, asOf: string): Sql => sql`
  SELECT pr.id AS province, coalesce(filled.cells, '[]') AS cells
  FROM province pr
  LEFT JOIN (SELECT cell.province, json_agg(cell) AS cells FROM (${cells(provinces, asOf)}) AS cell GROUP BY cell.province) AS filled
    ON filled.province = pr.id
  WHERE ${and([inProvinces(sql`pr.id`, provinces)])}
  ORDER BY pr.id`

const cells = (provinces: readonly string[] | null, asOf: string): Sql => sql`
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
    ) AS cell`
