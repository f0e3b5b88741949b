import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { plainRefusal } from './plain-refusal.ts'

interface Fault {
  readonly status: number
  readonly code: string
  readonly message: string
}

const malformed: Fault = { status: 400, code: 'BAD_REQUEST', message: 'This is not an HTTP request.' }

/** By the error codes of Node and its parser. */
const faults: Readonly<Record<string, Fault>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TIMEOUT',
    message: 'The request did not arrive in full in time: send it again, faster or in pieces.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    code: 'REQUEST_TOO_LARGE',
    message: 'The chunk extensions of the request are too large.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    message: 'Address and headers together have more than 16 KB: send a long query by POST.',
  },
}

/** How long the client may take to read the answer before the connection is closed. */
const FAREWELL_MS = 1_000

/** Answers what Node cannot parse as a request (too slow, too large, or not HTTP), then closes the connection. */
export const answerMalformed = (server: Server): void => {
  const refused = new WeakSet<Duplex>()
  const underWay = new WeakMap<Duplex, ServerResponse>()
  server.prependListener('request', ({ socket }, response) => underWay.set(socket, response))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (refused.has(socket)) return
    refused.add(socket)
    const answer = underWay.get(socket)
    // An answer that has begun cannot be replaced by another.
    const midway = answer?.headersSent && !answer.writableFinished
    if (midway || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    socket.end(asText(faults[error.code ?? ''] ?? malformed))
    setTimeout(() => socket.destroy(), FAREWELL_MS).unref()
  })
}

const asText = ({ status, code, message }: Fault): string => {
  const { headers, body } = plainRefusal(code, message)
  const lines = Object.entries({ ...headers, connection: 'close', date: new Date().toUTCString() })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')
}
