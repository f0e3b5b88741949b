import type { Policy } from './policy.ts'
import type { EndStream } from './streams.ts'

/** The state of the budget as shown by `Query.rateLimit` and `extensions.cost`. */
export interface RateLimit {
  /** Points that this request was charged */
  readonly cost: number
  readonly limit: number
  readonly remaining: number
  readonly resetAt: Date
}

/** The budget account that one request is charged to. */
export interface Account {
  readonly policy: Policy
  /** Identifies the budget, by tier and key, or by address */
  readonly caller: string
  /** @throws RateLimited, and nothing is charged */
  charge(points: number): Promise<void>
  /** Returns points of a charge that turned out too high. Need not be awaited. */
  giveBack(points: number): void
  /** As of the last charge */
  state(): RateLimit
  /** Whole seconds until the budget is full again */
  resetIn(): number
  /** Counts an open stream until it is ended. @throws RateLimited */
  openStream(): EndStream
  /** Ends all streams that this request has opened. */
  endStreams(): void
}
