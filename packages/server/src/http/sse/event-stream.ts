import { currentWork } from '../../store/work.ts'
import type { Pace } from './pace.ts'

/** The blocks of an event stream. The next one is requested when the last one has been read. */
export interface Blocks {
  next(): Promise<IteratorResult<string, unknown>>
  return(): unknown
  /** Sent first. Default: the reconnection delay and a keep-alive of server-sent events. */
  opening?(): string
  /** Includes the current cursor where the protocol has a place for it. */
  keepAlive(): string
  /** Sent to a client that is disconnected because it does not read. */
  tooSlow(): string
}

export interface StreamOptions {
  readonly pace: Pace
  /** The server is shutting down: streams end without a `complete` event, so that clients reconnect. */
  readonly stopping: AbortSignal
}

const eventHeaders = { 'content-type': 'text/event-stream; charset=utf-8' }

const headers = {
  'cache-control': 'no-store, no-transform',
  // Otherwise nginx buffers events.
  'x-accel-buffering': 'no',
}

const encoder = new TextEncoder()

/**
 * Server-sent events. Replaces Yoga's own writer, which sends no event ids, so that clients could not resume, and waits
 * forever for a client that does not read. Uses Node's own stream: that of Yoga's fetch API swallows the error that
 * closes a connection.
 *
 * Events are requested only when there is room for them: what a client has not read stays in the log.
 */
export const eventStream = (
  blocks: Blocks,
  { pace, stopping }: StreamOptions,
  typeHeaders: Record<string, string> = eventHeaders,
): Response => {
  const { tally } = currentWork()
  let controller: ReadableStreamDefaultController<Uint8Array>
  let over = false
  let cutOff = false
  let watch: NodeJS.Timeout | undefined
  let requested = false
  let arrived: { readonly result: IteratorResult<string, unknown> } | { readonly error: unknown } | undefined
  let wake = () => {}
  const onStop = () => wake()

  const send = (text: string): void => controller.enqueue(encoder.encode(text))

  const end = (): void => {
    if (over) return
    over = true
    clearTimeout(watch)
    stopping.removeEventListener('abort', onStop)
    wake()
    Promise.resolve(blocks.return()).catch(() => {})
  }

  const requestNext = (): void => {
    if (requested) return
    requested = true
    blocks.next().then(
      result => {
        arrived = { result }
        wake()
      },
      error => {
        arrived = { error }
        wake()
      },
    )
  }

  /** Resolves when a block has arrived, when the stream has to end, or when a keep-alive is due. */
  const nextWakeUp = (): Promise<void> =>
    new Promise(resolve => {
      if (arrived || over || stopping.aborted) return resolve()
      const timer = setTimeout(resolve, pace.keepAlive)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** The client does not read: send the reason, and if that is not read either, close the connection. */
  const disconnectSlowReader = (): void => {
    cutOff = true
    tally.tooSlow = true
    send(blocks.tooSlow())
    Promise.resolve(blocks.return()).catch(() => {})
    watch = setTimeout(() => {
      end()
      controller.error(new Error('The reader does not read'))
    }, pace.closeTimeout)
  }

  const body = new ReadableStream<Uint8Array>({
    start(streamController) {
      controller = streamController
      stopping.addEventListener('abort', onStop)
      send(blocks.opening?.() ?? `retry: ${pace.reconnectDelay}\n${blocks.keepAlive()}`)
      watch = setTimeout(disconnectSlowReader, pace.readTimeout)
    },
    // Called when there is room, which means that the last block was read.
    async pull() {
      clearTimeout(watch)
      if (cutOff) {
        end()
        return controller.close()
      }
      requestNext()
      await nextWakeUp()
      if (over) return
      if (stopping.aborted) {
        end()
        return controller.close()
      }
      if (!arrived) send(blocks.keepAlive())
      else if ('error' in arrived) {
        const { error } = arrived
        end()
        return controller.error(error)
      } else if (arrived.result.done) {
        end()
        return controller.close()
      } else {
        send(arrived.result.value)
        tally.events = (tally.events ?? 0) + 1
        arrived = undefined
        requested = false
      }
      watch = setTimeout(disconnectSlowReader, pace.readTimeout)
    },
    cancel: end,
  })
  return new Response(body, { headers: { ...headers, ...typeHeaders } })
}

/** Whether an answer is a stream of events, in either form. */
export const isEventStream = ({ headers }: Response): boolean =>
  /^(text\/event-stream|multipart\/mixed.*subscriptionspec)/i.test(headers.get('content-type') ?? '')
