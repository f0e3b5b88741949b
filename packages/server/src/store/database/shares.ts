import { availableParallelism } from 'node:os'
import type { Lane } from '../work.ts'

/**
 * The minimum of connections with which each lane works. A writer holds one connection, and its reads afterwards take
 * another.
 */
const least: Record<Lane, number> = { read: 2, view: 1, write: 2, follow: 1, export: 1, health: 1 }

/** The proportions in which the remaining connections are distributed. */
const weights: Record<Lane, number> = { read: 5, view: 2, write: 3, follow: 2, export: 2, health: 2 }

export const fewestConnections = Object.values(least).reduce((sum, share) => sum + share)

export const defaultConnections = Object.values(weights).reduce((sum, share) => sum + share)

/**
 * The number of connections of each lane, out of `total`. The shares add up to `total`, so no lane can take a
 * connection of another. Views leave one processor to the other lanes: each running view keeps a processor of the
 * database busy, which is often a processor of this machine.
 */
export const sharesOf = (total: number, processors = availableParallelism()): Readonly<Record<Lane, number>> => {
  const shares = { ...least }
  const hasRoom = (lane: Lane) => lane !== 'view' || shares.view < processors - 1
  const lanes = Object.keys(shares) as Lane[]
  for (let left = total - fewestConnections; left > 0; left -= 1) {
    const poorest = lanes.filter(hasRoom).reduce((a, b) => (shares[b] / weights[b] < shares[a] / weights[a] ? b : a))
    shares[poorest] += 1
  }
  return shares
}
