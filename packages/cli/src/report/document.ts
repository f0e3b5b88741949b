/** A report, before it is printed in one form or another. All text is plain; the writers escape it. */
export interface ReportDocument {
  readonly lang: Lang
  readonly title: string
  /** The day of the report, like 2026-09-30 */
  readonly day: string
  /** Of what, of which day, and what has to be known first */
  readonly about: readonly string[]
  readonly sections: readonly Section[]
  /** Names of places, which no line should break */
  readonly names: readonly string[]
  /** In the order of their numbers, from 1 */
  readonly sources: readonly SourceNote[]
}

export type Lang = 'th' | 'en'

export interface Section {
  readonly heading: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly name: string
  /** How wide it is beside the others, where a page is laid out */
  readonly share: number
}

export interface Cell {
  readonly text: string
  /** Numbers of sources */
  readonly notes?: readonly number[]
}

export interface SourceNote {
  readonly title: string
  readonly publisher?: string | null
  readonly on?: string | null
  readonly url?: string | null
}

/** Numbers sources in the order in which they are first named. */
export class Notes {
  readonly sources: SourceNote[] = []
  readonly #numbers = new Map<string, number>()

  of(cited: readonly (SourceNote & { readonly id: string })[]): number[] {
    return cited.map(source => {
      const known = this.#numbers.get(source.id)
      if (known !== undefined) return known
      const number = this.sources.push(source)
      this.#numbers.set(source.id, number)
      return number
    })
  }
}

/** What the writers say themselves. */
export const WORDS = {
  th: { sources: 'แหล่งอ้างอิง', none: 'ไม่มีรายการ', page: 'หน้า' },
  en: { sources: 'Sources', none: 'Nothing on record', page: 'Page' },
} as const
