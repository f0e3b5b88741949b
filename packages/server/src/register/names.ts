import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

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

/**
 * A record needs a name in English or in Thai, given in these two fields of its input. A field that is undefined keeps
 * the name on record.
 */
export const nameViolations = (
  names: Readonly<Record<string, string | null | undefined>>,
  onRecord: readonly (string | null)[] = [],
  path: readonly string[] = ['input'],
): Violation[] => {
  const [english = '', thai = ''] = Object.keys(names)
  if (Object.values(names).some((name, i) => (name === undefined ? onRecord[i] : name) != null)) return []
  const message = say('Give {english} or {thai}: one of the two is needed.', { english, thai })
  return [{ code: 'NAME_MISSING', message, path: [...path, english] }]
}
