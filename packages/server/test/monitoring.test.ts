import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import * as documents from '../../sdk/src/generated/documents.ts'
import { writeMetrics } from '../src/backup-metrics.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import { type EventStream, openStream, pause } from './events.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { program } from './programs.ts'
import { groupedBy, hasPrometheus, hasPromtool, metricsIn, promtool, samplesIn } from './prometheus.ts'
import { end, inUse, printed, type Server, startServer } from './server-process.ts'
import { makeFolder } from './stores.ts'

// The dashboard and the alerts in ops/, held against a server that is started, asked and scraped as in earnest.

const ops = fileURLToPath(new URL('../../../ops', import.meta.url))
const rulesFile = join(ops, 'prometheus/rules.yaml')

interface Target {
  readonly expr: string
}
interface Panel {
  readonly title: string
  readonly targets?: readonly Target[]
}
const dashboard: { readonly panels: readonly Panel[] } = JSON.parse(
  await readFile(join(ops, 'grafana/register.json'), 'utf8'),
)
const rules: { readonly groups: readonly { readonly rules: readonly { alert: string; expr: string }[] }[] } = parse(
  await readFile(rulesFile, 'utf8'),
)

/** As Grafana fills in what it chooses itself. */
const filledIn = (query: string): string =>
  query.replaceAll('$__rate_interval', '10s').replaceAll('$instance', '.*').replaceAll('[1h]', '[10s]')

const queries = [
  ...dashboard.panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }): [string, string] => [`the panel "${title}"`, filledIn(expr)]),
  ),
  ...rules.groups.flatMap(group =>
    group.rules.map(({ alert, expr }): [string, string] => [`the alert ${alert}`, expr]),
  ),
]

/** By Prometheus itself: whether the scrape succeeded, and what it puts on every sample. */
const byPrometheus = { metrics: ['up'], labels: ['instance', 'job'] }
/** By kube-state-metrics, of the CronJob in deploy/kubernetes. */
const byKubernetes = ['kube_cronjob_status_last_successful_time']

const redis = process.env['TEST_REDIS_URL']
const template = inject('template')

/** What only a server has that counts budgets in Redis. */
const withRedis = ['budgets_counted_together']
if (!redis) console.warn(`Not checked without TEST_REDIS_URL: ${withRedis.join(', ')}`)
if (!hasPromtool || !hasPrometheus)
  console.warn(
    'Not checked without promtool and prometheus: the alerts by their own tests, and queries by Prometheus. On Debian: apt-get install prometheus',
  )

let folder: string
let server: Server
let metricsUrl: string
let database: string | undefined
let scrape: string
let stream: EventStream

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitoring-'))
  const dataDir = join(folder, 'register')
  if (template) database = await createDatabase(template, template)
  else await makeFolder(dataDir)
  const place = database ? { DATABASE_URL: database } : { DATA_DIR: dataDir }
  const create = ['keys', 'create', '--name', 'Office', '--scopes', 'write:registry,subscribe:changes']
  const { stdout } = spawnSync(process.execPath, [...program('keys'), ...create.slice(1)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...place },
  })
  server = startServer({
    ...place,
    METRICS_PORT: '0',
    LOG: 'warn',
    SLOW_MS: '1',
    ...(redis && { REDIS_URL: redis }),
  })
  metricsUrl = (await printed(server, /Metrics {3}(http:\S+)/))[1]!
  await traffic((await inUse(server)).replace(/\/graphql$/, ''), stdout.trim())
  scrape = (await (await fetch(metricsUrl)).text()) + (await metricsOfBackup())
}, 120_000)

afterAll(async () => {
  stream?.leave()
  server?.child.kill('SIGTERM')
  if (server) await end(server.child)
  if (database) await dropDatabase(database)
  await rm(folder, { recursive: true, force: true })
})

