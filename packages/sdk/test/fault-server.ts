import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'

// An HTTP server that misbehaves as it is told, over real sockets: what a fake fetch cannot show is what the fetch of the
// runtime makes of a connection that breaks, stalls or delivers byte by byte. The comparison with other clients uses it too.

/** One request as it arrived. */
export interface ReceivedRequest {
  /** When, in milliseconds since the server started */
  readonly at: number
  readonly method: string
  /** Path and query */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Whether the client closed the connection before the answer was complete */
  hungUp: boolean
}

export type Answer = (response: ServerResponse, request: ReceivedRequest) => unknown

export interface FaultServer {
  readonly endpoint: string
  /** The requests so far, in the order of their arrival */
  readonly requests: readonly ReceivedRequest[]
  close(): Promise<void>
}

/** Serves these answers one after the other, and from then on `last`. */
export const serve = async (answers: readonly Answer[] = [], last: Answer = fine): Promise<FaultServer> => {
  const begin = performance.now()
  const requests: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const at = performance.now() - begin
    // Who hangs up while still sending was not heard.
    const body = await text(request).catch(() => undefined)
    if (body === undefined) return
    const arrival: ReceivedRequest = { at, method, url, headers, body, hungUp: false }
    requests.push(arrival)
    response.on('close', () => {
      arrival.hungUp = !response.writableFinished
    })
    await (answers[requests.length - 1] ?? last)(response, arrival)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}/graphql`, requests, close: () => closed(server) }
}

const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** With characters of two and three bytes each. */
export const TITLE = 'Thừa Thiên Huế – 京都 – ภูเก็ต'
const DATA = { done: true, title: TITLE }

const respond = (response: ServerResponse, status: number, headers: Record<string, string>, body: string): void => {
  response.writeHead(status, headers).end(body)
}
const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  response =>
    respond(response, status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body))
const page =
  (status: number, headers: Record<string, string> = {}): Answer =>
  response =>
    respond(response, status, { 'content-type': 'text/html', ...headers }, '<!doctype html><h1>A page</h1>')

/** An answer as it should be. */
export const fine = json({ data: DATA })

// What the server says

/** An error by its code. `retryAfter` as the header has it. */
export const coded = (code: string, status = 200, retryAfter?: string): Answer =>
  json(
    { errors: [{ message: 'It says why.', extensions: { code } }] },
    status,
    retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  )
export const limited = (retryAfter?: string): Answer => coded('RATE_LIMITED', 429, retryAfter)
/** The time is a date, by a clock that is `skewMs` fast. */
export const limitedUntil =
  (seconds: number, skewMs: number): Answer =>
  (response, request) => {
    const now = Date.now() + skewMs
    response.setHeader('date', new Date(now).toUTCString())
    // The header has no fractions of a second: both are cut off alike.
    return limited(new Date(now + seconds * 1000).toUTCString())(response, request)
  }
export const unavailable = (retryAfter?: string): Answer =>
  page(503, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
export const badGateway = page(502)
export const signIn = page(200)
/** To a page where people sign in, as gateways do when a session has ended. */
export const redirect: Answer = (response, request) =>
  request.url.startsWith('/sign-in')
    ? signIn(response, request)
    : page(302, { location: '/sign-in' })(response, request)
export const refused = coded('UNAUTHENTICATED', 401)
export const partial = json({
  data: { done: true, title: null },
  errors: [{ message: 'The title could not be read.', path: ['title'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
})
export const body =
  (text: string): Answer =>
  response =>
    respond(response, 200, { 'content-type': 'application/json' }, text)
/** To a request by `documentId` alone. One that brings the text is answered. */
export const unknownDocument =
  (status: number): Answer =>
  (response, request) => {
    const sent =
      request.method === 'GET' ? Object.fromEntries(new URLSearchParams(request.url.split('?')[1])) : undefined
    const { query } = sent ?? JSON.parse(request.body)
    return (query ? fine : coded('PERSISTED_QUERY_NOT_FOUND', status))(response, request)
  }
/** Page after page the same, and always one more. */
export const sameCursor = json({
  data: { visits: { nodes: [{ title: TITLE }], pageInfo: { hasNextPage: true, endCursor: 'still here' } } },
})

// How the connection behaves

/** As a process ends that is killed. */
export const reset: Answer = response => response.socket?.resetAndDestroy()
/** As a proxy ends that gives up. */
export const hangUp: Answer = response => response.socket?.destroy()
export const silent: Answer = () => {}
export const silentAfterHeaders: Answer = response => response.writeHead(200).flushHeaders()

/** All of the JSON, so that only the missing end tells, but less than `content-length` says. */
export const shortOfLength: Answer = response => breakOff(response, { 'content-length': '1000' })
/** All of the JSON, but not the last chunk. */
export const shortOfChunks: Answer = response => breakOff(response, {})
const breakOff = (response: ServerResponse, headers: Record<string, string>): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers })
  response.write(JSON.stringify({ data: DATA }), () => response.socket?.end())
}
export const brokenGzip: Answer = response =>
  respond(response, 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'not gzip')

/** One byte after the other, each in a packet of its own. */
export const byteByByte =
  (everyMs: number): Answer =>
  async response => {
    response.socket?.setNoDelay(true)
    response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders()
    for (const byte of Buffer.from(JSON.stringify({ data: DATA }))) {
      if (response.destroyed) return
      response.write(Uint8Array.of(byte))
      await delay(everyMs)
    }
    response.end()
  }
/** Promises to keep the connection, and closes it. */
export const notKept: Answer = (response, request) => {
  response.on('finish', () => response.socket?.end())
  response.setHeader('connection', 'keep-alive')
  return fine(response, request)
}
