import { statementHash } from '../store/statement-hash.ts'
import { isWritten, type LogLevel } from './log-level.ts'
import type { Observation, Report } from './observation.ts'
import { isSlow } from './slow.ts'

/** Health probes are frequent, so they are logged only when they fail. */
const isQuietProbe = ({ route, status }: Observation): boolean => route.startsWith('/health/') && (status ?? 500) < 400

/**
 * One line of JSON per finished request. Never includes variables, IP addresses or query text. Its values are created
 * by the server, except for the request id and the name of the operation, which are short and need no escaping.
 */
export const requestLine =
  (
    write: (line: string) => void,
    { level: least = 'info', slowMs = 0 }: { readonly level?: LogLevel; readonly slowMs?: number } = {},
  ): Report =>
  observation => {
    if (isQuietProbe(observation)) return
    const slow = isSlow(observation, slowMs)
    const level = slow || hasFailed(observation) ? 'warn' : 'info'
    if (!isWritten(level, least)) return
    const { requestId, keyId, method, route, status, operation, hash, kind, codes, cost } = observation
    const { statements, slowest, events, ms, bytes, aborted, trace } = observation
    write(
      JSON.stringify({
        at: new Date().toISOString(),
        level,
        requestId,
        trace,
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
        slow: slow || undefined,
        slowest: slow && slowest ? slowestOf(slowest) : undefined,
        events: events || undefined,
        ms,
        bytes,
        aborted: aborted || undefined,
      }),
    )
  }

const hasFailed = ({ status, codes }: Observation): boolean =>
  (status ?? 0) >= 500 || codes?.includes('INTERNAL_SERVER_ERROR') === true

const slowestOf = ({ text, ms, lane }: NonNullable<Observation['slowest']>) => ({
  statement: statementHash(text),
  lane,
  ms: Math.round(ms),
})
