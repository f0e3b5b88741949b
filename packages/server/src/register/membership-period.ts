import { parsePartialDate } from './partial-date.ts'

export interface Period {
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** Whether an open membership from `joinedOn` would overlap an earlier one. Unknown days do not count as overlap. */
export const runsBeside = (earlier: Period, joinedOn: string | null): boolean => {
  if (earlier.leftOn === null) return true
  return joinedOn !== null && parsePartialDate(joinedOn).latest < parsePartialDate(earlier.leftOn).earliest
}
