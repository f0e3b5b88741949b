import type { Said } from './messages/say.ts'
import type { ViolationCode } from './violation-codes.ts'

export { type ViolationCode, violationCodes } from './violation-codes.ts'

/** One broken rule: its code, what the officer should do, and the path in the input. */
export interface Violation {
  readonly code: ViolationCode
  readonly message: Said
  readonly path: readonly string[]
}
