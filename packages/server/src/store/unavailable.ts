/**
 * - `TIMEOUT`: a statement, or the request as a whole, exceeded its time limit
 * - `OVERLOADED`: every connection for this kind of work is in use
 * - `DATABASE_UNAVAILABLE`: the database cannot be reached, or does not answer
 */
export type UnavailableCode = 'TIMEOUT' | 'OVERLOADED' | 'DATABASE_UNAVAILABLE'

/** The database could not serve a request that may be valid. In HTTP a 503, usually with `Retry-After`. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly code: UnavailableCode
  /** Seconds after which to try again; null when it is unknown whether the request was carried out */
  readonly retryAfter: number | null

  constructor(code: UnavailableCode, message: string, retryAfter: number | null, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.retryAfter = retryAfter
  }
}
