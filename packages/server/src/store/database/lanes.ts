import { Unavailable } from '../unavailable.ts'
import type { Lane, Work } from '../work.ts'
import { countWaits, type LaneUse } from './lane-readings.ts'
import { createLine } from './line.ts'

export interface Lanes {
  /**
   * Waits for a place in a lane; returns the function that releases it. Transactions never take the last place of a
   * lane, so that writers waiting for the lock of another writer cannot prevent that writer from reading what it wrote.
   *
   * @throws Unavailable OVERLOADED, and the reason of `signal` when it is aborted
   */
  enter(lane: Lane, transaction: boolean, work: Pick<Work, 'signal' | 'tally'>): Promise<() => void>
  use(): Record<Lane, LaneUse>
}

/** A number of places for each lane. Without a free place the caller waits in a queue, `patience` ms at most. */
export const createLanes = (shares: Readonly<Record<Lane, number>>, patience = 5_000): Lanes => {
  const line = (name: Lane, share: number) => {
    let taken = 0
    let transactions = 0
    const { enter, waiting } = createLine<{ readonly transaction: boolean }>(
      {
        fits: ({ transaction }) => taken < share && (!transaction || transactions < Math.max(1, share - 1)),
        take: ({ transaction }) => {
          taken += 1
          if (transaction) transactions += 1
        },
        giveBack: ({ transaction }) => {
          taken -= 1
          if (transaction) transactions -= 1
        },
        full: () => full(name),
        inOrder: false,
      },
      patience,
    )
    const { waits, wait } = countWaits()
    return {
      enter: (...guest: Parameters<typeof enter>) => wait(() => enter(...guest)),
      use: (): LaneUse => ({ taken, waiting: waiting(), places: share, waits }),
    }
  }
  const lanes = mapLanes(shares, line)
  return {
    use: () => mapLanes(lanes, (_, { use }) => use()),
    enter: (name, transaction, { signal, tally }) => lanes[name].enter({ transaction }, tally.caller ?? '', signal),
  }
}

const mapLanes = <From, To>(of: Readonly<Record<Lane, From>>, to: (lane: Lane, from: From) => To): Record<Lane, To> =>
  Object.fromEntries(Object.entries(of).map(([lane, from]) => [lane, to(lane as Lane, from)])) as Record<Lane, To>

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
