export interface FirstFailure {
  /** What to tell of a statement that failed with `error`, which is told as `told` where it is the first */
  of(error: unknown, told?: unknown): unknown
  /** Why the transaction cannot be committed */
  readonly reason: unknown
  /** The transaction goes on from a savepoint */
  forget(): void
}

/**
 * Why a transaction failed. Once a statement in it has failed, PostgreSQL says of all that come after it only that the
 * transaction is aborted; and what was sent at once is answered at once.
 */
export const firstFailure = (): FirstFailure => {
  let first: { readonly told: unknown } | undefined
  return {
    of: (error, told = error) => {
      if (hasState(error, aborted)) return first ? first.told : told
      if (first && hasState(error, unknownPlan)) return first.told
      first ??= { told }
      return told
    },
    get reason() {
      return first ? first.told : new Error('The transaction was rolled back, because a statement in it had failed.')
    },
    forget: () => {
      first = undefined
    },
  }
}

const aborted = '25P02'
/** The statement that was to be planned was skipped, and that behind it names its plan. */
const unknownPlan = '26000'

/** The error of either driver. */
const hasState = (error: unknown, state: string): boolean => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } }
  return code === state || cause?.code === state
}
