import { STATUS_LABELS } from '../../register/labels.ts'
import { SECTORS } from '../../register/sector.ts'
import { today } from '../../register/today.ts'
import { and, dateOf, raw, type Sql, sql, texts } from '../sql.ts'
import type { AgreementFilter } from './agreement-filter.ts'
import type { Tallied } from './list/list.ts'
import { inCountries, inProvinces } from './lists/places.ts'

// Numbers that are looked up in the tallies instead of counted, see store/tallies/keep.ts. That is possible for filters by
// country, province, status and one sector, of the day and the revision of the tallies: `isCurrent` tells whether they are.

/** Stands for all provinces, sectors or statuses. */
export const all = '*'
/** Stands for the sector of agreements that name none. */
export const noSector = '-'

/** The parents of which it can be looked up how many agreements they have. */
export type TalliedParent = 'Province' | 'Sector'

export const talliedAgreements = (
  filter: AgreementFilter,
  asOf: string | null,
  parent: TalliedParent | null,
): Tallied | null => {
  const rows = rowsOf(filter, asOf)
  if (!rows || (parent === 'Sector' && filter.sector)) return null
  const of = rows({
    ...(parent === 'Sector' && { sector: sql`t.sector = parent.id` }),
    ...(parent === 'Province' && { province: sql`t.province_id = parent.id` }),
  })
  return {
    isCurrent: of.isCurrent,
    total: sql`(SELECT coalesce(sum(${of.agreements}), 0)::int FROM agreement_tally t WHERE ${of.where})`,
    counts: of.citiesAreOnce ? sql`SELECT ${countsOf(of)} FROM agreement_tally t WHERE ${of.where}` : null,
  }
}

const sectorCodes = SECTORS.map(({ code }) => code)

/** Names all that there are beside the one that stands for all of them: so the database finds them by its index. */
const isAnyOf = (column: string, values: readonly string[]): Sql => sql`${raw(column)} = ANY (${texts(values)})`

/** The keys by which the tallies know groups. */
const groups = {
  COUNTRY: { key: sql`t.country_code` },
  SECTOR: {
    key: sql`nullif(t.sector, ${noSector})`,
    sector: isAnyOf('t.sector', [...sectorCodes, noSector]),
  },
  PROVINCE: { key: sql`t.province_id`, province: sql`t.province_id <> ${all}` },
  STATUS: { key: sql`t.status`, status: isAnyOf('t.status', Object.keys(STATUS_LABELS)) },
} as const

type TalliedBy = keyof typeof groups

export const talliesBy = (by: string): by is TalliedBy => Object.hasOwn(groups, by)

/** The counts of each group, as a query of `key`, `agreements`, `"sisterCities"` and `countries`. */
export const talliedGroups = (by: TalliedBy, filter: AgreementFilter, asOf: string | null) => {
  const { key, ...some }: Some & { key: Sql } = groups[by]
  const rows = rowsOf(filter, asOf)
  if (!rows || (some.sector && filter.sector)) return null
  const of = rows(some)
  if (!of.citiesAreOnce) return null
  const query = sql`
    SELECT ${key} AS key, ${countsOf(of)} FROM agreement_tally t WHERE ${of.where} GROUP BY 1 HAVING sum(${of.agreements}) > 0`
  return { isCurrent: of.isCurrent, query }
}

/** The cells of the coverage: the counts of agreements in force by province and sector. */
export const talliedCells = (provinces: readonly string[] | null, asOf: string) => {
  const of = rowsOf({ status: ['IN_FORCE'], province: provinces }, asOf, 'all on record')!({
    sector: isAnyOf('t.sector', sectorCodes),
    province: sql`t.province_id <> ${all}`,
  })
  const query = sql`
    SELECT t.province_id AS province, t.sector, ${countsOf(of)}
    FROM agreement_tally t WHERE ${of.where} GROUP BY 1, 2 HAVING sum(${of.agreements}) > 0`
  return { isCurrent: of.isCurrent, query }
}

