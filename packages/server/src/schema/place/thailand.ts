import type { Store } from '../../store/store.ts'

interface Place {
  /** As it stands in a message */
  readonly said: string
  /** The spellings to compare for suggestions */
  readonly names: readonly string[]
}

/** The provinces and regions by each of their names, in lower case. Cached, because no mutation changes them. */
interface Thailand {
  /** Codes by code and slug */
  readonly provinces: ReadonlyMap<string, string>
  /** English names by English and Thai name */
  readonly regions: ReadonlyMap<string, string>
  readonly places: { readonly provinces: readonly Place[]; readonly regions: readonly Place[] }
}

const known = new WeakMap<Store, Thailand>()

/** As it was read last; undefined when it was not. */
export const namesOfThailand = (store: Store): Thailand | undefined => known.get(store)

export const readThailand = async (store: Store): Promise<Thailand> => {
  const rows = await store.db.province.findMany({
    select: { id: true, slug: true, nameEn: true, nameTh: true, aliases: true, regionEn: true, regionTh: true },
  })
  const regions = [...new Map(rows.map(({ regionEn, regionTh }) => [regionEn, regionTh]))]
  const thailand: Thailand = {
    provinces: new Map(rows.flatMap(({ id, slug }) => [id, slug].map(name => [name.toLowerCase(), id] as const))),
    regions: new Map(regions.flatMap(([en, th]) => [en, th].map(name => [name.toLowerCase(), en] as const))),
    places: {
      provinces: rows.map(({ id, slug, nameEn, nameTh, aliases }) => ({
        said: `${slug} (${id})`,
        names: [slug, nameEn, nameTh, ...aliases],
      })),
      regions: regions.map(([en, th]) => ({ said: en, names: [en, th] })),
    },
  }
  known.set(store, thailand)
  return thailand
}
