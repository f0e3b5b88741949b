import type { ExecutionResult } from 'graphql'
import { type Result, resultsOf } from './distinct-connection.ts'
import type { Blocks } from './event-stream.ts'
import { isFailure, plainText, tooSlow } from './events.ts'

// Apollo Client's protocol for subscriptions over HTTP: a part for each result, an empty object as a sign of life.
// https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol

/** How a client asks for it, after negotiation. */
export const multipartEvents = 'multipart/mixed;subscriptionSpec=1.0'

export const multipartHeaders = { 'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"' }

/** A part is read once the boundary behind it has come, so that is sent at once. */
const boundary = '\r\n--graphql'
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}${boundary}`

/** The client takes this as the end of the subscription. */
const failed = ({ errors = [] }: ExecutionResult): string => part(`{"payload":null,${plainText({ errors }).slice(1)}`)

const end = '--\r\n'

/** One subscription on its own connection. Where to resume, the client knows by the cursor of the last change it got. */
export const multipartConnection = (result: Result): Blocks => {
  const results = resultsOf(result)
  let ended = false
  return {
    next: async () => {
      if (ended) return { done: true, value: undefined }
      const { done, value } = await results.next()
      ended = done === true || isFailure(value)
      if (done) return { done: false, value: end }
      return { done: false, value: ended ? `${failed(value)}${end}` : part(`{"payload":${plainText(value)}}`) }
    },
    return: () => results.return?.(),
    opening: () => boundary,
    keepAlive: () => part('{}'),
    tooSlow: () => `${failed(tooSlow(null))}${end}`,
  }
}
