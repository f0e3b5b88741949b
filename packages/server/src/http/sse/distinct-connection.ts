import type { ExecutionResult } from 'graphql'
import { isAsyncIterable } from 'graphql-yoga'
import { inLane } from '../../store/work.ts'
import type { Blocks } from './event-stream.ts'
import { completeEvent, isFailure, nextEvent, tooSlow } from './events.ts'
import type { StreamState } from './stream-state.ts'

export type Result = ExecutionResult | AsyncIterable<ExecutionResult>

/**
 * One operation on a connection of its own. The events of a subscription carry as their id the cursor up to which nothing is
 * missing, so that a client which comes back with `Last-Event-ID` goes on from there.
 */
export const distinctConnection = (result: Result, stream: StreamState): Blocks => {
  const results = resultsOf(result)
  let told: string | null = null
  const news = (): string => {
    const cursor = stream.position?.cursor ?? null
    if (cursor === told) return ''
    told = cursor
    return `id: ${told}\n`
  }
  let ended = false
  return {
    next: async () => {
      if (ended) return { done: true, value: undefined }
      const { done, value } = await results.next()
      ended = done === true || isFailure(value)
      if (done) return { done: false, value: completeEvent() }
      // An event that could not be made was not told. The stream ends in front of it, so that who comes back gets it.
      const text = ended ? `${nextEvent(value)}${completeEvent()}` : `${news()}${nextEvent(value)}`
      return { done: false, value: text }
    },
    return: () => results.return?.(),
    // While an event is being made its cursor is not true yet: a reader who left now would miss it.
    sign: () => `${(stream.position?.underWay ? '' : news()) || ':\n'}\n`,
    tooSlow: () => `${nextEvent(tooSlow(told))}${completeEvent()}`,
  }
}

/**
 * The results as they are asked for: in the lane of followers, for as long as somebody does. The request that asked first may
 * be over by then, and its time certainly is.
 */
export const resultsOf = (result: Result): AsyncIterator<ExecutionResult, unknown> => {
  const results: AsyncIterator<ExecutionResult, unknown> = isAsyncIterable(result)
    ? result[Symbol.asyncIterator]()
    : only(result)
  const leaving = new AbortController()
  return {
    next: () => inLane('follow', () => results.next(), leaving.signal),
    return: async () => {
      const ended = results.return?.()
      leaving.abort()
      return (await ended) ?? { done: true, value: undefined }
    },
  }
}

async function* only(result: ExecutionResult) {
  yield result
}
