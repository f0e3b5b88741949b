// The search of the site. The same code runs in a browser and, to check it, in Node.js.
import MiniSearch from 'minisearch'
import { words } from '../../packages/server/src/register/thai.ts'
import type { Section } from './section.ts'

export interface Found extends Section {
  /** Its words that matched, as `normalise` leaves them */
  readonly terms: readonly string[]
}

/**
 * Finds sections by their words, in English and Thai. It cuts words as the register does, and makes its index where it
 * runs: so texts and questions are cut by the same dictionary.
 */
export const searchIn = (sections: readonly Section[]): ((question: string) => Found[]) => {
  // Most pieces between spaces occur many times, and cutting them is what takes long.
  const known = new Map<string, string[]>()
  const cut = (piece: string): string[] => {
    const before = known.get(piece)
    if (before) return before
    const found = words(piece)
    known.set(piece, found)
    return found
  }
  const index = new MiniSearch<Section & { id: number }>({
    fields: ['title', 'of', 'text'],
    tokenize: text => [text, ...(text.match(compound) ?? []).map(parted)].join(' ').split(/\s+/).flatMap(cut),
    processTerm: word => word,
  })
  index.addAll(sections.map((section, id) => ({ ...section, id })))
  const names = sections.map(({ title }) => nameOf(title))
  return question => {
    const name = nameOf(question)
    const ask = (combineWith: 'AND' | 'OR') =>
      index.search(question, {
        combineWith,
        tokenize: words,
        boost: { title: 4, of: 1.5 },
        boostDocument: id => weightOf(sections[id]!) * (names[id] === name ? 20 : 1),
        prefix: word => word.length > 2,
        fuzzy: word => (word.length > 5 && !/[\u0E00-\u0E7F]/.test(word) ? 0.2 : false),
      })
    const all = ask('AND')
    return (all.length > 0 ? all : ask('OR')).map(({ id, terms }) => ({ ...sections[id]!, terms }))
  }
}

/** The beginning of a page comes before its parts, and what explains before the hundreds of types. */
const weightOf = ({ at, of }: Section): number =>
  (of === undefined ? 2 : 1) * (at.startsWith('reference/schema/') ? 1 : 2)

/** Names made of several words: `AgreementEvent`, `IN_FORCE`. They are found by their parts too. */
const compound = /\b\w*(?:[a-z\d][A-Z]|[A-Za-z]_[A-Za-z])\w*\b/g

const parted = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ')

const nameOf = (title: string): string => words(parted(title)).join(' ')
