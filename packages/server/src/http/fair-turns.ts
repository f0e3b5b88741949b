/** Waits for the next turn of a caller. */
export type Turn = (caller: string) => Promise<void>

/**
 * Starts one piece of work per turn of the event loop, round-robin by caller. Without it, each turn runs one piece for
 * every connection and accepts one new connection: after 200 simultaneous connections, the next one would wait for
 * 20,000 pieces.
 */
export const createFairTurns = (): Turn => {
  /** Round-robin: a caller that has had a turn moves to the end. */
  const waiting = new Map<string, (() => void)[]>()
  let busy = false
  const next = (): void => {
    const [first] = waiting
    if (!first) {
      busy = false
      return
    }
    const [caller, pieces] = first
    const begin = pieces.shift()!
    waiting.delete(caller)
    if (pieces.length > 0) waiting.set(caller, pieces)
    setImmediate(next)
    begin()
  }
  return caller =>
    new Promise(resolve => {
      const pieces = waiting.get(caller) ?? []
      waiting.set(caller, pieces)
      pieces.push(resolve)
      if (busy) return
      busy = true
      next()
    })
}
