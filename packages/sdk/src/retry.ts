import type { Doc } from './document.ts'
import { type ErrorCode, RegistryError } from './errors.ts'
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

/** Attempts until one succeeds, or another is not safe or not worth it. `attempt` is told its number and the time left. */
export async function retrying<T>(
  document: Doc<unknown, never>,
  { attempts = 4, baseMs = 250, maxMs = 20_000, deadlineMs = 90_000 }: RetryOptions = {},
  signal: AbortSignal | undefined,
  attempt: (number: number, msLeft: number) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + deadlineMs
  for (let number = 1; ; number++) {
    try {
      return await attempt(number, deadline - performance.now())
    } catch (error) {
      if (number >= attempts || !(error instanceof RegistryError && mayBeRepeated(document, error))) throw error
      const span = Math.min(maxMs, baseMs * 2 ** (number - 1))
      const wait = (error.info.retryAfterMs ?? 0) + span * (1 - Math.random() / 2)
      if (performance.now() + wait >= deadline) throw error
      await pause(wait, signal, error)
    }
  }
}

const PASSING: readonly ErrorCode[] = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE', 'RATE_LIMITED']

/** A mutation without a key may have been carried out, unless the server said that it would not even begin. */
function mayBeRepeated({ kind, keyed }: Doc<unknown, never>, { code, info }: RegistryError): boolean {
  const refused = info.status === 429 || (info.status === 503 && info.retryAfterMs !== undefined)
  return PASSING.includes(code) && (kind === 'query' || keyed || refused)
}

/** @throws RegistryError ABORTED */
const pause = (ms: number, signal: AbortSignal | undefined, { info }: RegistryError): Promise<void> =>
  within<void>(ms, signal, info, () => new Promise(() => {})).catch(end => {
    if (end.code === 'ABORTED') throw end
  })
