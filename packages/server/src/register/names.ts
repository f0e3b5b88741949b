export type Lang = 'EN' | 'TH' | 'LOCAL'

/** A name per language; null or absent where none is on record. */
export type Names = { en?: string | null; th?: string | null; local?: string | null }

/**
 * The name in the requested language, or else the first on record of EN, TH, LOCAL. Null only when no name is on
 * record.
 */
export function pickName(names: Names & { en: string }, lang: Lang): string
export function pickName(names: Names, lang: Lang): string | null
export function pickName({ en, th, local }: Names, lang: Lang): string | null {
  switch (lang) {
    case 'EN':
      return en ?? th ?? local ?? null
    case 'TH':
      return th ?? en ?? local ?? null
    case 'LOCAL':
      return local ?? en ?? th ?? null
  }
}
