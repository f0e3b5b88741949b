import { GraphQLError } from 'graphql'
import type { Unavailable } from '../store/unavailable.ts'
import { refusal } from './refusal.ts'

// The database could not serve: 503 in either shape, with the time after which to ask again.

const headersOf = ({ retryAfter }: Unavailable): Record<string, string> =>
  retryAfter === null ? {} : { 'retry-after': String(retryAfter) }

/** As the one error of an answer by GraphQL. There is no half an answer: who would know what is missing from it? */
export const unavailableResult = (error: Unavailable): GraphQLError =>
  new GraphQLError(error.message, {
    extensions: { code: error.code, http: { status: 503, headers: headersOf(error) } },
  })

/** As an answer of its own. */
export const unavailableResponse = (error: Unavailable): Response =>
  refusal(503, error.code, error.message, { headers: headersOf(error) })
