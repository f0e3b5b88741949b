import { setImmediate, setTimeout } from 'node:timers/promises'
import { currentWork, failing, inLane, type Lane } from './work.ts'

/** How long a reading keeps the next one waiting, in ms: one may hang. */
const patience = 100

/**
 * Reads by key, once for all who ask at the same time. Those who come while others are read for share the next reading: it
 * begins after they came, so nobody is answered by what was read before.
 */
export const sharedReads = <Found>(
  lane: Lane,
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): ((key: string) => Promise<Found | undefined>) => {
  let wanted = new Set<string>()
  let next: Promise<ReadonlyMap<string, Found>> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const begin = async () => {
    // Requests that have arrived together begin in one turn of the event loop.
    await setImmediate()
    const keys = [...wanted]
    wanted = new Set()
    next = undefined
    return read(keys)
  }
  return async key => {
    wanted.add(key)
    if (!next) {
      // Shared, so it is not cancelled when the first caller leaves.
      next = inLane(lane, () => last.then(begin), null)
      const ended = next.then(
        () => {},
        () => {},
      )
      last = Promise.race([ended, setTimeout(patience, undefined, { ref: false })])
    }
    // Each caller may leave, or have waited too long, by itself.
    return (await Promise.race([next, failing(currentWork().signal)])).get(key)
  }
}
