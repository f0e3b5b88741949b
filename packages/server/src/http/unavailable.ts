import { GraphQLError } from 'graphql'
import type { Unavailable } from '../store/unavailable.ts'
import { refusal } from './refusal.ts'

// The database could not serve: 503 in either shape, with the time after which it is worth asking again.

/** As the one error of an answer by GraphQL. There is no half an answer: who would know what is missing from it? */
export const unavailableResult = ({ code, message, retryAfter }: Unavailable): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, http: { status: 503, headers: { 'retry-after': String(retryAfter) } } },
  })

/** As an answer of its own. */
export const unavailableResponse = ({ code, message, retryAfter }: Unavailable): Response =>
  refusal(503, code, message, { headers: { 'retry-after': String(retryAfter) } })
