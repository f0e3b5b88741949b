import { setImmediate } from 'node:timers/promises'

/** All long work of the process, in line: one piece after each look at what has arrived. */
let line: Promise<void> = Promise.resolve()

/**
 * To be awaited between two pieces of long work. New requests, and answers of the database, come first; then whoever waits
 * longest for his next piece, so that many long works together hold up others no more than one does.
 */
export const nextTurn = (): Promise<void> => {
  line = line.then(() => setImmediate())
  return line
}
