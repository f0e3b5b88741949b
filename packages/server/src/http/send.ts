import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backlog } from './backlog.ts'

/** Bytes written at a time; the connection must have sent them before more is read from the source. */
const pieceSize = 64 * 1024

/**
 * Sends an answer as fast as the client reads it. Replaces the sending of `@whatwg-node/server`, which does not cancel
 * a body when the client disconnects, so its file stays open, and leaves the connection open forever when the body
 * fails.
 *
 * A client has `readTimeout` ms to read each piece completely, so that one that reads a byte now and then does not hold
 * the connection. After that the connection is reset, which also frees the buffers of the operating system. Answers
 * that are in memory as a whole are counted in `backlog`.
 */
export const send = async (
  { status, headers, body }: Response,
  request: IncomingMessage,
  target: ServerResponse,
  {
    readTimeout,
    backlog,
    address,
  }: { readonly readTimeout: number; readonly backlog: Backlog; readonly address: string },
): Promise<void> => {
  const reader = body?.getReader()
  const cancel = (): void => void reader?.cancel().catch(() => {})
  if (target.destroyed) return cancel()
  target.once('close', cancel)
  const disconnect = (): void => reset(request)
  const taken = (event: 'drain' | 'finish') => takenInTime(event, request, target, readTimeout)

  const sendInPieces = async (bytes: Uint8Array): Promise<void> => {
    const held = bytes.length > pieceSize ? backlog.hold({ bytes: bytes.length, address, disconnect }) : undefined
    for (let from = 0; from < bytes.length && !target.destroyed; from += pieceSize) {
      if (!target.write(bytes.subarray(from, from + pieceSize))) await taken('drain')
      held?.progress()
    }
    held?.release()
  }

  try {
    target.setHeaders(headers as Headers).writeHead(status)
    for (let item = await reader?.read(); item && !item.done && !target.destroyed; item = await reader?.read())
      await sendInPieces(item.value)
    if (target.destroyed) return
    const finished = taken('finish')
    target.end()
    await finished
  } catch {
    // The source failed after the answer had begun. Only a broken connection can signal that.
    request.socket.destroy()
  }
}

/** Not by `response.socket`, which is null while an earlier response of the same connection is still being sent. */
const reset = ({ socket }: IncomingMessage): void => void socket.resetAndDestroy()

/** Waits until the connection has sent what was written, or is closed. It is reset after `readTimeout` ms. */
export const takenInTime = (
  event: 'drain' | 'finish',
  request: IncomingMessage,
  target: ServerResponse,
  readTimeout: number,
): Promise<void> =>
  new Promise(resolve => {
    // While an earlier answer on the connection is being read, this one is not late.
    const onTimeout = (): void => {
      if (target.socket) reset(request)
      else watch = setTimeout(onTimeout, readTimeout)
    }
    let watch = setTimeout(onTimeout, readTimeout)
    const done = (): void => {
      clearTimeout(watch)
      target.off(event, done).off('close', done)
      resolve()
    }
    target.once(event, done).once('close', done)
  })
