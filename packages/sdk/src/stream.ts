import { answerIn } from './answer.ts'
import { type ErrorInfo, RegistryError } from './errors.ts'
import type { ClientOptions, StreamOptions } from './options.ts'
import type { RetryOptions } from './retry.ts'
import { type Message, transport } from './transport.ts'
import { within } from './within.ts'

/** A stream that can be taken up where it broke off. */
export interface Source<Item> {
  /** What to ask for, each time that a connection is opened. */
  message(): Message
  /** Whether it goes without the key */
  readonly anonymous: boolean
  /** Whether that is the beginning of what was asked for. Anything else is read as a refusal. */
  fits(response: Response): boolean
  /** What the stream holds. Ends where there is no more; throws where it broke off. */
  items(chunks: AsyncIterable<Uint8Array>, info: ErrorInfo, response: Response): AsyncIterable<Item>
}

/** The items of a source. A connection that is lost is opened again. */
export async function* streamed<Item>(
  client: ClientOptions,
  options: StreamOptions,
  known: Pick<ErrorInfo, 'operation'>,
  defaults: RetryOptions,
  source: Source<Item>,
): AsyncGenerator<Item, void, void> {
  const { signal, idleMs = 45_000 } = options
  const [attempt, recover] = transport(client, options, known, source.anonymous, false, defaults)
  for (;;) {
    let came = false
    async function* chunksOf(response: Response, info: ErrorInfo) {
      options.onResponse?.(response)
      const lost = (cause: unknown) => {
        throw new RegistryError('NETWORK', 'connection failed', info, cause)
      }
      const reader = response.body!.getReader()
      try {
        for (;;) {
          const { done, value } = await within(idleMs, signal, info, () => reader.read().catch(lost))
          if (done) return
          yield value
        }
      } finally {
        // For a `fetch` that hands out what it does not send itself.
        reader.cancel().catch(() => {})
      }
    }
    try {
      const items = await attempt(async (send, info) => {
        const response = await send(source.message)
        if (!source.fits(response)) {
          answerIn(await response.text(), false, info)
          throw new RegistryError('BAD_RESPONSE', 'the answer is something else', info)
        }
        return source.items(chunksOf(response, info), info, response)
      })
      for await (const item of items) {
        came = true
        yield item
      }
      return
    } catch (error) {
      await recover(error, came)
    }
  }
}

/** Thrown where a stream ends before it is complete. */
export const brokeOff = (info: ErrorInfo): RegistryError => new RegistryError('NETWORK', 'the answer broke off', info)
