import { randomUUID } from 'node:crypto'

/** The header with the request id of the logs; on every response. */
export const REQUEST_ID = 'x-request-id'

// It is copied into logs and headers: short, and without characters that could end a line or a quoted string.
const WELL_FORMED = /^[\w.-]{8,128}$/

/** What a header has as the id, or a new one. */
export const requestIdFrom = (received: string | null | undefined): string =>
  received && WELL_FORMED.test(received) ? received : randomUUID()

/** The id that a proxy or client sent, or a new one. */
export function requestId(request: Request): string {
  return requestIdFrom(request.headers.get(REQUEST_ID))
}
