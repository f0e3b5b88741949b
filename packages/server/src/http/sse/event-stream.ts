import { currentWork } from '../../store/work.ts'
import type { Pace } from './pace.ts'

/** What is to be sent, block by block. The next one is asked for when the last one has been taken. */
export interface Blocks {
  next(): Promise<IteratorResult<string, unknown>>
  return(): unknown
  /** Sent at the start and while nothing else is: shows life, and tells how far the reader has come. */
  sign(): string
  /** Sent to a reader that is cut off because it does not read. */
  tooSlow(): string
}

export interface StreamOptions {
  readonly pace: Pace
  /** The server ends: readers are sent away without an end, so that they come back. */
  readonly stopping: AbortSignal
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx would collect events until its buffer is full.
  'x-accel-buffering': 'no',
}

const encoder = new TextEncoder()

/**
 * Server-sent events. Replaces Yoga's own writer, which gives events no ids, so that nobody can come back to where he was,
 * and waits for ever for a reader that does not read. The stream is Node's own: that of Yoga's fetch API swallows the error
 * by which a connection is let go of.
 *
 * Nothing is asked for before there is room for it: what a reader has not taken stays in the log.
 */
export const eventStream = (blocks: Blocks, { pace, stopping }: StreamOptions): Response => {
  const { tally } = currentWork()
  let controller: ReadableStreamDefaultController<Uint8Array>
  let over = false
  let cutOff = false
  let watch: NodeJS.Timeout | undefined
  let asked = false
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

  const ask = (): void => {
    if (asked) return
    asked = true
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

  /** Resolves when a block has arrived, when the stream is to end, or when it is time for a sign of life. */
  const somethingToSay = (): Promise<void> =>
    new Promise(resolve => {
      if (arrived || over || stopping.aborted) return resolve()
      const timer = setTimeout(resolve, pace.keepAlive)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Nothing is taken any more: say why, and if even that is not taken, let go of the connection. */
  const giveUp = (): void => {
    cutOff = true
    send(blocks.tooSlow())
    Promise.resolve(blocks.return()).catch(() => {})
    watch = setTimeout(() => {
      end()
      controller.error(new Error('The reader does not read'))
    }, pace.farewell)
  }

  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      stopping.addEventListener('abort', onStop)
      send(`retry: ${pace.comeBack}\n${blocks.sign()}`)
      watch = setTimeout(giveUp, pace.patience)
    },
    // Called when there is room, which means that the last block was taken.
    async pull() {
      clearTimeout(watch)
      if (cutOff) {
        end()
        return controller.close()
      }
      ask()
      await somethingToSay()
      if (over) return
      if (stopping.aborted) {
        end()
        return controller.close()
      }
      if (!arrived) send(blocks.sign())
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
        asked = false
      }
      watch = setTimeout(giveUp, pace.patience)
    },
    cancel: end,
  })
  return new Response(body, { headers })
}
