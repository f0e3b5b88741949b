/** Every rule that an input can break, with what it asks for. */
export const violationCodes = {
  ALREADY_DISPUTED: 'A fact is part of one contradiction at most.',
  BAD_ID: 'An id is not one of this API, or not of the type asked for.',
  BAD_VALUE: 'A value is not of the form asked for.',
  CAPACITY_MISSING: 'What a person states is stated in a post.',
  DATE_IN_FUTURE: 'What is recorded must have happened.',
  DATE_IN_PAST: 'What is planned is still to come.',
  DATES_OUT_OF_ORDER: 'Dates must lie in order: what begins comes before what follows, and before its end.',
  DOMESTIC_PARTY: 'One side of a tie is Thai and the other is not.',
  EMPTY: 'A text or list must not be empty.',
  FACT_WITHOUT_ANSWER: 'A fact says a figure, a date or a text.',
  FACTS_TOO_FEW: 'A contradiction is between two facts at least.',
  IN_USE: 'A code or slug belongs to another record already.',
  MONTHS_OUT_OF_RANGE: 'Months run from 1 to 1200.',
  NOTHING_TO_CHANGE: 'The input changes nothing.',
  OTHER_SECTOR_UNNAMED: 'The sector OTHER needs a word for what it stands for.',
  OTHER_SECTOR_UNUSED: 'The word for OTHER needs that sector.',
  PREFERRED_TWICE: 'One subject, question and day has one preferred fact.',
  QUOTE_TOO_LONG: 'A quote is a few words, at most 200 characters.',
  RANGE_INVALID: 'A range ends above its beginning; any other figure has no end.',
  REASON_MISSING: 'Every change has a reason.',
  REPEATED: 'A list names each thing once.',
  SECTORS_EMPTY: 'An agreement covers at least one sector.',
  SECTORS_REPEATED: 'An agreement names each sector once.',
  SOURCE_MISSING: 'What is recorded rests on at least one source.',
  STATUS_FORBIDS: 'The agreement is not where this step can be taken.',
  TERM_CONTRADICTS: 'A term must not say what its kind forbids.',
  TERM_INCOMPLETE: 'A term must say what its kind needs.',
  UNRELATED: 'Two records do not belong together.',
  VERSION_MISSING: 'A record with versions is named with the one that was looked at.',
} as const

export type ViolationCode = keyof typeof violationCodes

/** One broken rule: which, what the officer should do, and where in the input it lies. */
export interface Violation {
  readonly code: ViolationCode
  readonly message: string
  readonly path: readonly string[]
}
