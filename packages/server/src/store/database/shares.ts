import { availableParallelism } from 'node:os'
import type { Lane } from '../work.ts'

/** What each lane needs to work at all. A writer holds one connection, and what it reads afterwards takes another. */
const least: Record<Lane, number> = { read: 2, view: 1, write: 2, follow: 1, export: 1, health: 1 }

/** How the connections beyond are shared out. */
const weights: Record<Lane, number> = { read: 5, view: 2, write: 3, follow: 2, export: 2, health: 2 }

export const fewestConnections = Object.values(least).reduce((sum, share) => sum + share)

export const defaultConnections = Object.values(weights).reduce((sum, share) => sum + share)

/**
 * How many of `total` connections each lane has. Together they are `total`, so no lane can take another's. Views leave a
 * processor to the rest: one keeps one busy at the database as long as it lasts, and often that is a processor of this machine.
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
