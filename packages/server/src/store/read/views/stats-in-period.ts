import type { Period } from '../../../register/fiscal-period.ts'
import { and, dateOf, empty, type Sql, sql } from '../../sql.ts'
import type { AgreementFilter } from '../agreement-filter.ts'
import { commitmentStatus, wasAgreed } from '../commitment-status.ts'
import { hasStageBy, isAliveOn, stageOf, wasHeld } from '../engagement-stage.ts'
import { agreementWhere } from '../lists/agreements.ts'
import { engagementWhere } from '../lists/engagements.ts'
import { inCountries, inProvinces, inSisterCities, isOneOf } from '../lists/places.ts'
import { agreementGroup, type Group, labelTables, type StatsBy, statsJoin } from './stats.ts'

// Numbers of records of a period, and which they are. A record counts when its date lies in the period for certain, as `liesIn`
// in register/fiscal-period.ts has it; those that may lie there are counted apart.

export type StatsOf = 'AGREEMENTS' | 'ENGAGEMENTS' | 'COMMITMENTS'

export interface StatsAsked {
  readonly by: StatsBy
  readonly filter: AgreementFilter
  readonly asOf: string | null
  readonly period: Period
  /** How many ids of each group to give, and after which */
  readonly ids: number
  readonly after: string | null
}

/** What is counted: rows with an id, the bounds of its date, and what to join to it and to compare. */
interface Counted {
  readonly id: Sql
  readonly from: Sql
  readonly where: Sql
  readonly earliest: Sql
  readonly latest: Sql
  readonly city: Sql
  readonly country: Sql
  readonly agreement: Sql
  readonly group: Group
}

const sectors = (column: Sql): Group => ({
  key: sql`sector.code`,
  join: sql`LEFT JOIN LATERAL unnest(${column}) AS sector (code) ON TRUE`,
})

const ofProvince = (province: Sql) =>
  ({
    PROVINCE: { key: province, labels: labelTables.province },
    REGION: {
      key: sql`pr.region_en`,
      join: sql`JOIN province pr ON pr.id = ${province}`,
      labels: labelTables.region,
    },
  }) satisfies Partial<Record<StatsBy, Group>>

/** A group, or what makes it for a day. */
type Groups = Partial<Record<StatsBy, Group | ((day: string) => Group)>>

const engagement = sql`e`

const engagementGroups: Groups = {
  ...ofProvince(sql`e.province_id`),
  COUNTRY: { key: sql`guest.code`, labels: labelTables.country },
  SECTOR: sectors(sql`e.sectors`),
  KIND: { key: sql`e.kind` },
  DIRECTION: { key: sql`e.direction` },
  ORGANIZATION: { key: sql`e.from_organization` },
  STATUS: day => ({ key: stageOf(engagement, day) }),
}

const commitmentGroups: Groups = {
  ...ofProvince(sql`p.province_id`),
  COUNTRY: { key: sql`city.country_code`, labels: labelTables.country },
  SECTOR: { key: sql`c.sector` },
  ORGANIZATION: {
    key: sql`o.slug`,
    join: sql`LEFT JOIN organization o ON o.id = c.organization_id`,
    labels: sql`SELECT slug AS key, name_en AS en, name_th AS th FROM organization`,
  },
  STATUS: day => ({ key: commitmentStatus(day) }),
}

const groupOn = (groups: Groups, by: StatsBy, day: string): Group => {
  const group = groups[by]!
  return typeof group === 'function' ? group(day) : group
}

const namesOf = (groups: Groups) => Object.keys(groups) as StatsBy[]

/** What engagements and commitments can be grouped by. */
export const groupsOf = { ENGAGEMENTS: namesOf(engagementGroups), COMMITMENTS: namesOf(commitmentGroups) }

/** Engagements count once they were held. By stage, those that were requested or planned by the day count too. */
const engagementCounts = (by: StatsBy, asOf: string | null, day: string): Sql =>
  by === 'STATUS'
    ? and([
        isAliveOn(engagement, day),
        asOf !== null && sql`(e.starts_earliest <= ${dateOf(asOf)} OR ${hasStageBy(engagement, asOf)})`,
      ])
    : wasHeld(engagement, day)

/** Whichever stage they are in: what counts is said apart. */
const conditions = ({ province, sisterCity, country, sector }: AgreementFilter) => ({
  province,
  sisterCity,
  country,
  sector,
  includeCancelled: true,
})

