import { setImmediate } from 'node:timers/promises'

/** The queue of all long work of the process: one piece for each pass of the event loop. */
let line: Promise<void> = Promise.resolve()

/**
 * To be awaited between two pieces of long work. Pending I/O, such as new requests and answers of the database, is
 * handled first, then the piece that has waited longest. So many long tasks together delay other requests no more than
 * one does.
 */
export const nextTurn = (): Promise<void> => {
  line = line.then(() => setImmediate())
  return line
}
