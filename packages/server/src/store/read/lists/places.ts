import { type Sql, sql, texts } from '../../sql.ts'

// Conditions on places, shared by the filters.

/** The province column is one of `names`: ISO 3166-2 codes or slugs. */
export const inProvinces = (column: Sql, names: readonly string[] | null | undefined): Sql | null =>
  names == null
    ? null
    : sql`${column} IN (SELECT id FROM province WHERE id = ANY (${texts(names.map(name => name.toUpperCase()))}) OR slug = ANY (${texts(names)}))`

/** The sister city column is one of these slugs. */
export const inSisterCities = (column: Sql, slugs: readonly string[] | null | undefined): Sql | null =>
  slugs == null ? null : sql`${column} IN (SELECT id FROM sister_city WHERE slug = ANY (${texts(slugs)}))`

/** The country column is one of these ISO 3166-1 codes. */
export const inCountries = (column: Sql, codes: readonly string[] | null | undefined): Sql | null =>
  codes == null ? null : sql`${column} = ANY (${texts(codes.map(code => code.toUpperCase()))})`

/** The enum column is one of `values`. */
export const isOneOf = (column: Sql, type: Sql, values: readonly string[] | null | undefined): Sql | null =>
  values == null ? null : sql`${column} = ANY (${texts(values)}::${type}[])`

/** The sector array column shares at least one sector with `sectors`. */
export const hasSectors = (column: Sql, sectors: readonly string[] | null | undefined): Sql | null =>
  sectors == null ? null : sql`${column} && ${texts(sectors)}::"SectorCode"[]`
