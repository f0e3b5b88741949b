import type { Policy } from './policy.ts'
import type { EndStream } from './streams.ts'

/** How a request stands, as `Query.rateLimit` and `extensions.cost` show it. */
export interface RateLimit {
  /** Points that this request was charged */
  readonly cost: number
  readonly limit: number
  readonly remaining: number
  readonly resetAt: Date
}

/** What one request spends, on behalf of its caller. */
export interface Account {
  readonly policy: Policy
  /** Whose budget it is, by tier and key, or by address */
  readonly caller: string
  /** @throws RateLimited, and nothing is charged */
  charge(points: number): Promise<void>
  /** For what turned out to cost less. Nobody has to wait for it. */
  giveBack(points: number): void
  /** As of the last charge */
  state(): RateLimit
  /** In how many whole seconds the budget is full again */
  resetIn(): number
  /** Holds something open until it is ended. @throws RateLimited */
  openStream(): EndStream
  /** Ends all that this request has opened. */
  endStreams(): void
}
