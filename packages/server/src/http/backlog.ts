/** Bytes of answers held in memory for their readers, on one server. */
const maxBytes = 128 * 1024 * 1024

/** An answer in memory that its reader has not read yet. `disconnect` resets the connection of the reader. */
interface HeldAnswer {
  readonly bytes: number
  /** The address of the reader */
  readonly address: string
  readonly disconnect: () => void
}

/** The share of one answer in the backlog. */
interface Hold {
  /** The reader has read a piece. */
  progress(): void
  release(): void
}

export interface Backlog {
  hold(waiting: HeldAnswer): Hold
}

/**
 * Limits the memory that slow readers can occupy. Above the limit, readers are disconnected from the address with the
 * most bytes, the one without progress for the longest time first.
 */
export const createBacklog = (max = maxBytes): Backlog => {
  /** Readers by address, in the order of their last progress */
  const all = new Map<string, { bytes: number; readonly readers: Set<HeldAnswer> }>()
  let bytes = 0
  const release = (one: HeldAnswer): void => {
    const ofAddress = all.get(one.address)
    if (!ofAddress?.readers.delete(one)) return
    bytes -= one.bytes
    ofAddress.bytes -= one.bytes
    if (ofAddress.readers.size === 0) all.delete(one.address)
  }
  /** The reader to disconnect first, never `newest`. */
  const leastActive = (newest: HeldAnswer): HeldAnswer | undefined => {
    let largest = 0
    let found: HeldAnswer | undefined
    for (const { bytes, readers } of all.values()) {
      if (bytes <= largest) continue
      const [first, second] = readers
      const reader = first === newest ? second : first
      if (!reader) continue
      largest = bytes
      found = reader
    }
    return found
  }
  return {
    hold: waiting => {
      const ofAddress = all.get(waiting.address) ?? { bytes: 0, readers: new Set() }
      all.set(waiting.address, ofAddress)
      ofAddress.readers.add(waiting)
      ofAddress.bytes += waiting.bytes
      bytes += waiting.bytes
      while (bytes > max) {
        const idle = leastActive(waiting)
        if (!idle) break
        release(idle)
        idle.disconnect()
      }
      return {
        progress: () => {
          if (ofAddress.readers.delete(waiting)) ofAddress.readers.add(waiting)
        },
        release: () => release(waiting),
      }
    },
  }
}
