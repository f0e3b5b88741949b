import type { Account } from './account.ts'

/** Which limit was reached: of the caller's budget, its streams, the streams of the server, or unknown keys of an address. */
export type LimitName = 'budget' | 'streams' | 'server_streams' | 'unknown_keys'

/**
 * A caller has used up a budget, or has too many open streams. Status 429, or 503 when the limit of the server is
 * reached.
 */
export class RateLimited extends Error {
  override readonly name = 'RateLimited'
  readonly status: 429 | 503
  /** Whole seconds after which to retry */
  readonly retryAfter: number
  /** The account that was charged; null if there is none yet */
  readonly account: Account | null
  readonly limit: LimitName

  constructor(
    status: 429 | 503,
    limit: LimitName,
    message: string,
    retryAfter: number,
    account: Account | null = null,
  ) {
    super(message)
    this.limit = limit
    this.status = status
    this.retryAfter = retryAfter
    this.account = account
  }
}
