import type { Reading } from '../store.ts'
import type { Lane } from '../work.ts'

/** How a lane uses the database at this moment. */
export interface LaneUse {
  /** Connections lent */
  readonly taken: number
  /** Statements and transactions that wait for a connection */
  readonly waiting: number
}

export const laneReadings = (use: Readonly<Record<Lane, LaneUse>>): Reading[] =>
  Object.entries(use).flatMap(([lane, { taken, waiting }]) => [
    { name: 'database_connections_taken', help: 'Connections that are lent', labels: { lane }, value: taken },
    { name: 'database_waiting', help: 'Statements that wait for a connection', labels: { lane }, value: waiting },
  ])
