import type { Violation } from '../../register/violation.ts'

/** Where in the input something is, like ['input', 'term', 'expiresOn']. */
export type Path = readonly string[]

export type ForbiddenCode = 'UNAUTHENTICATED' | 'MISSING_SCOPE' | 'OTHER_PROVINCE'

export type ConflictCode =
  | 'VERSION_MISMATCH'
  | 'ALREADY_DONE'
  | 'ALREADY_LIVE'
  | 'ALREADY_EXISTS'
  | 'STILL_REFERRED_TO'
  | 'IDEMPOTENCY_KEY_REUSED'

/** Why a command wrote nothing. Each kind is an error type of the public schema. */
export type Refusal =
  | { readonly kind: 'ValidationError'; readonly violations: readonly [Violation, ...Violation[]] }
  | { readonly kind: 'NotFoundError'; readonly message: string; readonly path: Path }
  | {
      readonly kind: 'ConflictError'
      readonly code: ConflictCode
      readonly message: string
      readonly path: Path
      /** The version that the record has now, where that is the point */
      readonly currentVersion: number | null
    }
  | { readonly kind: 'ForbiddenError'; readonly code: ForbiddenCode; readonly message: string; readonly path: Path }

/** Thrown inside a command: its transaction is rolled back, and the caller gets the refusal as data. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** Throws all violations together, if there are any. */
export const refuse = (violations: readonly Violation[]): void => {
  const [first, ...rest] = violations
  if (first) throw new Refused({ kind: 'ValidationError', violations: [first, ...rest] })
}

export const notFound = (what: string, path: Path): Refused =>
  new Refused({ kind: 'NotFoundError', message: `There is no ${what} of this id: look it up again.`, path })

export const conflict = (
  code: ConflictCode,
  message: string,
  path: Path,
  currentVersion: number | null = null,
): Refused => new Refused({ kind: 'ConflictError', code, message, path, currentVersion })
