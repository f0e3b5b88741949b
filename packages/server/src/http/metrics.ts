import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { StatementWatcher } from '../store/statement-watch.ts'
import type { Reading } from '../store/store.ts'
import type { Report } from './observation.ts'
import { refusal } from './refusal.ts'
import { refusedLimit } from './refused-limit.ts'
import { secured } from './security-headers.ts'
import { isSlow } from './slow.ts'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const statementSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const statements = [0, 1, 2, 5, 10, 20, 50, 100, 200]
const costs = [1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000]

/**
 * Metrics for Prometheus. Every label has few values, whatever clients send: an operation is named only when its
 * document belongs to a release of the client.
 */
export const createMetrics = (slowMs = 0) => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  // Sums, whose names are those of counters: by type, the same is there under the names that Prometheus wants.
  for (const what of ['handles', 'requests', 'resources']) registry.removeSingleMetric(`nodejs_active_${what}_total`)
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Finished requests; status "none" when the client disconnected before there was an answer, viewer "unknown" when it was not asked who that is',
    labelNames: ['route', 'method', 'status', 'viewer'],
    registers,
  })
  const aborted = new Counter({
    name: 'http_requests_aborted_total',
    help: 'Requests whose client disconnected, or was disconnected, before it had the whole answer',
    labelNames: ['route'],
    registers,
  })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the arrival of a request to the last byte of its answer; without event streams',
    labelNames: ['route', 'method'],
    buckets: seconds,
    registers,
  })
  const operations = new Counter({
    name: 'graphql_operations_total',
    help: 'GraphQL operations by kind and error code; code "OK" without an error',
    labelNames: ['kind', 'code'],
    registers,
  })
  const trusted = new Counter({
    name: 'graphql_trusted_operations_total',
    help: 'Operations whose document a release of the client has sent',
    labelNames: ['operation', 'hash'],
    registers,
  })
  const trustedTime = new Counter({
    name: 'graphql_trusted_operation_seconds_total',
    help: 'Time from the arrival of these operations to the last byte of their answers; without event streams',
    labelNames: ['operation', 'hash'],
    registers,
  })
  const points = new Counter({
    name: 'graphql_cost_total',
    help: 'Cost of all operations together',
    labelNames: ['viewer'],
    registers,
  })
  const refused = new Counter({
    name: 'limits_refused_total',
    help: 'Requests that a limit refused',
    labelNames: ['limit', 'viewer'],
    registers,
  })
  const slow = new Counter({
    name: 'http_requests_slow_total',
    help: 'Requests that took longer than SLOW_MS; without event streams',
    labelNames: ['route'],
    registers,
  })
  const statementTime = new Histogram({
    name: 'database_statement_duration_seconds',
    help: 'Time from sending a statement to its answer',
    labelNames: ['lane'],
    buckets: statementSeconds,
    registers,
  })
  const statementsFailed = new Counter({
    name: 'database_statements_failed_total',
    help: 'Statements that failed, or were cancelled because nobody waited any more',
    labelNames: ['lane'],
    registers,
  })
  const cost = new Histogram({
    name: 'graphql_operation_cost',
    help: 'Cost of an operation, calculated before it is executed',
    labelNames: ['kind'],
    buckets: costs,
    registers,
  })
  const statementsSent = new Histogram({
    name: 'graphql_operation_statements',
    help: 'Statements sent to the database for an operation',
    labelNames: ['kind'],
    buckets: statements,
    registers,
  })

  const report: Report = observation => {
    const { route, method, status, events, ms, kind, codes = [], operation, hash, viewer = 'unknown' } = observation
    requests.inc({ route, method, status: status ?? 'none', viewer })
    // Also when it is none: what grows from nothing to one has no rate.
    aborted.inc({ route }, observation.aborted ? 1 : 0)
    if (events === 0) duration.observe({ route, method }, ms / 1000)
    slow.inc({ route }, isSlow(observation, slowMs) ? 1 : 0)
    const limit = refusedLimit(observation)
    if (limit) refused.inc({ limit, viewer })
    if (hash === undefined) return
    const labels = { kind: kind ?? 'none' }
    for (const code of codes.length > 0 ? codes : ['OK']) operations.inc({ ...labels, code })
    if (observation.trusted && operation !== undefined) {
      trusted.inc({ operation, hash })
      if (events === 0) trustedTime.inc({ operation, hash }, ms / 1000)
    }
    if (observation.cost !== undefined) {
      cost.observe(labels, observation.cost)
      points.inc({ viewer }, observation.cost)
    }
    statementsSent.observe(labels, observation.statements)
  }

  const watchStatement: StatementWatcher =
    (_, { lane }) =>
    ({ ms, failed }) => {
      statementTime.observe({ lane }, ms / 1000)
      statementsFailed.inc({ lane }, failed ? 1 : 0)
    }

  const taken = new Map<string, Gauge | Counter>()
  const take = ({ name, help, labels = {}, kind, value }: Reading): void => {
    const options = { name, help, labelNames: Object.keys(labels), registers }
    const metric = taken.get(name) ?? (kind === 'counter' ? new Counter(options) : new Gauge(options))
    taken.set(name, metric)
    metric.inc({ ...labels }, value)
  }

  /** Answers `/metrics`, on a separate port. */
  const serve =
    (read: () => Promise<readonly Reading[]>) =>
    async (request: Request): Promise<Response> => {
      if (URL.canParse(request.url) && new URL(request.url).pathname !== '/metrics')
        return secured(refusal(404, 'NOT_FOUND', 'There is nothing at this path. This port answers at /metrics.'))
      const readings = await read()
      for (const metric of taken.values()) metric.reset()
      readings.forEach(take)
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
      return secured(new Response(await registry.metrics(), { headers }))
    }
  return { report, serve, watchStatement }
}
