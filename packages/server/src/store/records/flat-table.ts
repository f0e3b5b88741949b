import { SECTORS, type SectorCode } from '../../register/sector.ts'
import { snakeCase } from '../snake-case.ts'

// The flat table of a record: its columns, and for each id of a place its names in both languages, so that a
// spreadsheet can be read without looking up ids.

/** A record in the format of the change log. */
export type RecordJson = Readonly<Record<string, unknown>>

/** The possible values of a cell. */
export type Cell = string | number | boolean | readonly string[] | null | undefined

/** Looks up another record, by its type and id. */
export type Look = (type: string, id: unknown) => RecordJson | undefined

/** What a partnership is judged by; empty for records of other types. */
export interface Around {
  readonly agreements: readonly RecordJson[]
  readonly engagements: readonly RecordJson[]
}

/** `day` is the one that derived values, like a status, are for. */
type Read = (record: RecordJson, look: Look, day: string, around: Around) => unknown

export type Column = readonly [name: string, value: Read]

interface Described<Name extends string> {
  readonly columns: readonly Name[]
  readonly links: object
}

/**
 * The columns of a record in their order, with its sources before the version. Columns in `place` are replaced by the
 * ones given there, or left out.
 */
export const flatTable = <Name extends string>(
  { columns, links }: Described<Name>,
  place: Partial<Record<Name, readonly Column[]>> = {},
): Column[] =>
  columns.flatMap(name => [
    ...(name === 'version' && 'sources' in links ? [own('sources')] : []),
    ...(place[name] ?? [own(name)]),
  ])

/** A field of the record under its own name. */
export const own = (field: string): Column => [snakeCase(field), record => record[field]]

/** The names of another record. */
export const named = (prefix: string, of: (record: RecordJson, look: Look) => RecordJson | undefined): Column[] => [
  [`${prefix}_en`, (record, look) => of(record, look)?.['nameEn']],
  [`${prefix}_th`, (record, look) => of(record, look)?.['nameTh']],
]

export const provinceColumns: readonly Column[] = [
  own('provinceId'),
  ...named('province', ({ provinceId }, look) => look('Province', provinceId)),
]

export const countryColumns: readonly Column[] = [
  own('countryCode'),
  ...named('country', ({ countryCode }, look) => look('Country', countryCode)),
]

/** A code, and its labels in both languages. */
export const labelled = (field: string, labels: Readonly<Record<string, { en: string; th: string }>>): Column[] => [
  own(field),
  [`${snakeCase(field)}_en`, record => labels[String(record[field])]?.en],
  [`${snakeCase(field)}_th`, record => labels[String(record[field])]?.th],
]

const sectorNames = new Map<unknown, { en: string; th: string }>(SECTORS.map(sector => [sector.code, sector]))
const sectorsOf = ({ sectors }: RecordJson): SectorCode[] => (Array.isArray(sectors) ? sectors : [])

export const sectorColumns: readonly Column[] = [
  own('sectors'),
  ['sectors_en', record => sectorsOf(record).map(code => sectorNames.get(code)?.en ?? code)],
  ['sectors_th', record => sectorsOf(record).map(code => sectorNames.get(code)?.th ?? code)],
]

/** The two parties of a partnership. */
export const partyColumns = (partnership: (record: RecordJson, look: Look) => RecordJson | undefined): Column[] => {
  const id =
    (field: string) =>
    (record: RecordJson, look: Look): unknown =>
      partnership(record, look)?.[field]
  const place =
    (type: string, field: string) =>
    (record: RecordJson, look: Look): RecordJson | undefined =>
      look(type, id(field)(record, look))
  const city = place('SisterCity', 'sisterCityId')
  return [
    ['province_id', id('provinceId')],
    ...named('province', place('Province', 'provinceId')),
    ['municipality_id', id('municipalityId')],
    ...named('municipality', place('Municipality', 'municipalityId')),
    ['sister_city_id', id('sisterCityId')],
    ...named('sister_city', city),
    ['country_code', (record, look) => city(record, look)?.['countryCode']],
    ...named('country', (record, look) => look('Country', city(record, look)?.['countryCode'])),
  ]
}

/** The names of several records, as one cell for each language. */
export const severalNamed = (prefix: string, field: string, type: string): Column[] => {
  const all = (record: RecordJson, look: Look, name: string): unknown => {
    const ids = record[field]
    return Array.isArray(ids) ? ids.map(id => look(type, id)?.[name] ?? id) : []
  }
  return [
    own(field),
    [`${prefix}_en`, (record, look) => all(record, look, 'nameEn')],
    [`${prefix}_th`, (record, look) => all(record, look, 'nameTh')],
  ]
}

/** The rows of a list, for cells that count or list them; empty when the value is no list. */
export const rowsOf = (list: unknown): RecordJson[] => (Array.isArray(list) ? list : [])
