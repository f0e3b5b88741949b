/**
 * Why a request failed.
 *
 * From the client: `NETWORK` (no answer, or it broke off), `TIMEOUT`, `ABORTED` (by the caller), `BAD_RESPONSE` (the
 * answer is not GraphQL's, a page of a proxy for example), `DAMAGED` (what was pulled has not the length or the SHA-256 that
 * the server says, again and again), `UNAVAILABLE` (HTTP 5xx: try again later), `GRAPHQL` (errors
 * without a code).
 *
 * From the API, as it sent them: `BAD_INPUT`, `BAD_CURSOR`, `PAGE_SIZE_TOO_LARGE`, `TOO_COMPLEX`, `REQUEST_TOO_LARGE`,
 * `NOT_FOUND`, `UNAUTHENTICATED`, `FORBIDDEN`, `RATE_LIMITED`, `CURSOR_EXPIRED` (begin with a new
 * snapshot: the log no longer reaches back, or the register was restored from a backup; `pull` does so by itself), `TOO_SLOW` (a
 * follower that did not read; `subscribe` comes back by itself), `SNAPSHOT_GONE` (`pull` begins anew
 * by itself),
 * `INTERNAL_SERVER_ERROR` (report it with `info.requestId`); about a document of one's own `GRAPHQL_PARSE_FAILED`,
 * `GRAPHQL_VALIDATION_FAILED`, `OPERATION_RESOLUTION_FAILURE`. A server newer than this package may send others: give a
 * `switch` a default.
 *
 * @example
 * ```ts
 * import type { ErrorCode } from '@sister-city-graph/sdk'
 *
 * const worthAnotherTry: ErrorCode[] = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE', 'RATE_LIMITED']
 * ```
 */
export type ErrorCode =
  | 'ABORTED'
  | 'BAD_CURSOR'
  | 'BAD_INPUT'
  | 'BAD_REQUEST'
  | 'BAD_RESPONSE'
  | 'CURSOR_EXPIRED'
  | 'DAMAGED'
  | 'FORBIDDEN'
  | 'GRAPHQL'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'NETWORK'
  | 'NOT_FOUND'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PAGE_SIZE_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'REQUEST_TOO_LARGE'
  | 'SNAPSHOT_GONE'
  | 'TIMEOUT'
  | 'TOO_SLOW'
  | 'TOO_COMPLEX'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE'

/**
 * One error as the API sent it.
 *
 * @example
 * ```ts
 * import type { GraphQLErrorInfo } from '@sister-city-graph/sdk'
 *
 * const where = ({ path, message }: GraphQLErrorInfo) => `${path?.join('.') ?? 'request'}: ${message}`
 * ```
 */
export interface GraphQLErrorInfo {
  readonly message: string
  /** The field of the result that could not be read. */
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: string; readonly [name: string]: unknown }
}

/**
 * What is known about a request that failed. Never its variables or headers.
 *
 * @example
 * ```ts
 * import type { ErrorInfo } from '@sister-city-graph/sdk'
 *
 * const ticket = ({ operation, requestId }: ErrorInfo) => `${operation} failed, request ${requestId}`
 * ```
 */
export interface ErrorInfo {
  /** The name of the document. */
  operation: string
  /** Which attempt this was, from 1. */
  attempts: number
  /** HTTP status, once there was an answer. */
  status?: number
  /** The name under which the logs of the server know the request. */
  requestId?: string | undefined
  /** How long the server asked to be left alone, in milliseconds, when it did. */
  retryAfterMs?: number | undefined
  /**
   * The key under which a mutation went out. Nobody knows what became of one that ended with NETWORK or TIMEOUT: send it
   * again with this key in its input, and it is carried out once at most.
   */
  idempotencyKey?: string | undefined
  /** The errors of the API, when it sent any. */
  errors?: readonly GraphQLErrorInfo[]
  /** What could be read beside the errors. Its moments in time are still strings. */
  data?: unknown
}

/**
 * The only error that the client throws, but for those of functions that are handed to it. Branch on `code`; `cause` has what lies beneath, where something does. As JSON it has
 * its message as well, but not its cause.
 *
 * @example
 * ```ts
 * import { createClient, Provinces, RegistryError } from '@sister-city-graph/sdk'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * try {
 *   await client.request(Provinces, { after: 'from an old bookmark' })
 * } catch (error) {
 *   if (!(error instanceof RegistryError && error.code === 'BAD_CURSOR')) throw error
 *   await client.request(Provinces)
 * }
 * ```
 */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  declare readonly code: ErrorCode
  declare readonly info: ErrorInfo

  constructor(code: ErrorCode, message: string, info: ErrorInfo, cause?: unknown) {
    super(`${info.operation}: ${message}`, { cause })
    this.code = code
    this.info = info
  }

  /** What it has, with the message: `JSON.stringify` leaves that of other errors out. */
  toJSON(): object {
    return { ...this, message: this.message }
  }
}

/** The code of the API itself, where it sent one. */
export const apiCode = (info: ErrorInfo): string | undefined => info.errors?.[0]?.extensions?.code
