import type { Policy } from './policy.ts'

/** The state of a budget after a charge. */
export interface BudgetState {
  /** Whether the points were charged. If not, none were. */
  readonly accepted: boolean
  /** Points left in this window */
  readonly remaining: number
  /** When the window ends and the budget is full again, in ms since the epoch */
  readonly resetAt: number
}

/** Counts what callers spend in fixed windows; each begins with the first charge after the previous one ended. */
export interface Counter {
  /** @param points Points above the limit are charged as the limit. Negative points are returned. */
  charge(policy: Policy, caller: string, points: number): Promise<BudgetState>
}
