import { isForgotten, type Work } from '../work.ts'
import { unavailabilityOf } from './failure.ts'

/**
 * The outcome of a database operation of `work`; a promise that never settles once the work is abandoned. A cancelled
 * query with ten thousand fields would otherwise reject ten thousand times, and creating each error and its stack takes
 * time, for a client that is gone. When the database cannot serve one part of the work, the whole work is abandoned.
 */
export const unlessForgotten = <T>(work: Work, outcome: Promise<T>): Promise<T> => {
  const { forget } = work
  if (!forget) return outcome
  return outcome.catch(error => {
    const failure = unavailabilityOf(error)
    if (failure) forget(failure)
    if (isForgotten(work)) return new Promise<never>(() => {})
    throw error
  })
}
