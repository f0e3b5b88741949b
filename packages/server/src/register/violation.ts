import type { Said } from './messages/say.ts'

/** Every rule that an input can break, with its description. */
export const violationCodes = {
  ALREADY_DISPUTED: 'A fact can be part of only one contradiction.',
  BAD_CHOICE: 'A value is not one of those that the field takes.',
  BAD_DATE: 'A text is not a date, or not as precise as it has to be.',
  BAD_ID: 'An id is not valid, or not of the required type.',
  BAD_VALUE: 'A value does not have the required form.',
  BUDDHIST_YEAR: 'Years are Gregorian; the message says which year to use.',
  CAPACITY_MISSING: 'A statement by a person needs the post in which it was made.',
  DATE_IN_FUTURE: 'What is recorded must not be in the future.',
  DATE_IN_PAST: 'What is planned must not be in the past.',
  DATES_OUT_OF_ORDER: 'Dates must be in order: a beginning before what follows it and before its end.',
  DOMESTIC_PARTY: 'One side of a partnership must be Thai and the other must not.',
  EMPTY: 'A text or list must not be empty.',
  FACT_WITHOUT_ANSWER: 'A fact needs a figure, a date or a text.',
  FACTS_TOO_FEW: 'A contradiction needs at least two facts.',
  IN_USE: 'A code or slug already belongs to another record.',
  MISSING: 'A required field is missing.',
  MONTHS_OUT_OF_RANGE: 'A number of months must be from 1 to 1200.',
  NAME_MISSING: 'A name or title is needed in English or in Thai.',
  NOTHING_TO_CHANGE: 'The input changes nothing.',
  OTHER_SECTOR_UNNAMED: 'The sector OTHER requires `otherSector`.',
  OTHER_SECTOR_UNUSED: '`otherSector` requires the sector OTHER.',
  PREFERRED_TWICE: 'There can be only one preferred fact for a subject, question and day.',
  QUOTE_TOO_LONG: 'A quote must have at most 200 characters.',
  RANGE_INVALID: 'The upper end of a range must be above its lower end; other figures have no upper end.',
  REASON_MISSING: 'Every change needs a reason.',
  REPEATED: 'A list must not repeat an item.',
  SECTORS_EMPTY: 'An agreement must have at least one sector.',
  SECTORS_REPEATED: 'An agreement must not repeat a sector.',
  SOURCE_MISSING: 'At least one source is required.',
  STATUS_FORBIDS: 'The status of the agreement does not allow this step.',
  TERM_CONTRADICTS: 'A term must not have a field that its kind forbids.',
  TERM_INCOMPLETE: 'A term must have the fields that its kind requires.',
  UNKNOWN_FIELD: 'The input has no field of this name.',
  UNRELATED: 'Two records do not belong to each other.',
  VERSION_MISSING: 'A record with versions needs `expectedVersion`.',
} as const

export type ViolationCode = keyof typeof violationCodes

/** One broken rule: its code, what the officer should do, and the path in the input. */
export interface Violation {
  readonly code: ViolationCode
  readonly message: Said
  readonly path: readonly string[]
}
