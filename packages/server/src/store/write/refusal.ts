import { type Said, say, word } from '../../register/messages/say.ts'
import type { Word } from '../../register/messages/words.ts'
import type { Violation } from '../../register/violation.ts'
import type { WrittenType } from '../records/index.ts'

/** The position of a value in the input, like ['input', 'term', 'expiresOn']. */
export type Path = readonly string[]

const forbiddenCodes = {
  UNAUTHENTICATED: 'The request has no key.',
  MISSING_SCOPE: 'Its key lacks the scope.',
  OTHER_PROVINCE: 'Its key is for other provinces.',
  OTHER_PARTY: 'Its key speaks for another sister city.',
} as const

const conflictCodes = {
  VERSION_MISMATCH: 'Somebody else changed the record first.',
  ALREADY_DONE: 'The step was already taken.',
  ALREADY_LIVE: 'The parties already have an agreement of this kind that is under way or in force and may be the same.',
  ALREADY_EXISTS: 'There is already such a record.',
  POSSIBLE_DUPLICATE: 'A record of the same name may be the same one.',
  STILL_REFERRED_TO: 'Other records refer to it.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used for another request.',
} as const

/** Every reason why a command wrote nothing, with its description. */
export const refusalCodes = {
  VALIDATION_FAILED: 'The input breaks rules of the register: see `violations`.',
  NOT_FOUND: 'A record that the input names does not exist.',
  ...conflictCodes,
  ...forbiddenCodes,
} as const

export type ForbiddenCode = keyof typeof forbiddenCodes

export type ConflictCode = keyof typeof conflictCodes

export type RefusalCode = keyof typeof refusalCodes

/** A record that may be the one that an officer is about to write. */
export interface Duplicate {
  readonly type: WrittenType
  readonly id: string
  readonly name: string
}

/** The reason why a command wrote nothing. Each kind is an error type of the public schema. */
export type Refusal =
  | { readonly kind: 'ValidationError'; readonly violations: readonly [Violation, ...Violation[]] }
  | { readonly kind: 'NotFoundError'; readonly message: Said; readonly path: Path }
  | {
      readonly kind: 'ConflictError'
      readonly code: ConflictCode
      readonly message: Said
      readonly path: Path
      /** The present version of the record, where the refusal is about versions */
      readonly currentVersion: number | null
      /** The records that may be the same as the one to be written, where the refusal is about duplicates */
      readonly possibleDuplicates?: readonly Duplicate[]
    }
  | { readonly kind: 'ForbiddenError'; readonly code: ForbiddenCode; readonly message: Said; readonly path: Path }

/** Thrown inside a command: its transaction is rolled back, and the client gets the refusal as data. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

export const codeOf = (refusal: Refusal): RefusalCode => {
  if (refusal.kind === 'ValidationError') return 'VALIDATION_FAILED'
  return refusal.kind === 'NotFoundError' ? 'NOT_FOUND' : refusal.code
}

/** What a refusal says, in one sentence or more. */
export const sentencesOf = (refusal: Refusal): readonly Said[] =>
  refusal.kind === 'ValidationError' ? refusal.violations.map(({ message }) => message) : [refusal.message]

/** Throws one error with all violations, if there are any. */
export const refuse = (violations: readonly Violation[]): void => {
  const [first, ...rest] = violations
  if (first) throw new Refused({ kind: 'ValidationError', violations: [first, ...rest] })
}

export const notFound = (what: Word, path: Path): Refused =>
  new Refused({
    kind: 'NotFoundError',
    message: say('There is no {what} of this id: look it up again.', { what: word(what) }),
    path,
  })

export const conflict = (
  code: ConflictCode,
  message: Said,
  path: Path,
  currentVersion: number | null = null,
): Refused => new Refused({ kind: 'ConflictError', code, message, path, currentVersion })
