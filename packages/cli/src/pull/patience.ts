import type { Client, RetryOptions } from '@sister-city-graph/sdk'
import type { Call } from '../command.ts'

/** How often the server may ask to come back later: each time some half a minute. */
const MOST_WAITS = 240

/**
 * Whoever has mistyped an address learns so within seconds. Once the server has answered, a copy is worth waiting for: some
 * minutes, and for ever when it follows. A server that says when to come back, because it is still writing its files, is
 * not one that fails. The SDK looks at `retry` anew each time that something went wrong.
 */
export function patient(call: Call, follow: boolean): { client: Client; retry: RetryOptions } {
  const retry: RetryOptions = { attempts: 4 }
  let waits = 0
  const client = call.client({
    fetch: async (url, init) => {
      const response = await fetch(url, init)
      if (response.ok) retry.attempts = follow ? Number.POSITIVE_INFINITY : 15
      else if (response.status === 503 && response.headers.has('retry-after') && waits < MOST_WAITS) {
        if (waits === 0 && call.progress) call.say('The server is not ready yet, and says so: waiting for it.')
        waits += 1
        retry.attempts = (retry.attempts ?? 0) + 1
      }
      return response
    },
  })
  return { client, retry }
}
