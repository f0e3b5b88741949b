import { answerIn } from './answer.ts'
import type { Client, RequestOptions } from './client.ts'
import type { Typed } from './document.ts'
import type { ErrorInfo } from './errors.ts'
import { eventReader } from './events.ts'
import { brokeOff, reconnecting } from './reconnect.ts'
import { reviveDates } from './scalars.ts'
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
export interface SubscribeOptions extends Omit<RequestOptions, 'timeoutMs'> {
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
 * Tries without end, waiting up to `retry.maxMs` in between, unless `retry.attempts` says how often to try in a row.
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
  { signal, headers, retry = client.retry, idleMs = 45_000 }: SubscribeOptions = {},
): AsyncGenerator<Data, void, void> {
  const { name, text, dates = [] } = docOf(document)
  const message = { url: client.endpoint, body: JSON.stringify({ query: text, variables }), anonymous: false }
  let lastId: string | undefined
  const source = {
    ask: () => {
      const own = { ...headers, accept: EVENTS, ...(lastId && { 'last-event-id': lastId }) }
      return { operation: name, message, headers: own }
    },
    fits: (response: Response) => !!response.headers.get('content-type')?.startsWith(EVENTS),
    async *read(response: Response, chunks: AsyncIterable<Uint8Array>, info: ErrorInfo) {
      const events = eventReader()
      for await (const chunk of chunks) {
        for (const { event, data, id } of events.read(chunk)) {
          if (event === 'complete') return
          const answer = answerIn(response, data, false, info)
          reviveDates(answer.data, dates)
          lastId = id
          yield answer.data as Data
        }
        lastId = events.lastId ?? lastId
      }
      throw brokeOff(info)
    },
  }
  return reconnecting(client, source, {
    signal,
    retry: { ...retry, attempts: retry?.attempts ?? Number.POSITIVE_INFINITY },
    idleMs,
  })
}

const EVENTS = 'text/event-stream'
