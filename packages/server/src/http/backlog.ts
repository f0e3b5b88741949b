/** Bytes of answers that are in memory until their readers take them, on one server. */
const mostWaiting = 128 * 1024 * 1024

/** What is held for one reader; `letGo` breaks its connection off. */
interface Waiting {
  readonly bytes: number
  readonly letGo: () => void
}

export interface Backlog {
  /** Counts an answer until the returned function is called. */
  hold(waiting: Waiting): () => void
}

/**
 * Bounds the memory that readers who take their time can fill: when there is too much, those who have been at it longest are
 * let go of.
 */
export const createBacklog = (most = mostWaiting): Backlog => {
  const all = new Set<Waiting>()
  let bytes = 0
  return {
    hold: waiting => {
      const release = (one: Waiting): void => {
        if (all.delete(one)) bytes -= one.bytes
      }
      all.add(waiting)
      bytes += waiting.bytes
      for (const oldest of all) {
        if (bytes <= most || oldest === waiting) break
        release(oldest)
        oldest.letGo()
      }
      return () => release(waiting)
    },
  }
}
