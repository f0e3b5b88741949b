import type { Period } from '../../register/fiscal-period.ts'
import { ReadError } from '../../store/read-error.ts'

/**
 * The days that `from` and `to` were given.
 * @throws ReadError BAD_INPUT when it ends before it begins
 */
export const periodFrom = (from: string | null | undefined, to: string | null | undefined): Period => {
  if (from != null && to != null && from > to)
    throw new ReadError(
      'BAD_INPUT',
      `The period ends on ${to}, before it begins on ${from}: turn "from" and "to" round.`,
    )
  return { from: from ?? null, to: to ?? null }
}
