import { randomUUID } from 'node:crypto'

/** Carries the name under which the logs know a request; on every response. */
export const REQUEST_ID = 'x-request-id'

// Goes into logs and headers as it is: short, and nothing that could end a line or a quotation.
const WELL_FORMED = /^[\w.-]{8,128}$/

/** The id a proxy or client gave the request, or a new one. */
export function requestId(request: Request): string {
  const given = request.headers.get(REQUEST_ID)
  return given && WELL_FORMED.test(given) ? given : randomUUID()
}
