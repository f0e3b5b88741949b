import { answerIn } from './answer.ts'
import type { Client, RequestOptions } from './client.ts'
import type { Typed } from './document.ts'
import { type ErrorInfo, RegistryError } from './errors.ts'
import { eventReader } from './events.ts'
import { pause, waitAfter } from './retry.ts'
import { reviveDates } from './scalars.ts'
import { open, reading } from './send.ts'
import { docOf } from './text.ts'
import { within } from './within.ts'

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
export async function* subscribe<Data, Variables>(
  { options: client }: Client,
  document: Typed<Data, Variables>,
  variables: NoInfer<Variables>,
  { signal, headers, retry = client.retry, idleMs = 45_000 }: SubscribeOptions = {},
): AsyncGenerator<Data, void, void> {
  const { name, text, dates = [] } = docOf(document)
  const message = { url: client.endpoint, body: JSON.stringify({ query: text, variables }), anonymous: false }
  const again = { ...retry, attempts: retry?.attempts ?? Infinity }
  let lastId: string | undefined
  let refresh: boolean | undefined
  for (let attempts = 1; ; attempts++) {
    const info: ErrorInfo = { operation: name, attempts }
    const connection = new AbortController()
    let stream: ReadableStreamDefaultReader<Uint8Array> | undefined
    try {
      const own = { ...headers, accept: EVENTS, ...(lastId && { 'last-event-id': lastId }) }
      const response = await within(client.timeoutMs ?? 30_000, signal, info, async () => {
        const response = await open(client, message, own, refresh, connection.signal, info)
        if (response.headers.get('content-type')?.startsWith(EVENTS)) return response
        // A refusal, which throws; anything else is no answer to a subscription.
        answerIn(response, await reading(response.text(), info), false, info)
        throw new RegistryError('BAD_RESPONSE', 'the answer is no stream of events', info)
      })
      refresh = undefined
      const reader = response.body!.getReader()
      stream = reader
      const events = eventReader()
      for (;;) {
        const { done, value } = await within(idleMs, signal, info, () => reading(reader.read(), info))
        if (done) throw new RegistryError('NETWORK', 'the stream broke off', info)
        for (const { event, data, id } of events.read(value)) {
          if (event === 'complete') return
          const answer = answerIn(response, data, false, info)
          lastId = id
          attempts = 0
          reviveDates(answer.data, dates)
          yield answer.data as Data
        }
        lastId = events.lastId ?? lastId
      }
    } catch (error) {
      if (info.status === 401 && refresh === undefined && typeof client.token === 'function') refresh = true
      else {
        refresh &&= false
        const failure = error as RegistryError
        info.attempts = Math.max(1, attempts)
        const wait = failure.code === 'TOO_SLOW' ? 0 : waitAfter(failure, true, again)
        if (wait === undefined) throw error
        await pause(wait, signal, info)
      }
    } finally {
      connection.abort()
      // For a `fetch` that hands out what it does not send itself.
      stream?.cancel().catch(() => {})
    }
  }
}

const EVENTS = 'text/event-stream'
