import { GraphQLError } from 'graphql'
import type { Unavailable } from '../store/unavailable.ts'
import { refusal } from './refusal.ts'

// 503 answers for an unavailable database, with Retry-After.

const headersOf = ({ retryAfter }: Unavailable): Record<string, string> =>
  retryAfter === null ? {} : { 'retry-after': String(retryAfter) }

/**
 * As the only error of a GraphQL answer. Partial data is not returned, because clients could not tell what is missing.
 */
export const unavailableResult = (error: Unavailable): GraphQLError =>
  new GraphQLError(error.message, {
    extensions: { code: error.code, http: { status: 503, headers: headersOf(error) } },
  })

/** As a response outside GraphQL. */
export const unavailableResponse = (error: Unavailable): Response =>
  refusal(503, error.code, error.message, { headers: headersOf(error) })
