import { hasEnum, isEnum, type Sql, sql, texts } from '../../sql.ts'

// Conditions on places, shared by the filters.

/** The column is one of the ids that are `found`. Of one it equals it: its rows can be read in the order of an index that begins with it. */
const isAmong = (column: Sql, found: Sql, names: readonly string[]): Sql =>
  names.length === 1 ? sql`${column} = (${found})` : sql`${column} IN (${found})`

/** The province column is one of `names`: ISO 3166-2 codes or slugs. */
export const inProvinces = (column: Sql, names: readonly string[] | null | undefined): Sql | null => {
  if (names == null) return null
  const found = sql`SELECT id FROM province WHERE id = ANY (${texts(names.map(name => name.toUpperCase()))}) OR slug = ANY (${texts(names)})`
  return isAmong(column, found, names)
}

/** The sister city column is one of these slugs. */
export const inSisterCities = (column: Sql, slugs: readonly string[] | null | undefined): Sql | null => {
  if (slugs == null) return null
  return isAmong(column, sql`SELECT id FROM sister_city WHERE slug = ANY (${texts(slugs)})`, slugs)
}

/** The country column is one of these ISO 3166-1 codes: of one it equals it, as above. */
export const inCountries = (column: Sql, codes: readonly string[] | null | undefined): Sql | null => {
  if (codes == null) return null
  const known = texts(codes.map(code => code.toUpperCase()))
  return codes.length === 1 ? sql`${column} = (${known})[1]` : sql`${column} = ANY (${known})`
}

/** The enum column is one of `values`. */
export const isOneOf = (column: Sql, values: readonly string[] | null | undefined): Sql | null =>
  values == null ? null : isEnum(column, values)

/** The sector array column shares at least one sector with `sectors`. */
export const hasSectors = (column: Sql, sectors: readonly string[] | null | undefined): Sql | null =>
  sectors == null ? null : hasEnum(column, sectors)
