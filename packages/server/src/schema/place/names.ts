import { countryCode, countryNoun, nearestCountry } from '../../register/country.ts'
import { word } from '../../register/messages/say.ts'
import { nearest } from '../../register/nearest.ts'
import { type Noun, noSuchName, provinceNoun } from '../../register/no-such-name.ts'
import { nearestCities, readCitySlugs } from '../../store/read/city-names.ts'
import { ReadError } from '../../store/read-error.ts'
import { batched } from '../batch.ts'
import type { Context } from '../context.ts'
import { namesOfThailand, readThailand } from './thailand.ts'

// Names of places in arguments. Each argument takes what its kind of place is known by, and refuses anything else: an
// empty result would mean that the place has no data.

interface Naming extends Noun {
  /** For each name, in lower case, what the lists are asked for; without those that are no name. */
  readonly find: (context: Context, names: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** What may be meant by a name that is none. */
  readonly near: (context: Context, name: string) => Promise<string | null> | string | null
}

const ofThailand = (kind: 'provinces' | 'regions'): Pick<Naming, 'find' | 'near'> => ({
  find: async (context, names) => {
    const known = namesOfThailand(context.store)?.[kind]
    // Read again for an unknown name: a new data set may have added it.
    if (known && names.every(name => known.has(name))) return known
    return (await batched(context, 'thailand', '', async () => new Map([['', await readThailand(context.store)]])))[
      kind
    ]
  },
  near: ({ store }, name) => {
    const known = namesOfThailand(store)?.places[kind] ?? []
    return nearest(name, known, ({ names }) => names)?.said ?? null
  },
})

/** The sister cities that may be meant are looked for this many times in one request. */
const mostGuesses = 5

const namings = {
  province: {
    ...provinceNoun,
    ...ofThailand('provinces'),
  },
  region: {
    noun: word('region'),
    give: {
      en: 'its English or Thai name: North, Northeast, Central, East, West or South',
      th: 'ชื่อภาษาไทยหรืออังกฤษ: ภาคเหนือ ภาคตะวันออกเฉียงเหนือ ภาคกลาง ภาคตะวันออก ภาคตะวันตก หรือภาคใต้',
    },
    ...ofThailand('regions'),
  },
  country: {
    ...countryNoun,
    find: async (_, names) =>
      new Map(
        names.flatMap(name => {
          const code = countryCode(name)
          return code === null ? [] : [[name, code]]
        }),
      ),
    near: (_, name) => nearestCountry(name),
  },
  sisterCity: {
    noun: word('sister city on the register'),
    give: { en: 'its slug, like xiamen', th: 'slug เช่น xiamen' },
    find: async (context, names) => {
      const slugs = await Promise.all(
        names.map(name => batched(context, 'sister cities by slug', name, all => readCitySlugs(context.store.db, all))),
      )
      return new Map(names.flatMap((name, i) => (slugs[i] ? [[name, slugs[i]]] : [])))
    },
    near: (context, name) =>
      batched(context, 'sister cities like it', name, async all => {
        const found = await nearestCities(context.store.db, all.slice(0, mostGuesses))
        return new Map(all.map(each => [each, found.get(each) ?? null]))
      }),
  },
} satisfies Record<string, Naming>

type Kind = keyof typeof namings

const refused = 'anything else is refused with BAD_INPUT.'

/** For the descriptions of arguments. */
export const namesDescriptions = {
  province: `ISO 3166-2 code or slug, like TH-83 or phuket; ${refused}`,
  provinces: `ISO 3166-2 codes or slugs, like TH-83 or phuket; ${refused}`,
  regions: `English or Thai names as in \`region\`; ${refused}`,
  countries: `ISO 3166-1 codes, like JP or JPN; ${refused}`,
  sisterCities: `slugs, like xiamen; ${refused}`,
} as const

/**
 * What the lists are asked for, in place of names of one kind. `argument` is where they stand, for the message.
 * @throws ReadError BAD_INPUT
 */
export const readNames = async (
  context: Context,
  kind: Kind,
  argument: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  const naming: Naming = namings[kind]
  const typed = names.map(name => name.toLowerCase())
  const found = await naming.find(context, [...new Set(typed)])
  const wrong = names.find((_, i) => !found.has(typed[i]!))
  if (wrong !== undefined)
    throw new ReadError('BAD_INPUT', `${argument}: ${noSuchName(naming, wrong, await naming.near(context, wrong)).en}`)
  return typed.map(name => found.get(name)!)
}

/** The code of the province that the argument `province` names. @throws ReadError BAD_INPUT */
export const provinceCode = async (context: Context, name: string): Promise<string> =>
  (await readNames(context, 'province', 'province', [name]))[0]!

/**
 * A filter in which places are named as the lists are asked for them; at once when it names none.
 * @throws ReadError BAD_INPUT
 */
export const readFilterNames = <Filter extends object>(
  context: Context,
  filter: Filter | null | undefined,
): Partial<Filter> | Promise<Partial<Filter>> =>
  filter && kinds.some(kind => (filter as Partial<Record<Kind, unknown>>)[kind])
    ? readNamed(context, filter)
    : (filter ?? {})

const readNamed = async <Filter extends object>(context: Context, filter: Filter): Promise<Partial<Filter>> => {
  const read = await Promise.all(
    kinds.map(async kind => {
      const names = (filter as Partial<Record<Kind, readonly string[] | null>>)[kind]
      return names ? { [kind]: await readNames(context, kind, `filter.${kind}`, names) } : {}
    }),
  )
  return Object.assign({}, filter, ...read)
}

const kinds = Object.keys(namings) as Kind[]
