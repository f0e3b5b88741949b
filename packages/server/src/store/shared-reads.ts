import type { Store } from '../store/store.ts'
import { currentWork, inLane } from '../store/work.ts'
import { findKeys, type StoredKey } from '../store/write/keys.ts'

type Keys = ReadonlyMap<string, StoredKey>

/**
 * Reads a key as it is. Those who come while keys are being read share the next reading: it begins after they came, so
 * nobody is answered by what was read before.
 */
export const keyReader = (store: Store): ((id: string) => Promise<StoredKey | undefined>) => {
  let wanted = new Set<string>()
  let next: Promise<Keys> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const read = (): Promise<Keys> => {
    const ids = [...wanted]
    wanted = new Set()
    next = undefined
    return findKeys(store, ids)
  }
  return async id => {
    wanted.add(id)
    if (!next) {
      // Shared, so it is not cancelled when the first caller leaves.
      next = inLane('health', () => last.then(read), null)
      last = next.catch(() => {})
    }
    return (await Promise.race([next, leaving(currentWork().signal)])).get(id)
  }
}

/** Rejects when the caller leaves, or has waited too long. */
const leaving = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
