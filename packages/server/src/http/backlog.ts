/** Bytes of answers that are in memory until their readers take them, on one server. */
const mostWaiting = 128 * 1024 * 1024

/** What is held for one reader; `letGo` breaks its connection off. */
interface Waiting {
  readonly bytes: number
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
 * Bounds the memory that readers who take their time can fill: when there is too much, those who have taken nothing for the
 * longest time are let go of.
 */
export const createBacklog = (most = mostWaiting): Backlog => {
  /** In the order of their last progress */
  const all = new Set<Waiting>()
  let bytes = 0
  const release = (one: Waiting): void => {
    if (all.delete(one)) bytes -= one.bytes
  }
  return {
    hold: waiting => {
      all.add(waiting)
      bytes += waiting.bytes
      for (const idle of all) {
        if (bytes <= most || idle === waiting) break
        release(idle)
        idle.letGo()
      }
      return {
        progress: () => {
          if (all.delete(waiting)) all.add(waiting)
        },
        release: () => release(waiting),
      }
    },
  }
}
