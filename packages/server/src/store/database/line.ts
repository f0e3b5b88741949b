export interface Room<Guest> {
  fits(guest: Guest): boolean
  take(guest: Guest, caller: string): void
  giveBack(guest: Guest, caller: string): void
  /** Whether a caller already holds so much that this guest has to wait, while guests of other callers are admitted */
  hasEnough?(caller: string, guest: Guest): boolean
  /** The error for a guest that found no room in time */
  full(): Error
  /** Strict order: otherwise a large guest would wait for ever while small ones behind it still fit */
  readonly inOrder: boolean
}

export interface Line<Guest> {
  /**
   * Waits for room; returns the function that releases it. Rejects with the error of `full`, or with the reason of
   * `signal` when it is aborted.
   */
  enter(guest: Guest, caller: string, signal: AbortSignal | undefined): Promise<() => void>
  waiting(): number
}

/** More than a single request ever queues, and few enough to hold in memory. */
const longestLine = 1_000

/**
 * A queue for room, in which each guest waits `patience` ms at most. The guest whose caller has the fewest guests
 * inside is admitted first; between equals, the first to arrive. A caller with many requests thus delays its own
 * requests and not those of others.
 */
export const createLine = <Guest>(room: Room<Guest>, patience: number): Line<Guest> => {
  interface Waiting {
    readonly guest: Guest
    readonly caller: string
    readonly admit: () => void
    readonly refuse: () => void
  }
  const waiting = new Set<Waiting>()
  const inside = new Map<string, number>()

  const take = (guest: Guest, caller: string) => {
    room.take(guest, caller)
    inside.set(caller, (inside.get(caller) ?? 0) + 1)
    return () => {
      room.giveBack(guest, caller)
      const left = inside.get(caller)! - 1
      if (left > 0) inside.set(caller, left)
      else inside.delete(caller)
      admitNext()
    }
  }
  /** The guest to admit next. */
  const head = (): Waiting | undefined => {
    let first: Waiting | undefined
    for (const one of waiting) {
      if (room.hasEnough?.(one.caller, one.guest) || !(room.inOrder || room.fits(one.guest))) continue
      if (!first || insideOf(one) < insideOf(first)) first = one
    }
    return first
  }
  /** Admits guests for as long as the next one fits. */
  const admitNext = (): void => {
    for (let first = head(); first && room.fits(first.guest); first = head()) first.admit()
  }
  /** The last waiting guest of the caller with the most waiting guests; undefined when that is `caller` itself. */
  const lastOfMost = (caller: string): Waiting | undefined => {
    const counts = new Map<string, number>()
    for (const one of waiting) counts.set(one.caller, (counts.get(one.caller) ?? 0) + 1)
    const [most] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one))
    return most === caller ? undefined : [...waiting].findLast(one => one.caller === most)
  }
  const insideOf = ({ caller }: Waiting): number => inside.get(caller) ?? 0

  return {
    waiting: () => waiting.size,
    enter: (guest, caller, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const isFree = room.fits(guest) && !room.hasEnough?.(caller, guest) && !(room.inOrder && head())
        if (isFree) return resolve(take(guest, caller))
        if (waiting.size >= longestLine) {
          const last = lastOfMost(caller)
          if (!last) return reject(room.full())
          last.refuse()
        }
        const end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          waiting.delete(one)
        }
        const one: Waiting = {
          guest,
          caller,
          admit: () => {
            end()
            resolve(take(guest, caller))
          },
          refuse: () => leave(room.full()),
        }
        const leave = (reason: unknown) => {
          end()
          reject(reason)
          // A guest behind this one may fit now.
          admitNext()
        }
        const onAbort = () => leave(signal?.reason)
        const timer = setTimeout(() => leave(room.full()), patience)
        signal?.addEventListener('abort', onAbort)
        waiting.add(one)
      }),
  }
}
