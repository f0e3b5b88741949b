import type { LaneUse } from '../lane-readings.ts'
import { Unavailable } from '../unavailable.ts'
import type { Lane } from '../work.ts'

export interface Lanes {
  /**
   * Waits for a place in a lane; returns how to leave it. Transactions never take the last place of a lane, so that a writer
   * who waits for another one does not keep that one from reading what it wrote.
   *
   * @throws Unavailable OVERLOADED, and whatever `signal` is aborted with
   */
  enter(lane: Lane, transaction: boolean, signal: AbortSignal | undefined): Promise<() => void>
  use(): Record<Lane, LaneUse>
}

interface Waiting {
  readonly transaction: boolean
  readonly admit: () => void
}

/** Longer than any single request has to ask, and short enough to hold in memory. */
const longestQueue = 1_000

/** Places for each kind of work; who finds none waits in turn, `patience` ms at most. */
export const createLanes = (shares: Readonly<Record<Lane, number>>, patience = 5_000): Lanes => {
  const state = (share: number) => ({ share, taken: 0, transactions: 0, waiting: new Set<Waiting>() })
  const lanes = Object.fromEntries(Object.entries(shares).map(([lane, share]) => [lane, state(share)])) as Record<
    Lane,
    ReturnType<typeof state>
  >

  return {
    use: () =>
      Object.fromEntries(
        Object.entries(lanes).map(([lane, { taken, waiting }]) => [lane, { taken, waiting: waiting.size }]),
      ) as Record<Lane, LaneUse>,
    enter: (name, transaction, signal) => {
      const lane = lanes[name]
      const fits = (one: { transaction: boolean }): boolean =>
        lane.taken < lane.share && (!one.transaction || lane.transactions < Math.max(1, lane.share - 1))
      const take = () => {
        lane.taken += 1
        if (transaction) lane.transactions += 1
        return () => {
          lane.taken -= 1
          if (transaction) lane.transactions -= 1
          for (const one of lane.waiting) if (fits(one)) return one.admit()
        }
      }
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (fits({ transaction })) return resolve(take())
        if (lane.waiting.size >= longestQueue) return reject(full(name))
        const end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          lane.waiting.delete(waiting)
        }
        const waiting: Waiting = {
          transaction,
          admit: () => {
            end()
            resolve(take())
          },
        }
        const onAbort = () => {
          end()
          reject(signal?.reason)
        }
        const timer = setTimeout(() => {
          end()
          reject(full(name))
        }, patience)
        signal?.addEventListener('abort', onAbort)
        lane.waiting.add(waiting)
      })
    },
  }
}

const full = (lane: Lane): Unavailable =>
  new Unavailable('OVERLOADED', `The server is busy with ${words[lane]}: ask again in a few seconds.`, 2)

const words: Record<Lane, string> = {
  read: 'other queries',
  view: 'other views and searches',
  write: 'other writers',
  follow: 'other followers',
  export: 'other downloads',
  health: 'other keys',
}
