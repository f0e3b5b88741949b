import type { Observation, Report } from './observe.ts'

/** Health probes are frequent, so they are logged only when they fail. */
const isQuietProbe = ({ route, status }: Observation): boolean => route.startsWith('/health/') && (status ?? 500) < 400

/**
 * One line of JSON per finished request. Never includes variables, IP addresses or query text. Its values are created
 * by the server, except for the request id and the name of the operation, which are short and need no escaping.
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
