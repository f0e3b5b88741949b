import { type ExecutionResult, GraphQLError, Kind } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import { unavailabilityOf } from '../store/database/failure.ts'
import { ReadError } from '../store/read-error.ts'
import { Unavailable } from '../store/unavailable.ts'
import { currentWork } from '../store/work.ts'
import { logFailure } from './log.ts'
import { logUnavailable } from './log-unavailable.ts'
import { unavailableResult } from './unavailable.ts'

/** What is known about the request whose errors are judged. */
export interface Exchange {
  requestId: string
  /** Set by Yoga once the request has been read. */
  params?: { operationName?: string; variables?: unknown }
}

export const apology = (requestId: string): string =>
  `Something went wrong on our side; quote requestId ${requestId} when you report it.`

/**
 * Masks every error that was not meant for the client. Replaces Yoga's own masking, which cannot name the request.
 *
 * Sits on `onResultProcess` because nothing leaves Yoga without passing there: a failed parse, a failed context and a
 * failed resolver alike.
 */
export const useErrors = (): Plugin<object, Exchange> => ({
  onResultProcess({ request, result, setResult, serverContext }) {
    if (Array.isArray(result)) return
    const mask = (one: ExecutionResult) => masked(one, serverContext, request.signal)
    setResult(
      isAsyncIterable(result)
        ? mapAsyncIterator(result as AsyncIterable<ExecutionResult>, mask)
        : (unavailable(result, serverContext) ?? mask(result)),
    )
  },
})

/** An answer from which the database kept something back, even in a field that may be null, is none at all. */
function unavailable({ errors = [] }: ExecutionResult, { requestId }: Exchange): ExecutionResult | null {
  for (const error of errors) {
    const cause = unavailabilityOf(error)
    if (!cause) continue
    logUnavailable(requestId, cause)
    return { errors: [unavailableResult(currentWork().tally.written ? answerless(cause) : cause)] }
  }
  return null
}

/**
 * Of a request that has written: its answer could not be read, or a later part of it could not be carried out. Clients take
 * Retry-After for leave to send the same again.
 */
const answerless = (error: Unavailable): Unavailable => {
  if (error.retryAfter === null) return error
  const written = 'Something was written, but there is no answer to it: look at the changes before you send it again.'
  return new Unavailable(error.code, `${written} ${error.message}`, null, { cause: error.cause })
}

function masked(result: ExecutionResult, exchange: Exchange, leaving: AbortSignal): ExecutionResult {
  if (!result.errors) return result
  return { ...result, errors: result.errors.map(error => judge(error, exchange, leaving, 'data' in result)) }
}

function judge(
  error: GraphQLError,
  { requestId, params }: Exchange,
  leaving: AbortSignal,
  hasData: boolean,
): GraphQLError {
  const code = error.extensions['code']
  const cause = rootOf(error)
  // What is not GraphQL's may have such a code by chance, and was not written for the client.
  const isCoded = typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && cause instanceof GraphQLError
  if (isCoded) return recoded(error, code)
  if (isAboutTheRequest(error)) return recoded(error, 'BAD_INPUT')

  if (cause instanceof ReadError) return recoded(error, cause.code, cause.extensions)

  const { path, nodes } = error
  const unavailability = unavailabilityOf(error)
  if (unavailability) {
    logUnavailable(requestId, unavailability)
    const { code, message } = unavailability
    return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code } })
  }
  // Who leaves early ends what was under way. That is no failure of ours.
  if (!leaving.aborted)
    logFailure({ requestId, error: cause, path, operation: params?.operationName, variables: params?.variables })
  return new GraphQLError(apology(requestId), {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, ...(!hasData && { http: { status: 500 } }) },
  })
}

/**
 * graphql-js puts no code on what it finds wrong with variables and arguments, but it says where in the document they
 * are. An error thrown by a resolver has no such place; execution adds the field's to a copy.
 */
function isAboutTheRequest(error: GraphQLError): boolean {
  const root = rootOf(error)
  return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION || (root instanceof GraphQLError && !!root.locations)
}

const rootOf = (error: GraphQLError): Error => {
  const inner = error.originalError
  return inner instanceof GraphQLError ? rootOf(inner) : (inner ?? error)
}

const recoded = (error: GraphQLError, code: string, more: object = {}): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...withoutCauses(error.extensions), ...more, code },
  })

/** Where libraries put what an error came of: Yoga what JSON.parse said, which quotes the body; others whole stacks. */
const causes = new Set(['cause', 'debug', 'exception', 'originalError', 'stack', 'stacktrace'])

const withoutCauses = (extensions: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(extensions).filter(([key, value]) => !causes.has(key) && !(value instanceof Error)))
