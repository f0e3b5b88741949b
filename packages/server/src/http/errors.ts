import { type ExecutionResult, GraphQLError, Kind } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import { unavailabilityOf } from '../store/database/failure.ts'
import { ReadError } from '../store/read-error.ts'
import { Unavailable } from '../store/unavailable.ts'
import { currentWork } from '../store/work.ts'
import { logFailure } from './log.ts'
import { logUnavailable } from './log-unavailable.ts'
import { unavailableResult } from './unavailable.ts'

/** The part of the server context that error masking needs. */
export interface ErrorContext {
  requestId: string
  /** Set by Yoga after it has parsed the request. */
  params?: { operationName?: string; variables?: unknown }
}

export const apology = (requestId: string): string =>
  `Something went wrong on our side; quote requestId ${requestId} when you report it.`

/**
 * Masks every error that is not meant for the client. Replaces Yoga's own masking, which cannot include the request id.
 *
 * Uses `onResultProcess` because every result passes it: a failed parse, a failed context and a failed resolver alike.
 */
export const useErrors = (): Plugin<object, ErrorContext> => ({
  onResultProcess({ request, result, setResult, serverContext }) {
    if (Array.isArray(result)) return
    const mask = (one: ExecutionResult) => maskErrors(one, serverContext, request.signal)
    setResult(
      isAsyncIterable(result)
        ? mapAsyncIterator(result as AsyncIterable<ExecutionResult>, mask)
        : (unavailable(result, serverContext) ?? mask(result)),
    )
  },
})

/** When the database was unavailable for any field, even a nullable one, the whole answer is replaced by the error. */
function unavailable({ errors = [] }: ExecutionResult, { requestId }: ErrorContext): ExecutionResult | null {
  for (const error of errors) {
    const cause = unavailabilityOf(error)
    if (!cause) continue
    logUnavailable(requestId, cause)
    return { errors: [unavailableResult(currentWork().tally.written ? withoutRetry(cause) : cause)] }
  }
  return null
}

/** For a request that has already written: omits Retry-After, because clients would send the same mutation again. */
const withoutRetry = (error: Unavailable): Unavailable => {
  if (error.retryAfter === null) return error
  const written = 'Something was written, but its result could not be read: check the changes before you send it again.'
  return new Unavailable(error.code, `${written} ${error.message}`, null, { cause: error.cause })
}

function maskErrors(result: ExecutionResult, context: ErrorContext, leaving: AbortSignal): ExecutionResult {
  if (!result.errors) return result
  return { ...result, errors: result.errors.map(error => maskError(error, context, leaving, 'data' in result)) }
}

function maskError(
  error: GraphQLError,
  { requestId, params }: ErrorContext,
  leaving: AbortSignal,
  hasData: boolean,
): GraphQLError {
  const code = error.extensions['code']
  const cause = rootOf(error)
  // Other errors, of the file system for example, also have a code, but their messages are not meant for clients.
  const isCoded = typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && cause instanceof GraphQLError
  if (isCoded) return withCode(error, code)
  if (isRequestError(error)) return withCode(error, 'BAD_INPUT')

  if (cause instanceof ReadError) return withCode(error, cause.code, cause.extensions)

  const { path, nodes } = error
  const unavailability = unavailabilityOf(error)
  if (unavailability) {
    logUnavailable(requestId, unavailability)
    const { code, message } = unavailability
    return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code } })
  }
  // When the client has disconnected, its work was cancelled; that is not a failure to log.
  if (!leaving.aborted)
    logFailure({ requestId, error: cause, path, operation: params?.operationName, variables: params?.variables })
  return new GraphQLError(apology(requestId), {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, ...(!hasData && { http: { status: 500 } }) },
  })
}

/**
 * graphql-js gives no code to errors in variables and arguments, but a location in the document. An error thrown by a
 * resolver has no location of its own; execution adds that of the field to a copy.
 */
function isRequestError(error: GraphQLError): boolean {
  const root = rootOf(error)
  return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION || (root instanceof GraphQLError && !!root.locations)
}

const rootOf = (error: GraphQLError): Error => {
  const inner = error.originalError
  return inner instanceof GraphQLError ? rootOf(inner) : (inner ?? error)
}

const withCode = (error: GraphQLError, code: string, more: object = {}): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...withoutCauses(error.extensions), ...more, code },
  })

/**
 * Extensions in which libraries expose causes: Yoga the error of JSON.parse, which quotes the body; others whole stack
 * traces.
 */
const causes = new Set(['cause', 'debug', 'exception', 'originalError', 'stack', 'stacktrace'])

const withoutCauses = (extensions: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(extensions).filter(([key, value]) => !causes.has(key) && !(value instanceof Error)))
