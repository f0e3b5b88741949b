export interface Room<Guest> {
  fits(guest: Guest): boolean
  take(guest: Guest): void
  giveBack(guest: Guest): void
  /** What is thrown at those who find no room in time */
  full(): Error
}

export interface Line<Guest> {
  /** Waits for room; returns how to leave it. Throws what `full` made, and whatever `signal` is aborted with. */
  enter(guest: Guest, signal: AbortSignal | undefined): Promise<() => void>
  waiting(): number
}

/** Longer than any single request has to ask, and short enough to hold in memory. */
const longestLine = 1_000

/** Those who wait for room, first come first served among those who fit, `patience` ms at most. */
export const createLine = <Guest>(room: Room<Guest>, patience: number): Line<Guest> => {
  const waiting = new Set<{ readonly guest: Guest; readonly admit: () => void }>()
  const take = (guest: Guest) => {
    room.take(guest)
    return () => {
      room.giveBack(guest)
      for (const one of waiting) if (room.fits(one.guest)) one.admit()
    }
  }
  return {
    waiting: () => waiting.size,
    enter: (guest, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (room.fits(guest)) return resolve(take(guest))
        if (waiting.size >= longestLine) return reject(room.full())
        const end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          waiting.delete(one)
        }
        const one = {
          guest,
          admit: () => {
            end()
            resolve(take(guest))
          },
        }
        const onAbort = () => {
          end()
          reject(signal?.reason)
        }
        const timer = setTimeout(() => {
          end()
          reject(room.full())
        }, patience)
        signal?.addEventListener('abort', onAbort)
        waiting.add(one)
      }),
  }
}
