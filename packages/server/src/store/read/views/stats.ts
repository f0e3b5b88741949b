import { today } from '../../../register/today.ts'
import { dateOf, empty, type Sql, sql } from '../../sql.ts'
import type { AgreementFilter } from '../agreement-filter.ts'
import { type Counts, countsBy } from '../counts.ts'
import { agreementWhere, joinFor, tie } from '../lists/agreements.ts'
import { standing } from '../standing.ts'
import { keptOr, talliedGroups, talliesBy } from '../tallied.ts'

/** How agreements are grouped: the key of a row, what to join for it, and where the database has its labels. */
export interface Group {
  readonly key: Sql
  readonly join?: Sql
  /** A table with `key`, `en` and `th` */
  readonly labels?: Sql
}

/** Tables with the labels of keys. */
export const labelTables = {
  country: sql`SELECT code AS key, name_en AS en, name_th AS th FROM country`,
  province: sql`SELECT id AS key, name_en AS en, name_th AS th FROM province`,
  region: sql`SELECT region_en AS key, region_en AS en, min(region_th) AS th FROM province GROUP BY region_en`,
}

const groups = {
  COUNTRY: { key: sql`a.country_code`, labels: labelTables.country },
  SECTOR: { key: sql`sector.code`, join: sql`LEFT JOIN LATERAL unnest(a.sectors) AS sector (code) ON TRUE` },
  KIND: { key: sql`a.kind` },
  RELATIONSHIP: { key: sql`p.relationship` },
  STATUS: { key: sql`standing.status` },
  SIGNED_YEAR: { key: sql`left(a.signed_on, 4)` },
  PROVINCE: { key: sql`a.province_id`, labels: labelTables.province },
  REGION: {
    key: sql`pr.region_en`,
    join: sql`JOIN province pr ON pr.id = a.province_id`,
    labels: labelTables.region,
  },
} satisfies Record<string, Group>

/** A signature that is still to come on the day has no year yet. */
const signedYearOn = (asOf: string): Sql =>
  sql`CASE WHEN a.signed_earliest <= ${dateOf(asOf)} THEN left(a.signed_on, 4) END`

/** By what agreements can be grouped. */
export type AgreementsBy = keyof typeof groups
/** By what agreements, engagements or commitments can be. */
export type StatsBy = AgreementsBy | 'DIRECTION' | 'ORGANIZATION'

export const groupsAgreements = (by: StatsBy): by is AgreementsBy => Object.hasOwn(groups, by)

export interface StatRow {
  /** Null for agreements for which it is unknown */
  readonly key: string | null
  readonly en: string | null
  readonly th: string | null
  readonly counts: Counts
  /** How many records there are: of agreements the same as in the counts */
  readonly total: number
  /** How many more may lie in the period */
  readonly doubtful: number
  /** The keys of the first of either, in order */
  readonly ids: readonly string[]
  readonly doubtfulIds: readonly string[]
}

type Read = Pick<StatRow, 'key' | 'en' | 'th'> &
  Counts &
  Partial<Pick<StatRow, 'total' | 'doubtful' | 'ids' | 'doubtfulIds'>>

export const statsOf = (rows: readonly Read[]): StatRow[] =>
  rows.map(
    ({
      key,
      en,
      th,
      agreements,
      sisterCities,
      countries,
      total = agreements,
      doubtful = 0,
      ids = [],
      doubtfulIds = [],
    }) => ({
      key,
      en,
      th,
      counts: { agreements, sisterCities, countries },
      total,
      doubtful,
      ids,
      doubtfulIds,
    }),
  )

/** The joins of the filter, and those that the group needs beside them. */
export const statsJoin = (by: StatsBy, filter: AgreementFilter, asOf: string | null): Sql => {
  const group: Group = agreementGroup(by, asOf)
  const withTie = by === 'RELATIONSHIP' && !filter.relationship
  const withStanding = by === 'STATUS' && !filter.status && asOf === null
  return sql`${joinFor(filter, asOf)} ${withTie ? tie : empty} ${withStanding ? standing(today()) : empty} ${group.join ?? empty}`
}

export const agreementGroup = (by: StatsBy, asOf: string | null): Group => {
  if (!groupsAgreements(by)) throw new RangeError(`Agreements have no ${by}.`)
  return by === 'SIGNED_YEAR' && asOf !== null ? { key: signedYearOn(asOf) } : groups[by]
}

/** Years are in chronological order; all other groups are ordered by their number of agreements, descending. */
export const statsView = (by: StatsBy, filter: AgreementFilter, asOf: string | null): Sql => {
  const { key, labels } = agreementGroup(by, asOf)
  const order = by === 'SIGNED_YEAR' ? sql`stat.key::text` : sql`agreements DESC, stat.key::text`
  const label = labels ? sql`LEFT JOIN (${labels}) AS label ON label.key = stat.key::text` : empty
  const counted = countsBy(
    sql`key`,
    sql`
    SELECT (${key})::text AS key, a.sister_city_id AS city, a.country_code AS country
    FROM ${statsJoin(by, filter, asOf)}
    WHERE ${agreementWhere(filter, asOf)}`,
  )
  return sql`
    SELECT stat.key::text, ${labels ? sql`label.en, label.th` : sql`NULL AS en, NULL AS th`},
      agreements, "sisterCities", countries
    FROM (${keptOr(talliesBy(by) ? talliedGroups(by, filter, asOf) : null, counted)}) AS stat ${label}
    ORDER BY ${order} NULLS LAST`
}
