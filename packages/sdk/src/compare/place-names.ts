import type { PlaceNamesFragment as PlaceNames } from '../generated/types.ts'

/** How a name was recognised. */
export type Recognised = 'WIKIDATA' | 'NAME' | 'ALIAS' | 'SPELLING'

/** How sure that is. */
export const sureness: Readonly<Record<Recognised, number>> = { WIKIDATA: 1, NAME: 1, ALIAS: 0.95, SPELLING: 0.7 }

/** Words that say what kind of place it is, which lists add and leave out. */
const kinds =
  /\b(autonomous|city|county|district|metropolitan|municipality|of|prefecture|province|region|state|the|town)\b/g
const thaiKinds = /^(เทศบาล(นคร|เมือง|ตำบล)?|จังหวัด|มณฑล|เมือง|นคร|กรุง)(?=.{2})/
const eastAsianKinds = /(?<=.)(市|省|県|府|都|区|시|도)$/u

/** A name without accents, case, and the kind of place that it says. Marks of other scripts than Latin are letters. */
export const normalized = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  const bare = plain.replace(kinds, ' ').replace(thaiKinds, '').replace(eastAsianKinds, '').replaceAll(' ', '')
  return bare || plain.replaceAll(' ', '')
}

/** How a place is recognised by what a list calls it; null when it is not. */
export const recognise = (
  said: string,
  { en, th, local, aliases }: PlaceNames,
): Exclude<Recognised, 'WIKIDATA'> | null => {
  const name = normalized(said)
  const own = [en, th, local].flatMap(each => (each ? [normalized(each)] : []))
  if (own.includes(name)) return 'NAME'
  const others = aliases.map(normalized)
  if (others.includes(name)) return 'ALIAS'
  // "Las Vegas, Nevada": there may be one of the same name elsewhere, so somebody has to look.
  const [first = '', region] = said.split(/[,，、(（]/)
  if (region !== undefined && [...own, ...others].includes(normalized(first)) && normalized(first) !== '')
    return 'SPELLING'
  const slips = name.length >= 9 ? 2 : name.length >= 5 ? 1 : 0
  return [...own, ...others].some(each => distance(name, each, slips) <= slips && each !== '') ? 'SPELLING' : null
}

/** How many letters have to be changed, added or left out; more than `most` is not counted further. */
const distance = (one: string, other: string, most: number): number => {
  const [from, to] = [[...one], [...other]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let row = to.map((_, i) => i + 1)
  for (const [i, letter] of from.entries()) {
    let corner = i
    let left = i + 1
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, corner + (letter === to[j] ? 0 : 1))
      corner = above
      return left
    })
  }
  return row.at(-1) ?? from.length
}
