import { type Cell, type ReportDocument, type Section, type SourceNote, WORDS } from './document.ts'

// What Markdown, pages and papers have in common: in which order the parts come, and how each is worded.

/** A section without rows is no table: all such are named together, in one line behind the others. */
export function partsOf({ lang, sections }: Pick<ReportDocument, 'lang' | 'sections'>): {
  readonly tables: readonly Section[]
  readonly none?: string
} {
  const tables = sections.filter(({ rows }) => rows.length > 0)
  if (tables.length === sections.length) return { tables }
  const empty = sections.filter(({ rows }) => rows.length === 0).map(({ heading }) => heading)
  return { tables, none: `${WORDS[lang].none}: ${empty.join(', ')}` }
}

/** The numbers of notes as they stand behind a text, `[1–3, 5]`, or nothing. */
export function marksOf({ notes = [] }: Cell): string {
  if (notes.length === 0) return ''
  const spans: [first: number, last: number][] = []
  for (const note of [...new Set(notes)].sort((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span?.[1] === note - 1) span[1] = note
    else spans.push([note, note])
  }
  const said = spans.flatMap(([first, last]) =>
    last - first > 1 ? `${first}–${last}` : first === last ? `${first}` : [`${first}`, `${last}`],
  )
  return `[${said.join(', ')}]`
}

export const wordsOf = ({ title, publisher, on }: SourceNote): string =>
  [title, publisher, on].filter(part => part).join(', ')

/** An address as people read it: without `https://`, and what is not ASCII in it as it is, not as three signs a byte. */
export const readable = (url: string): string =>
  url.replace(/^https?:\/\//i, '').replaceAll(/(?:%[89A-F][\dA-F])+/gi, bytes => {
    try {
      const text = decodeURIComponent(bytes)
      return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : bytes
    } catch {
      return bytes
    }
  })

/** Another scheme could run something. */
export const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)
