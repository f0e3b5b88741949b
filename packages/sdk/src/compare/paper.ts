import type { Recognised } from './place-names.ts'

/** A paper in a list that somebody else keeps. */
export interface ListedPaper {
  /** The foreign city as the list calls it, in any language */
  readonly city: string
  /** ISO 3166-1 code of its country, like CN */
  readonly country?: string
  /** The Thai province or municipality as the list calls it */
  readonly thaiParty?: string
  /** When it was signed: YYYY, YYYY-MM or YYYY-MM-DD, of the common or of the Buddhist Era */
  readonly date?: string
  /** Like MOU, or "sister city" */
  readonly kind?: string
  readonly title?: string
  /** Of the city, like Q68744 */
  readonly wikidata?: string
}

/** Something about a paper that was held against the register. */
export interface Reason {
  readonly about: 'CITY' | 'THAI_PARTY' | 'DATE' | 'KIND' | 'TITLE'
  /** `WITHIN`: one date is less precise than the other. `UNKNOWN`: one of the two has none that can be read. */
  readonly finding: Recognised | 'SAME' | 'WITHIN' | 'OTHER' | 'UNKNOWN'
  readonly said: string | null
  readonly has: string | null
}
