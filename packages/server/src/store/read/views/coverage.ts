import { and, empty, type Sql, sql } from '../../sql.ts'
import { type Counts, countsBy } from '../counts.ts'
import { wasHeld } from '../engagement-stage.ts'
import { agreementJoin } from '../lists/agreements.ts'
import { inProvinces } from '../lists/places.ts'
import { standing } from '../standing.ts'
import { keptOr, talliedCells, talliedCities, talliedSectors } from '../tallied.ts'

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
  WITH cell AS MATERIALIZED (${keptOr(talliedCells(provinces, asOf), counted(provinces, asOf))}),
  recent AS MATERIALIZED (
    SELECT pr.id AS province, visit.* FROM (SELECT DISTINCT province AS id FROM cell) AS pr
    CROSS JOIN LATERAL (
      SELECT e.id, e.starts_on, row_number() OVER (${latestFirst}) AS place FROM ${visitsOf(sql`pr.id`, asOf)} ${latestFirst} LIMIT ${atOnce}::int
    ) AS visit
  ),
  first AS (
    SELECT recent.province, held.sector, min(recent.place) AS place
    FROM recent JOIN "_engagement_sister_city" l ON l."A" = recent.id CROSS JOIN LATERAL (${sectorsOf(sql`recent.province`, asOf)}) AS held
    GROUP BY recent.province, held.sector
  ),
  found AS (SELECT province, first.sector, recent.starts_on FROM first JOIN recent USING (province, place))
  SELECT pr.id AS province, coalesce(filled.cells, '[]') AS cells
  FROM province pr
  LEFT JOIN (
    SELECT cell.province, json_agg(json_build_object('province', cell.province, 'sector', cell.sector, 'agreements', cell.agreements,
      'sisterCities', cell."sisterCities", 'countries', cell.countries, 'lastEngagementOn', coalesce(found.starts_on, earlier.starts_on))) AS cells
    FROM cell LEFT JOIN found USING (province, sector) LEFT JOIN LATERAL (
      SELECT e.starts_on FROM (${citiesOf(asOf)}) AS city
      CROSS JOIN LATERAL (
        SELECT e.* FROM "_engagement_sister_city" l JOIN ${visitsOf(sql`cell.province`, asOf, sql`e.id = l."A"`)} AND l."B" = city.id
        ${latestFirst} LIMIT 1
      ) AS e
      WHERE found.sector IS NULL ${latestFirst} LIMIT 1
    ) AS earlier ON TRUE
    GROUP BY cell.province
  ) AS filled ON filled.province = pr.id
  WHERE ${and([inProvinces(sql`pr.id`, provinces)])}
  ORDER BY pr.id`

// The last visit of a cell is an engagement of its province with one of the sister cities of its agreements. It is looked for
// among the latest of the province, for all of its sectors together, and then by the cities of those cells that have none there.

/** How many of the latest engagements of a province are looked at first. */
const atOnce = 30

const visitsOf = (province: Sql, asOf: string, on: Sql | null = null): Sql =>
  sql`engagement e ${on ? sql`ON ${on}` : empty} WHERE e.province_id = ${province} AND ${wasHeld(sql`e`, asOf)}`

const latestFirst = sql`ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id`

/** The sectors of the agreements in force of a province with the sister city of the link `l`. */
const sectorsOf = (province: Sql, asOf: string): Sql =>
  keptOr(
    talliedSectors(province, sql`l."B"`, asOf),
    sql`
    SELECT DISTINCT sector.code::text AS sector FROM agreement a ${standing(asOf)} CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
    WHERE a.sister_city_id = l."B" AND a.province_id = ${province} AND standing.status = 'IN_FORCE'`,
  )

/** The sister cities of the agreements in force of a `cell`. */
const citiesOf = (asOf: string): Sql =>
  keptOr(
    talliedCities(sql`cell.province`, sql`cell.sector`, asOf),
    sql`
    SELECT DISTINCT a.sister_city_id AS id FROM ${agreementJoin(asOf)}
    WHERE a.province_id = cell.province AND cell.sector::"SectorCode" = ANY (a.sectors) AND standing.status = 'IN_FORCE'`,
  )

const counted = (provinces: readonly string[] | null, asOf: string): Sql =>
  countsBy(
    sql`province, sector`,
    sql`
    SELECT a.province_id AS province, sector.code::text AS sector, a.sister_city_id AS city, a.country_code AS country
    FROM ${agreementJoin(asOf)}
    CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
    WHERE standing.status = 'IN_FORCE' AND ${and([inProvinces(sql`a.province_id`, provinces)])}`,
  )
