import { type Answer, answerIn } from './answer.ts'
import type { Client } from './client.ts'
import type { Typed } from './document.ts'
import { apiCode, type ErrorInfo, RegistryError } from './errors.ts'
import { eventReader } from './events.ts'
import type { StreamOptions } from './options.ts'
import { reviveDates } from './scalars.ts'
import { brokeOff, streamed } from './stream.ts'
import { docOf } from './text.ts'

/**
 * How to follow.
 *
 * @example
 * ```ts
 * import type { SubscribeOptions } from '@sister-city-graph/sdk'
 *
 * const untilClosed = (signal: AbortSignal): SubscribeOptions => ({ signal, idleMs: 30_000 })
 * ```
 */
export interface SubscribeOptions extends StreamOptions {
  /**
   * How long the connection may be silent until it counts as lost, in milliseconds. The server shows a sign of life every
   * 12 seconds. Default: 45 000.
   */
  idleMs?: number
}

/**
 * Follows a subscription over server-sent events. A connection that is lost is opened again, and goes on behind what has
 * come: nothing is missed, nothing comes twice. Ends when the caller leaves the loop, or when the server says that there
 * is no more.
 *
 * Tries without end, waiting up to `retry.maxMs` in between, unless `retry` of the client or here has `attempts` or
 * `deadlineMs`.
 *
 * @throws RegistryError what is wrong with the request or the key; CURSOR_EXPIRED when the log no longer reaches back to
 * `after`: begin with a new snapshot; ABORTED
 *
 * @example
 * ```ts
 * import { Changed, createClient, subscribe } from '@sister-city-graph/sdk'
 *
 * const follow = async (token: string, after: string) => {
 *   const client = createClient({ endpoint: 'http://localhost:4000/graphql', token })
 *   for await (const { changes } of subscribe(client, Changed, { after })) console.log(changes.cursor, changes.type)
 * }
 * ```
 */
export function subscribe<Data, Variables>(
  { options: client }: Client,
  document: Typed<Data, Variables>,
  variables: NoInfer<Variables>,
  options: SubscribeOptions = {},
): AsyncGenerator<Data, void, void> {
  const { name, text, dates = [] } = docOf(document)
  const retry = { attempts: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY }
  let lastId: string | undefined
  return streamed(client, options, { operation: name }, retry, {
    message: () => {
      const headers = { accept: EVENTS, ...(lastId && { 'last-event-id': lastId }) }
      return [client.endpoint, JSON.stringify({ query: text, variables }), headers]
    },
    anonymous: false,
    fits: response => !!response.headers.get('content-type')?.startsWith(EVENTS),
    async *items(chunks, info) {
      const events = eventReader()
      for await (const chunk of chunks) {
        for (const { event, data, id } of events.read(chunk)) {
          if (event === 'complete') return
          const answer = answerOf(data, info)
          reviveDates(answer.data, dates)
          lastId = id
          yield answer.data as Data
        }
        lastId = events.lastId ?? lastId
      }
      throw brokeOff(info)
    },
  })
}

const EVENTS = 'text/event-stream'

/** An event has no HTTP status, which tells of an answer whether another attempt may mend it. */
function answerOf(data: string, info: ErrorInfo): Answer {
  try {
    return answerIn(data, false, info)
  } catch (error) {
    if (!PASSING.includes(apiCode(info)!)) throw error
    throw new RegistryError('UNAVAILABLE', info.errors![0]!.message, info)
  }
}

const PASSING = ['OVERLOADED', 'DATABASE_UNAVAILABLE', 'TOO_SLOW']
