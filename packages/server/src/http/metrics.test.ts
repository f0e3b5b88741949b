import { expect, it } from 'vitest'
import type { Reading } from '../store/store.ts'
import { createMetrics } from './metrics.ts'
import type { Observation } from './observation.ts'

const observation: Observation = {
  requestId: 'request-1',
  keyId: 'abcdefghijkl',
  method: 'POST',
  route: '/graphql',
  status: 200,
  statements: 3,
  events: 0,
  ms: 20,
  bytes: 500,
  aborted: false,
  hash: '0123456789abcdef',
  kind: 'query',
  operation: 'InForce',
  viewer: 'anonymous',
}

const scrape = async ({ serve }: ReturnType<typeof createMetrics>, readings: Reading[] = []) => {
  const response = await serve(async () => readings)(new Request('http://register.test/metrics'))
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  return response.text()
}

it('counts requests, operations and what they took', async () => {
  const metrics = createMetrics()
  metrics.report(observation)
  metrics.report({ ...observation, cost: 60, trusted: true })
  metrics.report({ ...observation, status: null, aborted: true, codes: ['TIMEOUT', 'NOT_FOUND'] })
  const text = await scrape(metrics)
  for (const line of [
    'http_requests_total{route="/graphql",method="POST",status="200",viewer="anonymous"} 2',
    'http_requests_total{route="/graphql",method="POST",status="none",viewer="anonymous"} 1',
    'http_requests_aborted_total{route="/graphql"} 1',
    'http_request_duration_seconds_count{route="/graphql",method="POST"} 3',
    'graphql_operations_total{kind="query",code="OK"} 2',
    'graphql_operations_total{kind="query",code="TIMEOUT"} 1',
    'graphql_trusted_operations_total{operation="InForce",hash="0123456789abcdef"} 1',
    'graphql_trusted_operation_seconds_total{operation="InForce",hash="0123456789abcdef"} 0.02',
    'graphql_cost_total{viewer="anonymous"} 60',
    'limits_refused_total{limit="time",viewer="anonymous"} 1',
    'graphql_operation_cost_bucket{le="100",kind="query"} 1',
    'graphql_operation_statements_sum{kind="query"} 9',
  ])
    expect(text).toContain(`${line}\n`)
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(text).toContain('process_resident_memory_bytes')
})

it('counts what limits refuse, and by whom, once for each request', async () => {
  const metrics = createMetrics()
  const { viewer: _, ...stranger } = observation
  metrics.report({ ...observation, limit: 'budget', viewer: 'standard', status: 429, codes: ['RATE_LIMITED'] })
  metrics.report({ ...stranger, limit: 'unknown_keys', status: 429 })
  metrics.report({ ...observation, status: 413, codes: ['REQUEST_TOO_LARGE'] })
  metrics.report({ ...observation, codes: ['TOO_COMPLEX', 'BAD_INPUT'] })
  metrics.report({ ...observation, status: 404, codes: ['NOT_FOUND'] })
  const lines = (await scrape(metrics)).split('\n').filter(line => line.startsWith('limits_refused_total'))
  expect(lines.sort()).toEqual([
    'limits_refused_total{limit="budget",viewer="standard"} 1',
    'limits_refused_total{limit="complexity",viewer="anonymous"} 1',
    'limits_refused_total{limit="request_size",viewer="anonymous"} 1',
    'limits_refused_total{limit="unknown_keys",viewer="unknown"} 1',
  ])
})

it('counts slow requests, of which streams are none', async () => {
  const metrics = createMetrics(1_000)
  metrics.report({ ...observation, ms: 1_000 })
  metrics.report({ ...observation, ms: 999 })
  metrics.report({ ...observation, ms: 60_000, kind: 'subscription' })
  metrics.report({ ...observation, ms: 60_000, events: 3 })
  expect(await scrape(metrics)).toContain('http_requests_slow_total{route="/graphql"} 1\n')
})

it('measures statements by lane', async () => {
  const metrics = createMetrics()
  const work = { lane: 'view', tally: { statements: 0 } } as const
  metrics.watchStatement('SELECT 1', work)({ ms: 3, failed: false })
  metrics.watchStatement('SELECT 2', work)({ ms: 30, failed: true })
  const text = await scrape(metrics)
  expect(text).toContain('database_statement_duration_seconds_bucket{le="0.005",lane="view"} 1\n')
  expect(text).toContain('database_statement_duration_seconds_count{lane="view"} 2\n')
  expect(text).toContain('database_statements_failed_total{lane="view"} 1\n')
})

it('takes totals as counters that do not grow by being looked at', async () => {
  const metrics = createMetrics()
  const total = { name: 'answers_total', help: 'Answers', kind: 'counter', value: 7 } as const
  await scrape(metrics, [total])
  expect(await scrape(metrics, [total])).toContain('# TYPE answers_total counter\nanswers_total 7\n')
})

it('names nothing that a caller can make up', async () => {
  const metrics = createMetrics()
  const before = (await scrape(metrics)).split('\n').length
  for (let i = 0; i < 500; i += 1)
    metrics.report({ ...observation, requestId: `r${i}`, operation: `Q${i}`, hash: String(i), keyId: `key${i}` })
  const text = await scrape(metrics)
  expect(text).not.toContain('Q499')
  expect(text).not.toContain('key499')
  expect(text.split('\n').length - before).toBeLessThan(100)
})

it('shows how things are just now, and no more what is over', async () => {
  const metrics = createMetrics()
  const lane = (name: string, value: number) => ({
    name: 'lane_waiting',
    help: 'Waiting',
    labels: { lane: name },
    value,
  })
  expect(await scrape(metrics, [lane('read', 4), lane('view', 1)])).toContain('lane_waiting{lane="view"} 1\n')
  const later = await scrape(metrics, [lane('read', 2)])
  expect(later).toContain('lane_waiting{lane="read"} 2\n')
  expect(later).not.toContain('lane="view"')
})

it('streams do not count as slow answers, and other paths are not there', async () => {
  const metrics = createMetrics()
  metrics.report({ ...observation, events: 40, ms: 3_600_000 })
  expect(await scrape(metrics)).not.toContain('http_request_duration_seconds_count{')
  expect((await metrics.serve(async () => [])(new Request('http://register.test/graphql'))).status).toBe(404)
})
