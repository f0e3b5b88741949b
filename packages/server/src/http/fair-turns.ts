/** Waits for a turn in the name of a caller. */
export type Turn = (caller: string) => Promise<void>

/**
 * Lets pieces of work begin one in a turn of the event loop, and callers in rotation. Without it, each turn has one piece for
 * every connection, and takes on one new connection: 200 that come at once make the next one wait for 20,000 pieces.
 */
export const createFairTurns = (): Turn => {
  /** Whoever has had a turn stands behind the others. */
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
