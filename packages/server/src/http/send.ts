import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backlog } from './backlog.ts'

/** At a time so much is handed to the connection, and it has to be taken before more is read from its source. */
const pieceSize = 64 * 1024

/**
 * Sends an answer as fast as it is taken. Replaces what `@whatwg-node/server` does: there a body whose reader left is neither
 * read on nor cancelled, so its file stays open, and one that fails behind Yoga's own streams leaves the connection open for
 * ever.
 *
 * A client has `patience` ms for each piece, however it takes it: one that reads a byte now and then is no better than one
 * that reads nothing. After that the connection is reset, which also lets go of what the system still holds for it. What is
 * in memory as a whole counts in `backlog`.
 */
export const send = async (
  { status, headers, body }: Response,
  request: IncomingMessage,
  target: ServerResponse,
  { patience, backlog, address }: { readonly patience: number; readonly backlog: Backlog; readonly address: string },
): Promise<void> => {
  const reader = body?.getReader()
  const cancel = (): void => void reader?.cancel().catch(() => {})
  if (target.destroyed) return cancel()
  target.once('close', cancel)
  // Not that of the response: it has none while an earlier one of the same connection is still being sent.
  const letGo = (): void => void request.socket.resetAndDestroy()

  /** Until the connection has taken what it was given, or is closed. */
  const taken = (event: 'drain' | 'finish'): Promise<void> =>
    new Promise(resolve => {
      const watch = setTimeout(letGo, patience)
      const done = (): void => {
        clearTimeout(watch)
        target.off(event, done).off('close', done)
        resolve()
      }
      target.once(event, done).once('close', done)
    })

  const sendInPieces = async (bytes: Uint8Array): Promise<void> => {
    const held = bytes.length > pieceSize ? backlog.hold({ bytes: bytes.length, address, letGo }) : undefined
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
    // The source failed after the answer had begun. Only a broken connection says so.
    request.socket.destroy()
  }
}