/** The sectors of agreements in force of a province with a sister city, as a query of `sector`. */
export const talliedSectors = (province: Sql, city: Sql, asOf: string) => ({
  isCurrent: isCurrent(asOf),
  query: sql`
    SELECT t.sector FROM city_tally t
    WHERE t.sister_city_id = ${city} AND t.province_id = ${province} AND ${isAnyOf('t.sector', sectorCodes)} AND t.status = 'IN_FORCE'`,
})

/** The sister cities of agreements in force of a province in a sector, as a query of `id`. */
export const talliedCities = (province: Sql, sector: Sql, asOf: string) => ({
  isCurrent: isCurrent(asOf),
  query: sql`
    SELECT t.sister_city_id AS id FROM city_tally t
    WHERE t.province_id = ${province} AND t.sector = ${sector} AND t.status = 'IN_FORCE'`,
})

/** The rows of a query on the tallies where they are current, and otherwise of one that counts and has the same columns. */
export const keptOr = (kept: { readonly isCurrent: Sql; readonly query: Sql } | null, counted: Sql): Sql =>
  kept
    ? sql`SELECT * FROM (${kept.query}) AS kept WHERE ${kept.isCurrent}
      UNION ALL SELECT * FROM (${counted}) AS counted WHERE ${kept.isCurrent} IS NOT TRUE`
    : counted

/** Which rows to look at, where not those of all provinces, sectors and statuses together. */
interface Some {
  readonly status?: Sql
  readonly sector?: Sql
  readonly province?: Sql
}

interface TallyRows {
  readonly isCurrent: Sql
  readonly where: Sql
  readonly agreements: Sql
  readonly cities: Sql
  /** No city, and so no country, is in several of the rows that are added up */
  readonly citiesAreOnce: boolean
}

/** The rows of the tallies that a filter means, and null when they do not say it. */
const rowsOf = (
  filter: AgreementFilter,
  asOf: string | null,
  counted: 'there on the day' | 'all on record' = asOf === null ? 'all on record' : 'there on the day',
): ((some: Some) => TallyRows) | null => {
  // The day of the filter is `asOf`.
  const {
    status,
    sector,
    country,
    province,
    asOf: _,
    ...others
  } = filter as AgreementFilter & { readonly asOf?: unknown }
  if (Object.values(others).some(value => value != null) || (sector && sector.length !== 1)) return null
  const isThere = counted === 'there on the day'
  return some => {
    const statuses = status?.filter(each => each !== 'NOT_YET')
    const ofDay = statuses || some.status || asOf !== null
    return {
      isCurrent: isCurrent(ofDay ? (asOf ?? today()) : null),
      where: and([
        statuses ? sql`t.status = ANY (${texts(statuses)})` : (some.status ?? sql`t.status = ${all}`),
        some.sector ?? sql`t.sector = ${sector?.[0] ?? all}`,
        some.province,
        inProvinces(sql`t.province_id`, province) ?? (some.province ? null : sql`t.province_id = ${all}`),
        inCountries(sql`t.country_code`, country),
      ]),
      agreements: raw(isThere ? 't.there' : 't.agreements'),
      cities: raw(isThere ? 't.cities_there' : 't.sister_cities'),
      citiesAreOnce: isOne(some.status, statuses) && isOne(some.province, province),
    }
  }
}

/** Whether the rows are told apart by it, or are of one value or of all together. */
const isOne = (some: Sql | undefined, names: readonly string[] | null | undefined): boolean =>
  some !== undefined || !names || names.length === 1

const countsOf = ({ agreements, cities }: TallyRows): Sql => sql`
  coalesce(sum(${agreements}), 0)::int AS agreements, coalesce(sum(${cities}), 0)::int AS "sisterCities",
  (count(*) FILTER (WHERE ${agreements} > 0))::int AS countries`

/** Whether the tallies are of the revision that the register has, and of the day, if one is given. */
const isCurrent = (day: string | null): Sql => sql`(
  SELECT ${and([
    sql`tallied_revision = coalesce((SELECT max(revision) FROM change), 0)`,
    day !== null && sql`tallied_on = ${dateOf(day)}`,
  ])} FROM dataset
)`
