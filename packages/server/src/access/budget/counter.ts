import type { Policy } from './policy.ts'

/** How a budget stands after somebody asked for some of it. */
export interface BudgetState {
  /** What was asked for has been charged. If not, nothing has. */
  readonly accepted: boolean
  /** Points that are left in this window */
  readonly remaining: number
  /** When the window ends and the budget is full again, in ms since 1970 */
  readonly resetAt: number
}

/** Counts what callers spend, in windows that each begin with the first charge after the last one ended. */
export interface Counter {
  /** @param points More than the whole budget is charged as the whole budget. Fewer than 0 are given back. */
  charge(policy: Policy, caller: string, points: number): Promise<BudgetState>
}
