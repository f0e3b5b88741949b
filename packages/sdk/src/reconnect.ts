import { answerIn } from './answer.ts'
import type { ClientOptions } from './client.ts'
import { type ErrorInfo, RegistryError } from './errors.ts'
import type { Message } from './message.ts'
import { pause, type RetryOptions, waitAfter } from './retry.ts'
import { open, reading } from './send.ts'
import { within } from './within.ts'

/** A stream that can be taken up where it broke off. */
export interface Source<Item> {
  /** What to ask for, each time that a connection is opened. */
  ask(): { operation: string; message: Message; headers: Record<string, string> }
  /** Whether that is the beginning of what was asked for. Anything else is read as a refusal. */
  fits(response: Response): boolean
  /** What the stream holds. Ends where there is no more; throws where it broke off. */
  read(response: Response, chunks: AsyncIterable<Uint8Array>, info: ErrorInfo): AsyncGenerator<Item, void, void>
}

export interface ReconnectOptions {
  signal: AbortSignal | undefined
  /** Attempts count from the last item that came. */
  retry: RetryOptions
  /** How long the connection may be silent, in milliseconds. */
  idleMs: number
}

/** The items of a source. A connection that is lost is opened again as often as `retry` says. */
export async function* reconnecting<Item>(
  client: ClientOptions,
  source: Source<Item>,
  { signal, retry, idleMs }: ReconnectOptions,
): AsyncGenerator<Item, void, void> {
  let refresh: boolean | undefined
  for (let attempts = 1; ; attempts++) {
    const { operation, message, headers } = source.ask()
    const info: ErrorInfo = { operation, attempts }
    const connection = new AbortController()
    let stream: ReadableStreamDefaultReader<Uint8Array> | undefined
    try {
      const response = await within(client.timeoutMs ?? 30_000, signal, info, async () => {
        const response = await open(client, message, headers, refresh, connection.signal, info)
        if (source.fits(response)) return response
        answerIn(response, await reading(response.text(), info), false, info)
        throw new RegistryError('BAD_RESPONSE', 'the answer is something else', info)
      })
      stream = response.body!.getReader()
      for await (const item of source.read(response, chunksOf(stream, idleMs, signal, info), info)) {
        attempts = 0
        refresh = undefined
        yield item
      }
      return
    } catch (error) {
      if (info.status === 401 && refresh === undefined && typeof client.token === 'function') refresh = true
      else {
        refresh &&= false
        info.attempts = Math.max(1, attempts)
        // Who read too slowly may come back at once.
        const slow = (error as RegistryError).code === 'TOO_SLOW'
        const wait = slow ? 0 : waitAfter(error as RegistryError, true, retry)
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

async function* chunksOf(
  stream: ReadableStreamDefaultReader<Uint8Array>,
  idleMs: number,
  signal: AbortSignal | undefined,
  info: ErrorInfo,
): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    const { done, value } = await within(idleMs, signal, info, () => reading(stream.read(), info))
    if (done) return
    yield value
  }
}

/** Thrown where a stream ends before it is complete. */
export const brokeOff = (info: ErrorInfo): RegistryError => new RegistryError('NETWORK', 'the answer broke off', info)
