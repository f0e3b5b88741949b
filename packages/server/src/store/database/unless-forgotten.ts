import { isForgotten, type Work } from '../work.ts'
import { unavailabilityOf } from './failure.ts'

/**
 * What comes of something that is done for `work`; nothing, ever, once that is forgotten. A question with ten thousand fields
 * under way would fail ten thousand times, for nobody, and each time an error with its stack is made. When the database
 * cannot serve a part of it, all of it is forgotten.
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
