import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServerAdapter } from '@whatwg-node/server'
import { addressOf } from '../access/budget/address.ts'
import { type Backlog, createBacklog } from './backlog.ts'
import type { DirectReads } from './direct/direct-reads.ts'
import { createFairTurns } from './fair-turns.ts'
import { refusal } from './refusal.ts'
import { secured } from './security-headers.ts'
import { send, takenInTime } from './send.ts'

/** Answers a request; `req` and `res` are the corresponding objects of Node. */
export type Fetch = (request: Request, incoming: { req: IncomingMessage; res: ServerResponse }) => Promise<Response>

interface ListenerOptions {
  /** For a client to read 64 KB, in ms */
  readonly readTimeout?: number
  readonly backlog?: Backlog
  /** Proxies in front of the server, each of which adds to `X-Forwarded-For` */
  readonly proxyHops?: number
  /** Answers plain questions in front of all else */
  readonly direct?: DirectReads | undefined
}

/** Adapts Node's requests to web requests, and sends the answers. */
export const requestListener = (
  fetch: Fetch,
  { readTimeout = 60_000, backlog = createBacklog(), proxyHops = 0, direct }: ListenerOptions = {},
): RequestListener => {
  const turn = createFairTurns()
  const adapter = createServerAdapter<{ req: IncomingMessage; res: ServerResponse }>(fetch)
  return async (request, response) => {
    closeWithConnection(request, response)
    const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
    const address = addressOf(request.socket.remoteAddress, forwardedFor, proxyHops)
    // Health checks do not wait behind other requests.
    if (!request.url?.startsWith('/health/')) await turn(address)
    // It has left meanwhile, which nobody would be told of any more.
    if (response.destroyed || request.socket.destroyed) return
    if (direct && (await direct(request, response))) {
      if (response.writableLength > 0 && !response.destroyed)
        await takenInTime('finish', request, response, readTimeout)
      return
    }
    const context = { req: request, res: response }
    const answer = await answerTo(() => adapter.handleNodeRequestAndResponse(request, response, context))
    await send(answer, request, response, { readTimeout, backlog, address })
  }
}

/** Node does not emit `close` on a response that is queued behind an earlier one of the same connection. */
const closeWithConnection = ({ socket }: IncomingMessage, response: ServerResponse): void => {
  const close = (): void => {
    if (response.socket !== null) return
    response.destroy()
    response.emit('close')
  }
  socket.once('close', close)
  response.once('close', () => socket.off('close', close))
}

const answerTo = async (answer: () => Response | Promise<Response>): Promise<Response> => {
  try {
    return await answer()
  } catch {
    return secured(refusal(400, 'BAD_REQUEST', 'This request cannot be parsed.'))
  }
}
