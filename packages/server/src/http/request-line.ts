import type { Observation, Report } from './observe.ts'

/** Asked every few seconds by whoever runs the server: worth a line only when something is wrong. */
const isQuietProbe = ({ route, status }: Observation): boolean => route.startsWith('/health/') && (status ?? 500) < 400

/**
 * One line of JSON for each request, when it is over. Never a variable, an address or the text of a query: what stands in it is
 * of our own making, but for the request id and the operation's name, which are short and have no character to escape.
 */
export const requestLine =
  (write: (line: string) => void): Report =>
  observation => {
    if (isQuietProbe(observation)) return
    const { requestId, keyId, method, route, status, operation, hash, kind, codes, cost } = observation
    const { statements, events, ms, bytes, aborted } = observation
    const level = (status ?? 0) >= 500 || codes?.includes('INTERNAL_SERVER_ERROR') ? 'warn' : 'info'
    write(
      JSON.stringify({
        at: new Date().toISOString(),
        level,
        requestId,
        key: keyId ?? undefined,
        method,
        route,
        status,
        operation,
        hash,
        kind,
        codes: codes?.length ? codes : undefined,
        cost,
        statements,
        events: events || undefined,
        ms,
        bytes,
        aborted: aborted || undefined,
      }),
    )
  }
