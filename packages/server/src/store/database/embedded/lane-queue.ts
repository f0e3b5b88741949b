import { setMaxListeners } from 'node:events'
import { Unavailable } from '../../unavailable.ts'
import type { Lane, Work } from '../../work.ts'
import type { LaneUse } from '../lane-readings.ts'

interface LaneBounds {
  /** Of the connection's time, beside what the other lanes get: while all of them wait, twice the share is twice the time */
  readonly share: number
  /** How long anything may wait for the connection, in ms */
  readonly patience: number
}

/** In the order of their rank: of two lanes that have had equally little, the first is served. */
const lanes: Readonly<Record<Lane, LaneBounds>> = {
  health: { share: 64, patience: 5_000 },
  write: { share: 16, patience: 10_000 },
  read: { share: 8, patience: 10_000 },
  follow: { share: 4, patience: 10_000 },
  view: { share: 2, patience: 10_000 },
  export: { share: 1, patience: 30_000 },
}

/** So much may wait in each lane. A request has some ten statements under way at a time, so this is a hundred of them. */
const mostWaiting = 1_000

interface Waiting {
  readonly begin: () => void
  readonly refuse: (reason: unknown) => void
}

export interface LaneQueue {
  /**
   * Waits for the connection on behalf of `work`; returns how to let go of it.
   * @throws Unavailable `OVERLOADED` when too much waits, or it took too long; the signal's reason when it is aborted meanwhile
   */
  enter(work: Work): Promise<() => void>
  use(): Record<Lane, LaneUse>
}

/**
 * Lends one connection to one user at a time. Within a lane, first come is first served. Between lanes it goes by the time
 * that each has had the connection, divided by its share: statistics that take 200 ms a statement do not get as many turns
 * as lookups that take 1 ms, and none waits for ever. A lane that was idle does not catch up on what it did not use.
 *
 * @param now a clock, in ms
 */
export const createLaneQueue = (now: () => number = () => performance.now()): LaneQueue => {
  const queues = new Map((Object.keys(lanes) as Lane[]).map(lane => [lane, { used: 0, waiting: new Set<Waiting>() }]))
  /** The lane that has the connection */
  let taken: Lane | null = null
  /** What the lane that was served last had used by then */
  let reached = 0

  const lend = (lane: Lane): (() => void) => {
    const queue = queues.get(lane)!
    const begun = now()
    let returned = false
    taken = lane
    reached = queue.used
    return () => {
      if (returned) return
      returned = true
      queue.used += (now() - begun) / lanes[lane].share
      taken = null
      next()
    }
  }

  const next = (): void => {
    const busy = [...queues.values()].filter(({ waiting }) => waiting.size > 0)
    const queue = busy.reduce<(typeof busy)[number] | undefined>(
      (best, each) => (best && best.used <= each.used ? best : each),
      undefined,
    )
    const [first] = queue?.waiting ?? []
    first?.begin()
  }

  return {
    use: () =>
      Object.fromEntries(
        Array.from(queues, ([lane, { waiting }]) => [lane, { taken: taken === lane ? 1 : 0, waiting: waiting.size }]),
      ) as Record<Lane, LaneUse>,
    enter: ({ lane, signal }) => {
      if (signal?.aborted) return Promise.reject(signal.reason)
      const queue = queues.get(lane)!
      if (queue.waiting.size === 0) queue.used = Math.max(queue.used, reached)
      if (taken === null) return Promise.resolve(lend(lane))
      if (queue.waiting.size >= mostWaiting) return Promise.reject(overloaded())
      return new Promise((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', abandon)
          queue.waiting.delete(entry)
        }
        const entry: Waiting = {
          begin: () => {
            leave()
            resolve(lend(lane))
          },
          refuse: reason => {
            leave()
            reject(reason)
          },
        }
        const abandon = () => entry.refuse(signal?.reason)
        const timer = setTimeout(() => entry.refuse(overloaded()), lanes[lane].patience)
        queue.waiting.add(entry)
        if (!signal) return
        // A request may have many statements waiting: Node would take them for a leak.
        setMaxListeners(0, signal)
        signal.addEventListener('abort', abandon)
      })
    },
  }
}

const overloaded = () =>
  new Unavailable('OVERLOADED', 'The register has too much of this kind to do: ask again in a few seconds.', 5)
