import { today } from '../../../register/today.ts'
import { dateOf, empty, type Sql, sql } from '../../sql.ts'
import { type Counts, countsBy } from '../counts.ts'
import { type AgreementFilter, agreementJoin, agreementWhere, joinFor } from '../lists/agreements.ts'

const provinces = sql`JOIN province pr ON pr.id = p.province_id`
const countries = sql`JOIN country co ON co.code = c.country_code`

/** How agreements are grouped: the key of a row, its label where the database has one, and what to join for them. */
interface Group {
  readonly key: Sql
  readonly en?: Sql
  readonly th?: Sql
  readonly join?: Sql
}

const groups = {
  COUNTRY: { key: sql`c.country_code`, en: sql`co.name_en`, th: sql`co.name_th`, join: countries },
  SECTOR: { key: sql`sector.code`, join: sql`LEFT JOIN LATERAL unnest(a.sectors) AS sector (code) ON TRUE` },
  KIND: { key: sql`a.kind` },
  RELATIONSHIP: { key: sql`p.relationship` },
  STATUS: { key: sql`standing.status` },
  SIGNED_YEAR: { key: sql`left(a.signed_on, 4)` },
  PROVINCE: { key: sql`p.province_id`, en: sql`pr.name_en`, th: sql`pr.name_th`, join: provinces },
  REGION: { key: sql`pr.region_en`, en: sql`pr.region_en`, th: sql`pr.region_th`, join: provinces },
} satisfies Record<string, Group>

/** A signature that is still to come on the day has no year yet. */
const signedYearOn = (asOf: string): Sql =>
  sql`CASE WHEN a.signed_earliest <= ${dateOf(asOf)} THEN left(a.signed_on, 4) END`

export type StatsBy = keyof typeof groups

export interface StatRow {
  /** Null for agreements for which it is unknown */
  readonly key: string | null
  readonly en: string | null
  readonly th: string | null
  readonly counts: Counts
}

type Read = Omit<StatRow, 'counts'> & Counts

export const statsOf = (rows: readonly Read[]): StatRow[] =>
  rows.map(({ key, en, th, ...counts }) => ({ key, en, th, counts }))

/** Years are in chronological order; all other groups are ordered by their number of agreements, descending. */
export const statsView = (by: StatsBy, filter: AgreementFilter, asOf: string | null): Sql => {
  const group: Group = by === 'SIGNED_YEAR' && asOf !== null ? { key: signedYearOn(asOf) } : groups[by]
  const order = by === 'SIGNED_YEAR' ? sql`key::text` : sql`agreements DESC, key::text`
  return sql`
    SELECT key::text, en, th, agreements, "sisterCities", countries
    FROM (${countsBy(
      sql`key`,
      sql`
      SELECT ${group.key} AS key, ${group.en ?? sql`NULL::text`} AS en, ${group.th ?? sql`NULL::text`} AS th,
        p.sister_city_id AS city, c.country_code AS country
      FROM ${by === 'STATUS' ? agreementJoin(asOf ?? today()) : joinFor(filter, asOf)} ${group.join ?? empty}
      WHERE ${agreementWhere(filter, asOf)}`,
      sql`min(en) AS en, min(th) AS th`,
    )}) AS stat
    ORDER BY ${order} NULLS LAST`
}
