import type { ExecutionResult } from 'graphql'
import { isAsyncIterable } from 'graphql-yoga'
import { inLane } from '../../store/work.ts'
import type { Blocks } from './event-stream.ts'
import { completeEvent, isFailure, nextEvent, tooSlow } from './events.ts'
import type { StreamState } from './stream-state.ts'

export type Result = ExecutionResult | AsyncIterable<ExecutionResult>

/**
 * One operation on its own connection ("distinct connections mode"). The id of each event of a subscription is the
 * cursor up to which everything was sent, so that a client which reconnects with `Last-Event-ID` continues from there.
 */
export const distinctConnection = (result: Result, stream: StreamState): Blocks => {
  const results = resultsOf(result)
  let lastId: string | null = null
  const idLine = (): string => {
    const cursor = stream.position?.cursor ?? null
    if (cursor === lastId) return ''
    lastId = cursor
    return `id: ${lastId}\n`
  }
  let ended = false
  return {
    next: async () => {
      if (ended) return { done: true, value: undefined }
      const { done, value } = await results.next()
      ended = done === true || isFailure(value)
      if (done) return { done: false, value: completeEvent() }
      // An event that failed was not delivered. The stream ends without its id, so that a client that reconnects gets
      // it again.
      const text = ended ? `${nextEvent(value)}${completeEvent()}` : `${idLine()}${nextEvent(value)}`
      return { done: false, value: text }
    },
    return: () => results.return?.(),
    // While an event is in progress, its cursor must not be sent: a client that disconnects now would miss the event.
    keepAlive: () => `${(stream.position?.underWay ? '' : idLine()) || ':\n'}\n`,
    tooSlow: () => `${nextEvent(tooSlow(lastId))}${completeEvent()}`,
  }
}

/**
 * The results, each computed on demand in the lane for followers until the iterator is returned. The lane and the time
 * limit of the original request no longer apply.
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
