import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DirectReads } from './direct/direct-reads.ts'
import { giveUpOnLate, uploadTimeout } from './late-requests.ts'
import { answerMalformed } from './malformed.ts'
import { plainRefusal } from './plain-refusal.ts'
import { type Fetch, requestListener } from './request-listener.ts'
import { securityHeaders } from './security-headers.ts'

/** The address cannot be used. The message is one sentence for the operator. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

export interface Listener {
  /** The URL of the server for a browser on this machine. */
  url: string
  /** Starts to serve requests; before that, all are answered with 503 and Retry-After. */
  serve(fetch: Fetch & { readonly direct?: DirectReads | undefined }, proxyHops?: number): void
  /** Accepts no more requests, waits for those in progress (at most 7 s) and releases the port. */
  stop(): Promise<void>
}

export interface Address {
  readonly host: string
  readonly port: number
  /** How long a request may take to arrive completely, in ms; the upload of a document may take longer */
  readonly requestTimeout?: number
  /** The environment variable that sets the port */
  readonly setting?: 'PORT' | 'METRICS_PORT'
}

/** Process managers usually wait ten seconds; the rest is for closing the register. */
const GRACE_MS = 7_000

/** A request other than an upload has at most 256 KB; a client that needs longer is only occupying the connection. */
const REQUEST_TIMEOUT_MS = 30_000

/**
 * Listens on the address. Called before the store is opened, so that an accidental second start fails here and does not
 * touch the data folder.
 */
export async function listen({
  host,
  port,
  requestTimeout = REQUEST_TIMEOUT_MS,
  setting = 'PORT',
}: Address): Promise<Listener> {
  let handle: RequestListener = answerStarting
  const server = createServer(
    {
      headersTimeout: requestTimeout,
      // Of documents that are uploaded; others are given up on before.
      requestTimeout: Math.max(requestTimeout, uploadTimeout),
      // A peer that vanished without closing is noticed only when something is sent.
      keepAlive: true,
      // By default Node checks twice a minute, so that 30 seconds may become 60.
      connectionsCheckingInterval: Math.min(1_000, requestTimeout / 2),
      // Node would answer without an error body.
      requireHostHeader: false,
    },
    (request, response) =>
      hasHost(request) ? handle(request, response) : refuse(response, 400, 'BAD_REQUEST', noHost),
  )
  answerMalformed(server)
  giveUpOnLate(server, requestTimeout)
  server.on('checkExpectation', (_, response) =>
    refuse(response, 417, 'EXPECTATION_FAILED', 'The Expect header is not supported: leave it out.'),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(new ListenError(explain(error, host, port, setting))))
    server.listen(port, host, resolve)
  })

  return {
    url: `http://${isLocal(host) ? 'localhost' : bracketed(host)}:${(server.address() as AddressInfo).port}`,

    serve(fetch, proxyHops) {
      handle = requestListener(fetch, { direct: fetch.direct, ...(proxyHops && { proxyHops }) })
    },

    stop: () =>
      new Promise(resolve => {
        const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS)
        // A keep-alive connection would keep the server open after its last answer.
        server.prependListener('request', (_, response) => response.setHeader('connection', 'close'))
        const sweep = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(deadline)
          clearInterval(sweep)
          resolve()
        })
      }),
  }
}

/**
 * Answers until the register is open. The liveness check succeeds, so that a long migration does not get the process
 * killed.
 */
const answerStarting: RequestListener = (request, response) => {
  if (request.url === '/health/live') {
    response.writeHead(200, { ...securityHeaders, 'content-type': 'application/json' }).end('{"status":"ok"}')
    return
  }
  const { headers, body } = plainRefusal('STARTING', 'The register is being opened; try again in a few seconds.')
  response.writeHead(503, { ...headers, 'retry-after': '2' }).end(body)
}

/**
 * A host name or address with an optional port, without characters that would change the path of the URL. Optional in
 * HTTP/1.0.
 */
const hasHost = ({ httpVersion, headers: { host } }: IncomingMessage): boolean =>
  host === undefined ? httpVersion !== '1.1' : /^[\w.:[\]-]+$/.test(host)

const noHost = 'The Host header is missing or invalid.'

const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  const { headers, body } = plainRefusal(code, message)
  response.writeHead(status, { ...headers, connection: 'close' }).end(body)
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, setting: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already taken, perhaps by this server; stop the other program or choose another port: ${setting}=${port + 1} npx pnpm@10 start.`
    case 'EACCES':
      return `Port ${port} needs rights this user does not have; choose one above 1023: ${setting}=4000 npx pnpm@10 start.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is not an address of this machine; example: HOST=127.0.0.1, or HOST=0.0.0.0 for all.`
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}.`
  }
}

const isLocal = (host: string) => ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host)
const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)