/** What \`backup --metrics\` writes, for node_exporter to hand on. */
const metricsOfBackup = async (): Promise<string> => {
  const path = join(folder, 'register-backup.prom')
  await writeMetrics(path, { folder, at: new Date(), size: 1, revision: 1, kept: 1, odd: 0 })
  return readFile(path, 'utf8')
}

/** Everything that a server is asked for in a day, and what it refuses. */
const traffic = async (url: string, key: string): Promise<void> => {
  const post = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const authorization = { authorization: `Bearer ${key}` }
  const plain = { query: '{ agreement(slug: "phuket-xiamen") { slug status } }' }
  for (let i = 0; i < 6; i += 1) expect((await post(plain)).status).toBe(200)
  const trusted = Object.values(documents).find(({ kind, text }) => kind === 'query' && /^query \w+\{/.test(text))!
  for (let i = 0; i < 3; i += 1)
    expect(await (await post({ documentId: trusted.id })).json()).toMatchObject({ data: {} })
  expect((await post(plain, authorization)).status).toBe(200)
  expect((await post({ query: '{ nonsense }' })).status).toBeGreaterThanOrEqual(200)
  const dear = '{ provinces(first: 77) { nodes { agreements(first: 100) { nodes { title events { kind } } } } } }'
  expect(await (await post({ query: dear })).json()).toMatchObject({
    errors: [{ extensions: { code: 'TOO_COMPLEX' } }],
  })
  for (let i = 0; i < 70; i += 1) await post(plain, { authorization: `Bearer scg_abcdefghijkl_${'x'.repeat(43)}${i}` })
  expect((await fetch(`${url}/nothing`)).status).toBe(404)
  const manifest = await fetch(`${url}/export/latest/manifest.json`)
  expect(manifest.status).toBe(200)
  stream = await openStream(url, key, 'subscription { changes { revision } }')
  await pause(300)
  const written = await post(
    {
      query: `mutation ($input: RegisterSisterCityInput!) { registerSisterCity(input: $input) { __typename } }`,
      variables: {
        input: {
          reason: 'To have something to measure.',
          nameEn: 'Measured',
          level: 'CITY',
          country: 'CZ',
          sources: [encodeId('Source', 'seed-phuket-2016')],
        },
      },
    },
    authorization,
  )
  expect(await written.json()).toMatchObject({
    data: { registerSisterCity: { __typename: 'RegisterSisterCitySuccess' } },
  })
  expect(await stream.take(1)).toHaveLength(1)
}

describe('a scrape of a server that was asked for all kinds of things', () => {
  it.each(queries)('has what %s names', (_, query) => {
    const samples = samplesIn(scrape)
    const all = new Set(byPrometheus.labels)
    const labelsOf = (metric: string) => [...byPrometheus.labels, ...(samples.get(metric) ?? [])]
    for (const { metric, labels } of metricsIn(query)) {
      if ([...byPrometheus.metrics, ...byKubernetes].includes(metric) || (!redis && withRedis.includes(metric)))
        continue
      expect([...samples.keys()]).toContain(metric)
      for (const label of labels) expect([metric, ...labelsOf(metric)]).toContain(label)
      for (const label of labelsOf(metric)) all.add(label)
    }
    for (const label of groupedBy(query)) expect([...all]).toContain(label)
  })

  it('knows operations of releases by their hash, callers by their kind, and no key', () => {
    expect(scrape).toMatch(/^graphql_trusted_operations_total\{operation="\w+",hash="[0-9a-f]{16}"\} 3$/m)
    expect(scrape).toMatch(
      /^http_requests_total\{route="\/graphql",method="POST",status="200",viewer="standard"\} \d+$/m,
    )
    expect(scrape).toMatch(/^limits_refused_total\{limit="unknown_keys",viewer="unknown"\} [1-9]/m)
    expect(scrape).toMatch(/^limits_refused_total\{limit="complexity",viewer="anonymous"\} 1$/m)
    expect(scrape).toMatch(/^kept_answers_asked_total\{outcome="hit"\} [1-9]/m)
    expect(scrape).toMatch(/^kept_answers_dropped_total\{reason="changed"\} [1-9]/m)
    expect(scrape).toMatch(/^register_hears_changes 1$/m)
    expect(scrape).toMatch(/^change_feed_behind_revisions 0$/m)
    expect(scrape).toMatch(/^change_feed_changes_total [1-9]/m)
    expect(scrape).toMatch(/^event_streams_open 1$/m)
    expect(scrape).toMatch(/^event_stream_events_total [1-9]/m)
    expect(scrape).toMatch(/^export_snapshots_built_total\{outcome="made"\} 1$/m)
    expect(scrape).not.toMatch(/scg_|abcdefghijkl|nonsense|phuket-xiamen/)
  })

  it.runIf(hasPromtool)('is as Prometheus wants metrics to be', () => {
    expect(promtool(['check', 'metrics'], scrape)).toEqual({ status: 0, said: '' })
  })
})

describe.runIf(hasPromtool)('the alerts, by promtool', () => {
  it('can be read', () => {
    expect(promtool(['check', 'rules', rulesFile])).toMatchObject({ status: 0 })
    expect(promtool(['check', 'config', join(ops, 'prometheus/prometheus.yaml')])).toMatchObject({ status: 0 })
  })

  it('pass their tests, in which each of them sounds', async () => {
    const tests = join(ops, 'prometheus/rules.test.yaml')
    const { status, said } = promtool(['test', 'rules', tests])
    expect([status, said]).toEqual([0, expect.stringContaining('SUCCESS')])
    const text = await readFile(tests, 'utf8')
    for (const { alert } of rules.groups.flatMap(group => group.rules))
      expect(text).toMatch(new RegExp(`alertname: ${alert}\\n +exp_alerts:\\n +- exp_labels`))
  })
})

describe.runIf(hasPrometheus)('Prometheus, which scrapes that server', () => {
  const freePort = (): Promise<number> =>
    new Promise(resolve => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number }
        probe.close(() => resolve(port))
      })
    })
  let url: string
  let prometheus: ReturnType<typeof spawn>
  const api = async (path: string) => ((await (await fetch(`${url}/api/v1/${path}`)).json()) as { data: never }).data

  beforeAll(async () => {
    const config = join(folder, 'prometheus.json')
    const target = new URL(metricsUrl).host
    await writeFile(
      config,
      JSON.stringify({
        global: { scrape_interval: '500ms', evaluation_interval: '500ms' },
        rule_files: [rulesFile],
        scrape_configs: [{ job_name: 'register', static_configs: [{ targets: [target] }] }],
      }),
    )
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    prometheus = spawn(
      'prometheus',
      [
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(folder, 'tsdb')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--log.level=error',
      ],
      { stdio: 'ignore' },
    )
    const scraped = async (): Promise<boolean> => {
      const found = await api('query?query=count_over_time(up[1m])').catch(() => null)
      const { result = [] } = (found ?? {}) as { result?: { value: [number, string] }[] }
      return Number(result[0]?.value[1]) >= 4
    }
    while (!(await scraped())) await pause(200)
  }, 60_000)
  afterAll(async () => {
    prometheus.kill('SIGTERM')
    await end(prometheus)
  })

  it.each(queries.filter(([name]) => name.startsWith('the panel')))('has an answer for %s', async (_, query) => {
    if (!redis && withRedis.some(metric => query.includes(metric))) return
    const { result } = (await api(`query?query=${encodeURIComponent(query)}`)) as { result: unknown[] }
    expect(result).not.toEqual([])
  })

  it('can evaluate every alert', async () => {
    const { groups } = (await api('rules')) as { groups: { rules: { name: string; health: string }[] }[] }
    const all = groups.flatMap(group => group.rules)
    expect(all.map(({ health }) => health)).toEqual(all.map(() => 'ok'))
    expect(all).toHaveLength(rules.groups.flatMap(group => group.rules).length)
  })
})
