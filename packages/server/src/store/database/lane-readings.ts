import type { Reading } from '../store.ts'
import { Unavailable } from '../unavailable.ts'
import type { Lane } from '../work.ts'

/** How a lane uses the database at this moment, and how it was waited for so far. */
export interface LaneUse {
  /** Connections lent */
  readonly taken: number
  /** Statements and transactions that wait for a connection */
  readonly waiting: number
  /** Connections that the lane may lend at once; of the embedded database, all lanes share one */
  readonly places: number
  readonly waits: Waits
}

export interface Waits {
  /** Statements and transactions that have had their turn or were refused */
  readonly count: number
  readonly seconds: number
  /** Those that were refused because the lane was full */
  readonly refused: number
}

/** Counts how long is waited for connections. */
export const countWaits = () => {
  const waits = { count: 0, seconds: 0, refused: 0 }
  const wait = <T>(enter: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const end = (): void => {
      waits.count += 1
      waits.seconds += (performance.now() - begun) / 1000
    }
    return enter().then(
      entered => {
        end()
        return entered
      },
      error => {
        end()
        if (error instanceof Unavailable) waits.refused += 1
        throw error
      },
    )
  }
  return { waits, wait }
}

export const laneReadings = (use: Readonly<Record<Lane, LaneUse>>): Reading[] =>
  Object.entries(use).flatMap(([lane, { taken, waiting, places, waits }]) => {
    const labels = { lane }
    const total = { labels, kind: 'counter' } as const
    return [
      { name: 'database_connections', help: 'Connections that a lane may lend at once', labels, value: places },
      { name: 'database_connections_taken', help: 'Connections that are lent', labels, value: taken },
      { name: 'database_waiting', help: 'Statements that wait for a connection', labels, value: waiting },
      { ...total, name: 'database_waits_total', help: 'Times that a connection was asked for', value: waits.count },
      {
        ...total,
        name: 'database_wait_seconds_total',
        help: 'Time that was waited for connections',
        value: waits.seconds,
      },
      {
        ...total,
        name: 'database_refused_total',
        help: 'Times that no connection came free in time',
        value: waits.refused,
      },
    ]
  })
