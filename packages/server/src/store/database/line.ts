export interface Room<Guest> {
  fits(guest: Guest): boolean
  take(guest: Guest): void
  giveBack(guest: Guest): void
  /** What is thrown at those who find no room in time */
  full(): Error
  /** Nobody passes another: a large guest would wait for ever behind small ones that still fit */
  readonly inOrder: boolean
}

export interface Line<Guest> {
  /** Waits for room; returns how to leave it. Throws what `full` made, and whatever `signal` is aborted with. */
  enter(guest: Guest, caller: string, signal: AbortSignal | undefined): Promise<() => void>
  waiting(): number
}

/** Longer than any single request has to ask, and short enough to hold in memory. */
const longestLine = 1_000

/**
 * Those who wait for room, `patience` ms at most: first whose caller has the fewest guests inside, then who came first. So a
 * caller with many requests keeps out its own, and not those of others.
 */
export const createLine = <Guest>(room: Room<Guest>, patience: number): Line<Guest> => {
  interface Waiting {
    readonly guest: Guest
    readonly caller: string
    readonly admit: () => void
  }
  const waiting = new Set<Waiting>()
  const inside = new Map<string, number>()

  const take = (guest: Guest, caller: string) => {
    room.take(guest)
    inside.set(caller, (inside.get(caller) ?? 0) + 1)
    return () => {
      room.giveBack(guest)
      const left = inside.get(caller)! - 1
      if (left > 0) inside.set(caller, left)
      else inside.delete(caller)
      for (let one = next(); one; one = next()) one.admit()
    }
  }
  const next = (): Waiting | undefined => {
    let first: Waiting | undefined
    for (const one of waiting)
      if ((room.inOrder || room.fits(one.guest)) && (!first || insideOf(one) < insideOf(first))) first = one
    return first && room.fits(first.guest) ? first : undefined
  }
  const insideOf = ({ caller }: Waiting): number => inside.get(caller) ?? 0

  return {
    waiting: () => waiting.size,
    enter: (guest, caller, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (room.fits(guest) && !(room.inOrder && waiting.size > 0)) return resolve(take(guest, caller))
        if (waiting.size >= longestLine) return reject(room.full())
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
        }
        const leave = (reason: unknown) => {
          end()
          reject(reason)
          // Whoever stood behind may fit.
          for (let each = next(); each; each = next()) each.admit()
        }
        const onAbort = () => leave(signal?.reason)
        const timer = setTimeout(() => leave(room.full()), patience)
        signal?.addEventListener('abort', onAbort)
        waiting.add(one)
      }),
  }
}
