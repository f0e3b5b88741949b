import type { Caller } from '../../access/budget/admit.ts'
import { missingScope } from '../missing-scope.ts'
import { refusal } from '../refusal.ts'
import { eventStream, type StreamOptions } from './event-stream.ts'
import { createConnections, type SharedConnection } from './shared-connection.ts'

type Run = (request: Request, requestId: string, caller: Caller, shared?: SharedConnection) => Promise<Response>

const tokenHeader = 'x-graphql-event-stream-token'

/**
 * The "single connection mode" of GraphQL over Server-Sent Events, for browsers, which open few connections to one
 * server: PUT reserves a connection, GET opens it, POST runs an operation whose results are sent there, DELETE stops
 * one. Requests without a token are handled as at `/graphql`.
 *
 * Not `@graphql-yoga/plugin-graphql-sse`: it buffers unread events without a limit, and its answers bypass error
 * masking and the limits.
 *
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode
 */
export const sharedConnections = (options: StreamOptions, run: Run): Run => {
  const connections = createConnections()

  return async (request, requestId, caller) => {
    const { viewer, account } = caller
    if (request.method === 'PUT') {
      const missing = missingScope(viewer, 'subscribe:changes')
      if (missing) return missing
      const token = connections.reserve(viewer.keyId!, account?.openStream())
      return new Response(token, {
        status: 201,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      })
    }

    const { searchParams } = new URL(request.url)
    const token = request.headers.get(tokenHeader) ?? searchParams.get('token')
    if (token === null) return run(request, requestId, caller)
    const shared = connections.find(token, viewer.keyId)
    if (!shared) return refusal(404, 'NOT_FOUND', 'No such connection: reserve one with PUT.')

    if (request.method === 'DELETE') {
      const operation = searchParams.get('operationId')
      if (!operation) return refusal(400, 'BAD_REQUEST', 'Name the operation: ?operationId=….')
      shared.stop(operation)
      return new Response(null, { status: 200 })
    }
    if (request.method === 'GET' && request.headers.get('accept')?.includes('text/event-stream')) {
      if (shared.opened) return refusal(409, 'CONFLICT', 'This connection is open already: reserve another with PUT.')
      shared.opened = true
      return eventStream(shared, options)
    }
    return run(request, requestId, caller, shared)
  }
}
