import { today } from '../../../register/today.ts'
import { dateOf, type Sql, sql } from '../../sql.ts'
import { type Counts, countColumns } from '../counts.ts'
import { type AgreementFilter, agreementJoin, agreementWhere } from '../lists/agreements.ts'

/** The groupings of agreements: the key of a row, and its label where the database has one. */
const groups = {
  COUNTRY: { key: sql`c.country_code`, en: sql`co.name_en`, th: sql`co.name_th` },
  SECTOR: { key: sql`sector.code::text` },
  KIND: { key: sql`a.kind::text` },
  RELATIONSHIP: { key: sql`p.relationship::text` },
  STATUS: { key: sql`standing.status` },
  SIGNED_YEAR: { key: sql`left(a.signed_on, 4)` },
  PROVINCE: { key: sql`p.province_id`, en: sql`pr.name_en`, th: sql`pr.name_th` },
  REGION: { key: sql`pr.region_en`, en: sql`pr.region_en`, th: sql`pr.region_th` },
} satisfies Record<string, { key: Sql; en?: Sql; th?: Sql }>

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
  const group: { key: Sql; en?: Sql; th?: Sql } =
    by === 'SIGNED_YEAR' && asOf !== null ? { key: signedYearOn(asOf) } : groups[by]
  const order = by === 'SIGNED_YEAR' ? sql`key` : sql`agreements DESC, key`
  return sql`
    SELECT * FROM (
      SELECT ${group.key} AS key, min(${group.en ?? sql`NULL::text`}) AS en, min(${group.th ?? sql`NULL::text`}) AS th, ${countColumns}
      FROM ${agreementJoin(asOf ?? today())}
      JOIN province pr ON pr.id = p.province_id
      JOIN country co ON co.code = c.country_code
      ${by === 'SECTOR' ? sql`LEFT JOIN LATERAL unnest(a.sectors) AS sector (code) ON TRUE` : sql``}
      WHERE ${agreementWhere(filter, asOf)}
      GROUP BY 1
    ) AS stat
    ORDER BY ${order} NULLS LAST`
}
