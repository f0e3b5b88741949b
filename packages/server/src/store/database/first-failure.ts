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
      if (isAborted(error)) return first ? first.told : told
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

/** The error of either driver. */
const isAborted = (error: unknown): boolean => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } }
  return code === '25P02' || cause?.code === '25P02'
}
