import { parsePartialDate } from './partial-date.ts'

export interface Period {
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** Whether a membership that begins on `joinedOn` and goes on would run beside an earlier one. Unknown days are no proof. */
export const runsBeside = (earlier: Period, joinedOn: string | null): boolean => {
  if (earlier.leftOn === null) return true
  return joinedOn !== null && parsePartialDate(joinedOn).latest < parsePartialDate(earlier.leftOn).earliest
}
