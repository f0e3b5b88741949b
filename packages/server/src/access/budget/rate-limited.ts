import type { Account } from './account.ts'

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

  constructor(status: 429 | 503, message: string, retryAfter: number, account: Account | null = null) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
    this.account = account
  }
}
