/**
 * - `TIMEOUT`: a statement, or the request as a whole, ran out of time
 * - `OVERLOADED`: every connection for this kind of work is taken
 * - `DATABASE_UNAVAILABLE`: the database is away, or does not answer
 */
export type UnavailableCode = 'TIMEOUT' | 'OVERLOADED' | 'DATABASE_UNAVAILABLE'

/** The database could not serve what may well be right to ask. Over HTTP it is 503, with `Retry-After` as a rule. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly code: UnavailableCode
  /** In how many seconds to ask again; null when it is not known whether it was carried out */
  readonly retryAfter: number | null

  constructor(code: UnavailableCode, message: string, retryAfter: number | null, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.retryAfter = retryAfter
  }
}
