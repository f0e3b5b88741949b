/** Bytes of answers that are in memory until their readers take them, on one server. */
const mostWaiting = 128 * 1024 * 1024

/** What is held for one reader; `letGo` breaks its connection off. */
interface Waiting {
  readonly bytes: number
  /** From where the reader is connected */
  readonly address: string
  readonly letGo: () => void
}

/** An answer that counts as held. */
interface Held {
  /** Its reader has taken a piece. */
  progress(): void
  release(): void
}

export interface Backlog {
  hold(waiting: Waiting): Held
}

/**
 * Bounds the memory that readers who take their time can fill: when there is too much, those are let go of that are connected
 * from where most is held, first whoever of them has taken nothing for the longest time.
 */
export const createBacklog = (most = mostWaiting): Backlog => {
  /** By address, in the order of their last progress */
  const all = new Map<string, { bytes: number; readonly readers: Set<Waiting> }>()
  let bytes = 0
  const release = (one: Waiting): void => {
    const here = all.get(one.address)
    if (!here?.readers.delete(one)) return
    bytes -= one.bytes
    here.bytes -= one.bytes
    if (here.readers.size === 0) all.delete(one.address)
  }
  /** The reader to let go of first; `newest` is the last to be chosen. */
  const idlest = (newest: Waiting): Waiting => {
    const [first, ...others] = all.values()
    const largest = others.reduce((one, other) => (other.bytes > one.bytes ? other : one), first!)
    for (const reader of largest.readers) if (reader !== newest) return reader
    return newest
  }
  return {
    hold: waiting => {
      const here = all.get(waiting.address) ?? { bytes: 0, readers: new Set() }
      all.set(waiting.address, here)
      here.readers.add(waiting)
      here.bytes += waiting.bytes
      bytes += waiting.bytes
      while (bytes > most) {
        const idle = idlest(waiting)
        if (idle === waiting) break
        release(idle)
        idle.letGo()
      }
      return {
        progress: () => {
          if (here.readers.delete(waiting)) here.readers.add(waiting)
        },
        release: () => release(waiting),
      }
    },
  }
}
