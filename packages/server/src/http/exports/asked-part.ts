import { ExportRefusal } from '../../exports/export-refusal.ts'
import type { Part, PartKind } from '../../exports/part/part.ts'
import { nearest } from '../../schema/place/nearest.ts'
import { provinceCodeIn } from '../../schema/place/province-names.ts'
import type { Store } from '../../store/store.ts'

const kinds = ['province', 'sisterCity', 'country'] as const satisfies PartKind[]

/** Names that are compared for a suggestion, at most. */
const mostCompared = 5_000

/**
 * The part of the register that the address asks for with `?province=`, `?sisterCity=` or `?country=`; null without one.
 * @throws ExportRefusal, ReadError BAD_INPUT for a name that is not known
 */
export const askedPart = async (store: Store, asked: URLSearchParams): Promise<Part | null> => {
  const given = kinds.flatMap(kind => asked.getAll(kind).map(name => ({ kind, name })))
  const [first] = given
  if (!first) return null
  if (given.length > 1)
    throw refused('A part is that of one province, one sister city or one country: give one of them, once.')
  const { kind, name } = first
  return { kind, id: await readers[kind](store, name) }
}

/** Whether an address asks for a part. */
export const asksPart = (asked: URLSearchParams): boolean => kinds.some(kind => asked.has(kind))

/** For what has no parts: a parameter that is ignored would look as if it had been followed. */
export const refusePart = (asked: URLSearchParams): void => {
  const name = kinds.find(each => asked.has(each))
  if (name)
    throw refused(
      `${name}: there is no part of this; there are parts of the files of a snapshot, of manifest.json and of changes.jsonl.`,
    )
}

interface Place {
  readonly id: string
  /** As it is suggested */
  readonly shown: string
  readonly names: readonly (string | null)[]
}

const readers: Readonly<Record<PartKind, (store: Store, name: string) => Promise<string>>> = {
  province: (store, name) => provinceCodeIn(store, 'province', name),
  sisterCity: async ({ db }, name) => {
    if (!name.includes('\0')) {
      const found = await db.sisterCity.findFirst({
        where: { OR: [{ slug: name }, { id: name }] },
        select: { id: true },
      })
      if (found) return found.id
    }
    const rows = await db.sisterCity.findMany({
      select: { id: true, slug: true, nameEn: true, nameTh: true, aliases: true },
      take: mostCompared,
    })
    throw unknown(
      name,
      'sisterCity',
      'is no sister city of this register; give its slug, like xiamen',
      rows.map(({ id, slug, nameEn, nameTh, aliases }) => ({
        id,
        shown: `${nameEn} (${slug})`,
        names: [slug, nameEn, nameTh, ...aliases],
      })),
    )
  },
  country: async ({ db }, name) => {
    const rows = await db.country.findMany({ select: { code: true, nameEn: true, nameTh: true } })
    const found = rows.find(({ code }) => code === name.toUpperCase())
    if (found) return found.code
    throw unknown(
      name,
      'country',
      'is no country of this register; give its ISO 3166-1 code, like CN',
      rows.map(({ code, nameEn, nameTh }) => ({ id: code, shown: `${nameEn} (${code})`, names: [nameEn, nameTh] })),
    )
  },
}

const unknown = (given: string, name: string, rule: string, places: readonly Place[]): ExportRefusal => {
  const near = nearest(given, places, ({ names }) => names.filter(each => each !== null))
  return refused(`${name}: "${given.slice(0, 40)}" ${rule}.${near ? ` Did you mean ${near.shown}?` : ''}`)
}

const refused = (message: string): ExportRefusal => new ExportRefusal(400, 'BAD_INPUT', message)
