import { setMaxListeners } from 'node:events'
import type { ExecutionResult } from 'graphql'
import { isAsyncIterable, type Plugin, processRegularResult } from 'graphql-yoga'
import { distinctConnection, type Result } from './distinct-connection.ts'
import { eventStream } from './event-stream.ts'
import { multipartConnection, multipartEvents, multipartHeaders } from './multipart.ts'
import type { Pace } from './pace.ts'
import type { SharedConnection } from './shared-connection.ts'
import type { StreamState } from './stream-state.ts'

interface StreamContext {
  readonly stream: StreamState
  /** The shared connection that the result is sent on, if any */
  readonly shared?: SharedConnection | undefined
  readonly params?: { readonly extensions?: Readonly<Record<string, unknown>> }
}

/** Answers with server-sent events: every subscription, and other operations whose client accepts nothing else. */
export const useEventStreams = (pace: Pace, stopping: AbortSignal): Plugin<object, StreamContext> => {
  // There is one listener for each open stream.
  setMaxListeners(0, stopping)
  return {
    onResultProcess({ request, result, serverContext: { stream, shared, params }, setResultProcessor }) {
      if (Array.isArray(result)) return
      if (!shared && wantsMultipart(request)) {
        // Refused before it began: as any other answer.
        if (!isAsyncIterable(result)) return setResultProcessor(processRegularResult, jsonIn(request))
        return setResultProcessor(
          result => eventStream(multipartConnection(result as Result), { pace, stopping }, multipartHeaders),
          'multipart/mixed',
        )
      }
      if (!shared && !wantsEvents(request, result as Result)) return
      if (hasStatus(result as Result)) return setResultProcessor(processRegularResult, 'application/json')
      setResultProcessor(
        result =>
          shared
            ? handOver(shared, params?.extensions?.['operationId'], result as Result)
            : eventStream(distinctConnection(result as Result, stream), { pace, stopping }),
        'text/event-stream',
      )
    },
  }
}

/** The form that comes first in the header, which has them in the order of preference. */
const wantsMultipart = (request: Request): boolean => {
  const accept = request.headers.get('accept') ?? ''
  const [multipart, events] = [accept.indexOf(multipartEvents), accept.indexOf('text/event-stream')]
  return multipart >= 0 && (events < 0 || multipart < events)
}

const jsonIn = (request: Request): string =>
  /application\/(graphql-response\+)?json/.exec(request.headers.get('accept') ?? '')?.[0] ?? 'application/json'

const wantsEvents = (request: Request, result: Result): boolean => {
  const accept = request.headers.get('accept') ?? '*/*'
  return isAsyncIterable(result)
    ? /text\/(event-stream|\*)|\*\/\*/i.test(accept)
    : /text\/event-stream/i.test(accept) && !/json|\*\/\*/i.test(accept)
}

/** The operation did not start and the error has an HTTP status, like 429 or 500: answered as a regular response. */
const hasStatus = (result: Result): boolean =>
  !isAsyncIterable(result) &&
  ((result as ExecutionResult).errors ?? []).some(({ extensions }) => {
    const http = extensions['http'] as { status?: number; spec?: boolean } | undefined
    return http?.status !== undefined && !http.spec
  })

const handOver = (shared: SharedConnection, operation: unknown, result: Result): Response => {
  const refuse = (status: number, message: string): Response => {
    if (isAsyncIterable(result)) void result[Symbol.asyncIterator]().return?.()
    return Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status })
  }
  if (typeof operation !== 'string' || operation === '' || operation.length > 200)
    return refuse(400, 'Name the operation in extensions.operationId, with 1 to 200 characters.')
  switch (shared.refuses(operation)) {
    case 'taken':
      return refuse(409, 'There is an operation of this name on this connection.')
    case 'full':
      return refuse(409, 'There are too many operations on this connection: stop one first.')
    case null:
      shared.run(operation, result)
      return new Response(null, { status: 202 })
  }
}
