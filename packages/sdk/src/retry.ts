import type { ErrorInfo, RegistryError } from './errors.ts'
import { within } from './within.ts'

/**
 * How often and how long a request is tried. The defaults suit a program that somebody waits for.
 *
 * Between attempts the client waits what the server asks for in `Retry-After`, and on top of that a span that doubles
 * each time, of which a random part is left out lest all clients come back at once.
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
   * the error of the last attempt. Default: 90 000.
   */
  deadlineMs?: number
}

/**
 * How long to wait before another attempt, in milliseconds, or undefined when this failure is to stand. What is not `safe`
 * may have been carried out, unless the server said that it would not even begin.
 */
export function waitAfter(
  { code, info }: RegistryError,
  safe: boolean,
  { attempts = 4, baseMs = 250, maxMs = 20_000 }: RetryOptions,
): number | undefined {
  const { attempts: made, retryAfterMs, status } = info
  const refused = status === 429 || (status === 503 && retryAfterMs !== undefined)
  if (made >= attempts || !PASSING.test(code) || !(safe || refused)) return undefined
  return (retryAfterMs ?? 0) + Math.min(maxMs, baseMs * 2 ** (made - 1)) * (1 - Math.random() / 2)
}

// With OVERLOADED and DATABASE_UNAVAILABLE, which an event of a stream may have.
const PASSING = /NETWORK|TIMEOUT|UNAVAIL|OVER|RATE/

/** @throws RegistryError ABORTED */
export const pause = (ms: number, signal: AbortSignal | undefined, info: ErrorInfo): Promise<void> =>
  within<void>(ms, signal, info, () => new Promise(() => {})).catch(end => {
    if (end.code === 'ABORTED') throw end
  })
