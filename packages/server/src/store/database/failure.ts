import pg from 'pg'
import { Unavailable, type UnavailableCode } from '../unavailable.ts'

/** Seconds after which a client should try again. */
const retryAfter = 5
const retryMuchLater = 60

const messages: Record<UnavailableCode, string> = {
  TIMEOUT: 'The database took too long over this and was stopped: ask for less at once, or try again later.',
  OVERLOADED: 'The database has no connection left: try again in a few seconds.',
  DATABASE_UNAVAILABLE: 'The database cannot be reached just now: try again in a few seconds.',
}

/**
 * For states that are more specific than their class. 42501: no privilege; 25006: a standby or a read-only database.
 */
const refuses = 'The database does not let this server do that: tell whoever runs it.'

const unavailable = (code: UnavailableCode, cause: unknown): Unavailable =>
  new Unavailable(code, messages[code], retryAfter, { cause })

/**
 * The error of the driver as `Unavailable`, when it means that the database could not serve; null for every other
 * error, such as a violated constraint.
 */
export const failureOfDriver = (error: unknown): Unavailable | null => {
  if (error instanceof pg.DatabaseError) {
    if (/^(25006|42501)$/.test(error.code ?? ''))
      return new Unavailable('DATABASE_UNAVAILABLE', refuses, retryMuchLater, { cause: error })
    const code = codeOfState(error.code ?? '')
    return code && unavailable(code, error)
  }
  return isLoss(error) ? unavailable('DATABASE_UNAVAILABLE', error) : null
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codeOfState = (state: string): UnavailableCode | null => {
  // 55P03: waiting for a lock took longer than the database allows.
  if (state === '57014' || state === '55P03') return 'TIMEOUT'
  if (state === '53300') return 'OVERLOADED'
  // Class 08: connection exceptions; 57P: shut down, crashed or starting; 53: out of memory, disk or the like.
  return /^(08|57P|53)/.test(state) ? 'DATABASE_UNAVAILABLE' : null
}

/** The driver has no error code for a connection that was closed or never opened. */
const isLoss = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { syscall, message } = error as NodeJS.ErrnoException
  return (
    syscall !== undefined || /^Connection terminated|not queryable|^timeout expired|^Query read timeout/.test(message)
  )
}

/** The error for a connection that could not be opened, whatever the driver threw. */
export const notConnected = (error: unknown): Unavailable =>
  failureOfDriver(error) ?? unavailable('DATABASE_UNAVAILABLE', error)

export const noAnswer = (): Unavailable =>
  unavailable('DATABASE_UNAVAILABLE', new Error('The database gave no answer in time: the connection is closed'))

/** For a statement that comes when its transaction has ended, which Prisma ends after a time. */
export const transactionOver = (): Error => {
  const message = 'The transaction is over.'
  return new Error(message, { cause: unavailable('TIMEOUT', new Error(message)) })
}

/**
 * Wraps `reason` in an error without a code, to pass it through Prisma: Prisma replaces errors that have a code by
 * errors of its own and passes on the others unchanged.
 */
export const carried = (reason: unknown): Error =>
  new Error(reason instanceof Error ? reason.message : 'Nobody waits for this any more', { cause: reason })

/**
 * Prisma's own codes, for when it gives up before the database does, and the codes of `Unavailable`, for when one went
 * through Prisma, which keeps only its code. https://www.prisma.io/docs/orm/reference/error-reference
 */
const codesOfPrisma: Record<string, UnavailableCode> = {
  TIMEOUT: 'TIMEOUT',
  OVERLOADED: 'OVERLOADED',
  DATABASE_UNAVAILABLE: 'DATABASE_UNAVAILABLE',
  P1001: 'DATABASE_UNAVAILABLE',
  P1002: 'DATABASE_UNAVAILABLE',
  P1008: 'DATABASE_UNAVAILABLE',
  P1017: 'DATABASE_UNAVAILABLE',
  P2024: 'OVERLOADED',
  P2037: 'OVERLOADED',
  P2028: 'TIMEOUT',
}

/** The reason why the database could not serve, if the error or one of its nested causes says so; otherwise null. */
export const unavailabilityOf = (error: unknown, depth = 0): Unavailable | null => {
  if (error instanceof Unavailable) return error
  if (!(error instanceof Error) || depth > 8) return null
  const { cause, originalError, code } = error as Error & { originalError?: unknown; code?: unknown }
  const inner = unavailabilityOf(originalError, depth + 1) ?? unavailabilityOf(cause, depth + 1)
  if (inner) return inner
  const own = typeof code === 'string' ? codesOfPrisma[code] : undefined
  return own ? unavailable(own, error) : null
}
