/**
 * - `TIMEOUT`: a statement, or the request as a whole, ran out of time
 * - `OVERLOADED`: every connection for this kind of work is taken
 * - `DATABASE_UNAVAILABLE`: the database is away, or does not answer
 */
export type UnavailableCode = 'TIMEOUT' | 'OVERLOADED' | 'DATABASE_UNAVAILABLE'

/** The database could not serve what may well be right to ask. Over HTTP it is 503 with `Retry-After`. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly code: UnavailableCode
  /** Seconds */
  readonly retryAfter: number

  constructor(code: UnavailableCode, message: string, retryAfter: number, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.retryAfter = retryAfter
  }
}
