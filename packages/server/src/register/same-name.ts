import { latinSortKey } from './thai.ts'

/** The names of a record; null or absent where none is on record. */
export interface Named {
  readonly nameEn?: string | null | undefined
  readonly nameTh?: string | null | undefined
  readonly nameLocal?: string | null | undefined
  readonly acronym?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
}

/** Names or titles as they are compared: without case, diacritics of Latin letters and punctuation. */
export const comparedNames = (names: readonly (string | null | undefined)[]): string[] =>
  names.map(name => (name ? comparedName(name) : '')).filter(Boolean)

/** Each new name is compared with all others of its place, so what they come to is kept. */
const kept = new Map<string, string>()
const mostKept = 20_000
const longestKept = 200

const comparedName = (name: string): string => {
  const known = kept.get(name)
  if (known !== undefined) return known
  const made = latinSortKey(name)
  if (name.length <= longestKept) {
    // A few are made twice then.
    if (kept.size === mostKept) kept.clear()
    // A copy: what is cut out of a long text keeps all of that in memory.
    kept.set(Buffer.from(name, 'utf16le').toString('utf16le'), made)
  }
  return made
}

/** All names of a record as they are compared. */
export const nameKeys = ({ nameEn, nameTh, nameLocal, acronym, aliases }: Named): Set<string> =>
  new Set(comparedNames([nameEn, nameTh, nameLocal, acronym, ...(aliases ?? [])]))

/** Whether one of the names belongs to the record too, as its name or as an alias. */
export const isNamesake = (keys: ReadonlySet<string>, record: Named): boolean =>
  [...nameKeys(record)].some(key => keys.has(key))
