import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Reading } from '../store/store.ts'
import type { Report } from './observe.ts'
import { refusal } from './refusal.ts'
import { secured } from './security-headers.ts'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const statements = [0, 1, 2, 5, 10, 20, 50, 100, 200]
const costs = [1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000]

/**
 * Metrics for Prometheus. Every label has few values, whatever clients send: an operation is named only when its
 * document belongs to a release of the client.
 */
export const createMetrics = () => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Finished requests; status "none" when the client disconnected before there was an answer',
    labelNames: ['route', 'method', 'status'],
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
    labelNames: ['operation'],
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
    const { route, method, status, events, ms, kind, codes = [], operation } = observation
    requests.inc({ route, method, status: status ?? 'none' })
    if (observation.aborted) aborted.inc({ route })
    if (events === 0) duration.observe({ route, method }, ms / 1000)
    if (observation.hash === undefined) return
    const labels = { kind: kind ?? 'none' }
    for (const code of codes.length > 0 ? codes : ['OK']) operations.inc({ ...labels, code })
    if (observation.trusted && operation !== undefined) trusted.inc({ operation })
    if (observation.cost !== undefined) cost.observe(labels, observation.cost)
    statementsSent.observe(labels, observation.statements)
  }

  const gauges = new Map<string, Gauge>()
  const take = ({ name, help, labels = {}, value }: Reading): void => {
    const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames: Object.keys(labels), registers })
    gauges.set(name, gauge)
    gauge.set({ ...labels }, value)
  }

  /** Answers `/metrics`, on a separate port. */
  const serve =
    (read: () => Promise<readonly Reading[]>) =>
    async (request: Request): Promise<Response> => {
      if (URL.canParse(request.url) && new URL(request.url).pathname !== '/metrics')
        return secured(refusal(404, 'NOT_FOUND', 'There is nothing at this path. This port answers at /metrics.'))
      const readings = await read()
      for (const gauge of gauges.values()) gauge.reset()
      readings.forEach(take)
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
      return secured(new Response(await registry.metrics(), { headers }))
    }
  return { report, serve }
}
