import { setMaxListeners } from 'node:events'
import { Unavailable } from '../../unavailable.ts'
import type { Lane, Work } from '../../work.ts'
import { countWaits, type LaneUse } from '../lane-readings.ts'

interface LaneBounds {
  /** Weight for the connection's time: while all lanes have statements waiting, twice the share is twice the time */
  readonly share: number
  /** How long a statement or transaction may wait for the connection, in ms */
  readonly patience: number
}

/** In order of precedence: of two lanes with the same weighted use, the first is served. */
const lanes: Readonly<Record<Lane, LaneBounds>> = {
  health: { share: 64, patience: 5_000 },
  write: { share: 16, patience: 10_000 },
  read: { share: 8, patience: 10_000 },
  follow: { share: 4, patience: 10_000 },
  view: { share: 2, patience: 10_000 },
  export: { share: 1, patience: 30_000 },
}

/**
 * Limit of waiting entries for each lane. A request has some ten statements under way, so this is a hundred requests.
 */
const mostWaiting = 1_000

interface Waiting {
  readonly begin: () => void
  readonly refuse: (reason: unknown) => void
}

export interface LaneQueue {
  /**
   * Waits for the connection on behalf of `work`; returns the function that releases it.
   * @throws Unavailable `OVERLOADED` when too many entries wait or the wait took too long; the reason of the signal
   * when it is aborted meanwhile
   */
  enter(work: Work): Promise<() => void>
  use(): Record<Lane, LaneUse>
}

/**
 * Lends one connection to one caller at a time. Within a lane, callers are served in the order of arrival. Between
 * lanes, the one with the least use is served, where use is the time it has had the connection divided by its share:
 * statistics with 200 ms a statement do not get as many turns as lookups with 1 ms, and no lane waits for ever. A lane
 * that was idle gets no credit for the time it did not use.
 *
 * @param now a clock, in ms
 */
export const createLaneQueue = (now: () => number = () => performance.now()): LaneQueue => {
  const queues = new Map(
    (Object.keys(lanes) as Lane[]).map(lane => [lane, { used: 0, waiting: new Set<Waiting>(), ...countWaits() }]),
  )
  /** The lane that holds the connection */
  let taken: Lane | null = null
  /** The use of the lane that was served last, at that moment */
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

  const enter = ({ lane, signal }: Work): Promise<() => void> => {
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
      // A request may have many statements waiting, each with a listener: Node would warn of a leak.
      setMaxListeners(0, signal)
      signal.addEventListener('abort', abandon)
    })
  }

  return {
    use: () =>
      Object.fromEntries(
        Array.from(queues, ([lane, { waiting, waits }]) => [
          lane,
          { taken: taken === lane ? 1 : 0, waiting: waiting.size, places: 1, waits },
        ]),
      ) as Record<Lane, LaneUse>,
    enter: work => queues.get(work.lane)!.wait(() => enter(work)),
  }
}

const overloaded = () =>
  new Unavailable('OVERLOADED', 'The register has too much of this kind to do: ask again in a few seconds.', 5)
