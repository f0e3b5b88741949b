import { ReadError } from '../../store/read-error.ts'
import type { Store } from '../../store/store.ts'
import { batched } from '../batch.ts'
import type { Context } from '../context.ts'
import { nearest } from './nearest.ts'

// Converts province arguments, which are ISO 3166-2 codes or slugs, to codes. Anything else is an error: an empty
// result would mean that the province has no data.

/** For the descriptions of arguments. */
export const provinceDescriptions = {
  one: 'ISO 3166-2 code or slug, like TH-83 or phuket; anything else is refused with BAD_INPUT.',
  many: 'ISO 3166-2 codes or slugs, like TH-83 or phuket; anything else is refused with BAD_INPUT.',
} as const

/**
 * `argument` is the name of the argument, for the error message.
 * @throws ReadError BAD_INPUT
 */
export const provinceCodes = async (
  context: Context,
  argument: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  const { store } = context
  // Read again for an unknown name: a new data set may have added it.
  if (!names.every(name => codeOf(store, name))) await batched(context, 'provinces', '', () => readAgain(store))
  return names.map(name => codeOrRefuse(store, argument, name))
}

const codeOrRefuse = (store: Store, argument: string, name: string): string => {
  const code = codeOf(store, name)
  if (!code) throw new ReadError('BAD_INPUT', `${argument}: ${noProvince(store, name)}`)
  return code
}

/** The same for one name, where there is no operation. @throws ReadError BAD_INPUT */
export const provinceCodeIn = async (store: Store, argument: string, name: string): Promise<string> => {
  if (!codeOf(store, name)) await readAgain(store)
  return codeOrRefuse(store, argument, name)
}

/** The same for the argument `province`. @throws ReadError BAD_INPUT */
export const provinceCode = async (context: Context, name: string): Promise<string> =>
  (await provinceCodes(context, 'province', [name]))[0]!

/** A filter with province codes instead of names. @throws ReadError BAD_INPUT */
export const withProvinceCodes = async <Filter extends { readonly province?: readonly string[] | null | undefined }>(
  context: Context,
  filter: Filter | null | undefined,
): Promise<Partial<Filter>> =>
  filter?.province
    ? { ...filter, province: await provinceCodes(context, 'filter.province', filter.province) }
    : (filter ?? {})

interface Known {
  readonly code: string
  /** The spellings to compare for suggestions: the slug, and the names in English and Thai */
  readonly names: readonly string[]
}

/** The provinces by code and slug, in lower case. Cached, because no mutation changes them. */
type Country = ReadonlyMap<string, Known>
const countries = new WeakMap<Store, Country>()

const codeOf = (store: Store, name: string): string | undefined => countries.get(store)?.get(name.toLowerCase())?.code

const readAgain = async (store: Store): Promise<ReadonlyMap<string, Country>> => {
  const country = await readCountry(store)
  countries.set(store, country)
  return new Map([['', country]])
}

const readCountry = async ({ db }: Store): Promise<Country> => {
  const rows = await db.province.findMany({
    select: { id: true, slug: true, nameEn: true, nameTh: true, aliases: true },
  })
  return new Map(
    rows.flatMap(({ id, slug, nameEn, nameTh, aliases }): [string, Known][] => {
      const known = { code: id, names: [slug, nameEn, nameTh, ...aliases] }
      return [id, slug].map(name => [name.toLowerCase(), known])
    }),
  )
}

const noProvince = (store: Store, given: string): string => {
  const near = nearest(given, new Set(countries.get(store)?.values()), ({ names }) => names)
  const hint = near ? ` Did you mean ${near.names[0]} (${near.code})?` : ''
  return `"${given.slice(0, 40)}" is no province; give its ISO 3166-2 code or its slug, like TH-83 or phuket.${hint}`
}
