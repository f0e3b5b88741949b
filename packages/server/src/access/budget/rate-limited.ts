import type { Account } from './account.ts'

/** A caller has used up a budget, or keeps too much open. Over HTTP it is 429, or 503 when it is not the caller's own doing. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited'
  readonly status: 429 | 503
  /** Whole seconds, after which the same request passes */
  readonly retryAfter: number
  /** Whose budget it is; null where that is nobody's yet */
  readonly account: Account | null

  constructor(status: 429 | 503, message: string, retryAfter: number, account: Account | null = null) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
    this.account = account
  }
}