const countedOf: Record<StatsOf, (asked: StatsAsked, today: string) => Counted> = {
  AGREEMENTS: ({ by, filter, asOf, period }) => ({
    id: sql`a.id`,
    from: statsJoin(by, filter, asOf),
    where: and([
      agreementWhere(filter, asOf),
      asOf !== null && (period.from ?? period.to) !== null && sql`a.signed_earliest <= ${dateOf(asOf)}`,
    ]),
    earliest: sql`a.signed_earliest`,
    latest: sql`a.signed_latest`,
    city: sql`a.sister_city_id`,
    country: sql`a.country_code`,
    agreement: sql`a.id`,
    group: { ...agreementGroup(by, asOf), join: empty },
  }),
  ENGAGEMENTS: ({ by, filter, asOf }, today) => ({
    id: sql`e.id`,
    from: sql`engagement e
      LEFT JOIN "_engagement_sister_city" part ON part."A" = e.id LEFT JOIN sister_city city ON city.id = part."B"
      LEFT JOIN "_engagement_agreement" paper ON paper."B" = e.id
      LEFT JOIN LATERAL (
        SELECT l."A" AS code FROM "_engagement_country" l WHERE l."B" = e.id
        UNION SELECT c.country_code FROM "_engagement_sister_city" l JOIN sister_city c ON c.id = l."B" WHERE l."A" = e.id
      ) AS guest ON TRUE`,
    where: and([engagementWhere(conditions(filter), today), engagementCounts(by, asOf, today)]),
    earliest: sql`e.starts_earliest`,
    latest: sql`e.starts_latest`,
    city: sql`city.id`,
    country: sql`guest.code`,
    agreement: sql`paper."A"`,
    group: groupOn(engagementGroups, by, today),
  }),
  COMMITMENTS: ({ by, filter, asOf }, today) => ({
    id: sql`c.id`,
    from: sql`commitment c JOIN partnership p ON p.id = c.partnership_id JOIN sister_city city ON city.id = p.sister_city_id
      LEFT JOIN commitment_event agreed
        ON agreed.commitment_id = c.id AND agreed.kind = 'AGREED' AND agreed.corrected_by_id IS NULL`,
    where: and([
      asOf !== null && wasAgreed(asOf),
      inProvinces(sql`p.province_id`, filter.province),
      inSisterCities(sql`city.id`, filter.sisterCity),
      inCountries(sql`city.country_code`, filter.country),
      isOneOf(sql`c.sector`, filter.sector),
    ]),
    earliest: sql`agreed.earliest`,
    latest: sql`agreed.latest`,
    city: sql`city.id`,
    country: sql`city.country_code`,
    agreement: sql`c.agreement_id`,
    group: groupOn(commitmentGroups, by, today),
  }),
}

/** The groups of a period: the largest first; years in order. */
export const statsInPeriodView = (of: StatsOf, asked: StatsAsked, today: string): Sql => {
  const { id, from, where, earliest, latest, city, country, agreement, group } = countedOf[of](asked, today)
  const { from: first, to: last } = asked.period
  const isAsked = first !== null || last !== null
  const certain = and([
    first !== null && sql`${earliest} >= ${dateOf(first)}`,
    last !== null && sql`${latest} <= ${dateOf(last)}`,
  ])
  const possible = and([
    first !== null && sql`${latest} >= ${dateOf(first)}`,
    last !== null && sql`${earliest} <= ${dateOf(last)}`,
    where,
  ])
  const idsOf = (which: Sql): Sql => sql`coalesce(
    (array_agg(DISTINCT item.id ORDER BY item.id) FILTER (WHERE ${which} AND ${asked.after === null ? sql`TRUE` : sql`item.id > ${asked.after}`}))[1:${asked.ids}::int],
    '{}')`
  const { labels } = group
  return sql`
    SELECT stat.*, ${labels ? sql`label.en, label.th` : sql`NULL AS en, NULL AS th`}
    FROM (
      SELECT item.key::text,
        (count(DISTINCT item.id) FILTER (WHERE item.certain))::int AS total,
        (count(DISTINCT item.id) FILTER (WHERE NOT item.certain))::int AS doubtful,
        (count(DISTINCT item.agreement) FILTER (WHERE item.certain))::int AS agreements,
        (count(DISTINCT item.city) FILTER (WHERE item.certain))::int AS "sisterCities",
        (count(DISTINCT item.country) FILTER (WHERE item.certain))::int AS countries,
        ${idsOf(sql`item.certain`)} AS ids, ${idsOf(sql`NOT item.certain`)} AS "doubtfulIds"
      FROM (
        SELECT ${group.key} AS key, ${id} COLLATE "C" AS id, ${isAsked ? certain : sql`TRUE`} AS certain,
          ${agreement} AS agreement, ${city} AS city, ${country} AS country
        FROM ${from} ${group.join ?? empty}
        WHERE ${possible}
      ) AS item
      GROUP BY item.key::text
    ) AS stat ${labels ? sql`LEFT JOIN (${labels}) AS label ON label.key = stat.key` : empty}
    ORDER BY ${asked.by === 'SIGNED_YEAR' ? empty : sql`stat.total DESC,`} stat.key NULLS LAST`
}
