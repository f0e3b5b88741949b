import type { RegistryError } from './errors.ts'

/**
 * How often and how long a request is tried. The defaults suit a program that somebody waits for.
 *
 * Between attempts the client waits what the server asks for in `Retry-After`, and on top of that a span that doubles
 * each time, of which a random part is left out lest all clients come back at once. A server that is starting or making its
 * files (HTTP 503 with `STARTING` or `SNAPSHOT_BEING_MADE`, and `Retry-After`) has not failed: that uses up no attempts.
 *
 * @example
 * ```ts
 * import { createClient } from '@sister-city-graph/sdk'
 *
 * // A nightly job has time.
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql', retry: { attempts: 10, deadlineMs: 600_000 } })
 * ```
 */
export interface RetryOptions {
  /** How often at most, the first time included. 1 for never again. Default: 4. */
  attempts?: number
  /** The first span, in milliseconds. Default: 250. */
  baseMs?: number
  /** The longest span, in milliseconds. What the server asks for may be longer. Default: 20 000. */
  maxMs?: number
  /**
   * All attempts and waits together, in milliseconds. A wait that would go beyond it is not begun: the request fails with
   * the error of the last attempt. Of a stream, since something last came; while it is open no time counts. Default: 90 000.
   */
  deadlineMs?: number
  /**
   * Called before each wait, with what went wrong and how long the wait will be, in milliseconds. What it throws ends the
   * request.
   */
  onWait?: (error: RegistryError, waitMs: number) => void
}
