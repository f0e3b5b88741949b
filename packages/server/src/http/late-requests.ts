import type { IncomingMessage, Server } from 'node:http'

/** How long one document may take to arrive, in ms; the upload itself gives up a little sooner. */
export const uploadTimeout = 600_000

/**
 * Gives up on requests whose body does not arrive within `time` ms. Only uploads that are being taken may take longer, as
 * long as Node lets them: once one was refused, it is like any other.
 */
export const giveUpOnLate = (server: Server, time: number): void => {
  server.prependListener('request', (request, response) => {
    if (!hasBody(request)) return
    const timer = setInterval(() => {
      if (isUpload(request) && !response.headersSent) return
      clearInterval(timer)
      const error = Object.assign(new Error('The request is late.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      if (!request.complete) server.emit('clientError', error, request.socket)
    }, time)
    request.once('close', () => clearInterval(timer))
  })
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const isUpload = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && /^\/documents(\?|$)/.test(url ?? '')
