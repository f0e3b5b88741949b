/** Waits for the next turn of a caller. */
export type Turn = (caller: string) => Promise<void>

/** How long pieces begin in one turn of the event loop, in ms. */
const longest = 1

/**
 * Starts pieces of work round-robin by caller, for a millisecond in each turn of the event loop: a dear one has a turn
 * for itself, cheap ones share it. Without it, each turn runs one piece for every connection and accepts one new
 * connection: after 200 simultaneous connections, the next one would wait for 20,000 pieces.
 */
export const createFairTurns = (longestTurn = longest): Turn => {
  /** Round-robin: a caller that has had a turn moves to the end. */
  const waiting = new Map<string, (() => void)[]>()
  /** When the first piece of this turn of the event loop began; null while there is none. */
  let since: number | null = null
  /** A piece has just begun, and what it does at once is still going on. */
  let isRunning = false

  const begin = (): void => {
    const [first] = waiting
    isRunning = first !== undefined && performance.now() - since! < longestTurn
    if (!first || !isRunning) return
    const [caller, pieces] = first
    const piece = pieces.shift()!
    waiting.delete(caller)
    if (pieces.length > 0) waiting.set(caller, pieces)
    piece()
    // Ticks come when all microtasks are done, and so what the piece does at once.
    queueMicrotask(() => process.nextTick(begin))
  }
  const beginTurn = (): void => {
    since = waiting.size > 0 ? performance.now() : null
    if (since === null) return
    setImmediate(beginTurn)
    if (!isRunning) begin()
  }
  return caller =>
    new Promise(resolve => {
      const pieces = waiting.get(caller) ?? []
      waiting.set(caller, pieces)
      pieces.push(resolve)
      if (since === null) beginTurn()
      else if (!isRunning) begin()
    })
}
