import { and, type Sql, sql } from '../../sql.ts'
import { type Counts, countsBy } from '../counts.ts'
import { wasHeld } from '../engagement-stage.ts'
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
  WITH visit AS MATERIALIZED (
    SELECT e.province_id AS province, l."B" AS city, e.starts_on,
      row_number() OVER (ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id) AS place
    FROM engagement e JOIN "_engagement_sister_city" l ON l."A" = e.id
    WHERE ${wasHeld(sql`e`, asOf)} AND ${and([inProvinces(sql`e.province_id`, provinces)])}
  )
  SELECT pr.id AS province, coalesce(filled.cells, '[]') AS cells
  FROM province pr
  LEFT JOIN (
    SELECT cell.province, json_agg(json_build_object('province', cell.province, 'sector', cell.sector, 'agreements', cell.agreements,
      'sisterCities', cell."sisterCities", 'countries', cell.countries, 'lastEngagementOn', visit.starts_on)) AS cells
    FROM (${cells(provinces, asOf)}) AS cell
    LEFT JOIN visit ON visit.place = cell.visited
    GROUP BY cell.province
  ) AS filled ON filled.province = pr.id
  WHERE ${and([inProvinces(sql`pr.id`, provinces)])}
  ORDER BY pr.id`

/**
 * The cells, each with the place of its last engagement among those of `visit`. It is that of a partnership: an engagement
 * of the province with the sister city.
 */
const cells = (provinces: readonly string[] | null, asOf: string): Sql =>
  countsBy(
    sql`province, sector`,
    sql`
    SELECT a.province_id AS province, sector.code AS sector, a.sister_city_id AS city, a.country_code AS country
    FROM ${agreementJoin(asOf)}
    CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
    WHERE standing.status = 'IN_FORCE' AND ${and([inProvinces(sql`a.province_id`, provinces)])}`,
    {
      join: sql`LEFT JOIN (SELECT province, city, min(place) AS visited FROM visit GROUP BY province, city) AS last USING (province, city)`,
      aggregate: sql`min(visited) AS visited`,
    },
  )
