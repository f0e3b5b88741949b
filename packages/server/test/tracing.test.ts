import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as documents from '../../sdk/src/generated/documents.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import { pause } from './events.ts'
import { type ReceivedSpan, receiveTraces } from './otlp-receiver.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { program } from './programs.ts'
import { end, inUse, type Server, startServer } from './server-process.ts'
import { databases, makeFolder } from './stores.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracing-'))
  await makeFolder(join(folder, 'register'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(databases)('traces of a server on %s', kind => {
  let receiver: Awaited<ReturnType<typeof receiveTraces>>
  let server: Server
  let url: string
  let key: string
  let database: string | undefined

  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }

  const traceOf = (n: number): string => n.toString(16).padStart(32, 'a')
  const caller = '00f067aa0ba902b7'
  /** What a caller sends who traces, and whether it keeps the trace. */
  const within = (n: number, kept = true) => ({ traceparent: `00-${traceOf(n)}-${caller}-${kept ? '01' : '00'}` })
  const spansOf = (n: number): ReceivedSpan[] => receiver.spans.filter(({ traceId }) => traceId === traceOf(n))
  /** The spans below one, as names in each other. */
  const tree = (spans: readonly ReceivedSpan[], parent: string): object[] =>
    spans
      .filter(({ parentSpanId }) => parentSpanId === parent)
      .map(({ name, spanId }) => {
        const inside = tree(spans, spanId)
        return inside.length > 0 ? { [name]: inside } : name
      }) as object[]

  const named = 'query One($slug: String!) { agreement(slug: $slug) { slug } }'
  const variables = { slug: 'phuket-xiamen' }

  beforeAll(async () => {
    receiver = await receiveTraces()
    if (kind === 'PostgreSQL') database = await createDatabase(inject('template'), inject('template'))
    const place = database ? { DATABASE_URL: database } : { DATA_DIR: join(folder, 'register') }
    const created = spawnSync(
      process.execPath,
      [...program('keys'), 'create', '--name', 'Office', '--scopes', 'write:registry'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], ...place } },
    )
    key = created.stdout.trim()
    const headers = join(folder, 'headers')
    await writeFile(headers, 'x-secret=hunter%202\n')
    server = startServer({
      ...place,
      LOG: 'info',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_HEADERS_FILE: headers,
    })
    url = await inUse(server)
    for (const n of [1, 2, 3]) await send({ query: named, variables }, within(n))
    const authorization = { authorization: `Bearer ${key}` }
    const input = {
      reason: 'Because hunter3 said so.',
      nameEn: 'Traced',
      level: 'CITY',
      country: 'CZ',
      sources: [encodeId('Source', 'seed-phuket-2016')],
    }
    const written = await send(
      {
        query: 'mutation ($input: RegisterSisterCityInput!) { registerSisterCity(input: $input) { __typename } }',
        variables: { input },
      },
      { ...authorization, ...within(4) },
    )
    expect(written.body).toMatchObject({ data: { registerSisterCity: { __typename: 'RegisterSisterCitySuccess' } } })
    await send({ query: named, variables }, within(5, false))
    await send({ query: named, variables }, { traceparent: '00-made-up-hunter4' })
    await send({ query: '{ agreement(slug: "hunter5") { nothing } }' }, within(6))
    expect((await send({ query: named, variables }, { authorization: `Bearer ${key}x`, ...within(7) })).status).toBe(
      401,
    )
    const trusted = Object.values(documents).find(({ kind, text }) => kind === 'query' && /^query \w+\{/.test(text))!
    await send({ documentId: trusted.id }, within(8))
    server.child.kill('SIGTERM')
    expect(await end(server.child)).toBe(0)
  }, 120_000)
  afterAll(async () => {
    receiver.close()
    if (database) await dropDatabase(database)
  })

  it('go through the request, the operation and its statements, as a part of the trace of the caller', () => {
    expect(tree(spansOf(1), caller)).toEqual([{ 'POST /graphql': [{ query: ['SELECT'] }] }])
    const [request, operation, statement] = ['POST /graphql', 'query', 'SELECT'].map(
      name => spansOf(1).find(span => span.name === name)!,
    )
    expect(request).toMatchObject({
      kind: 2,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/graphql',
        'http.response.status_code': 200,
        'register.viewer': 'anonymous',
        'register.statements': 1,
      },
    })
    expect(operation).toMatchObject({
      kind: 1,
      attributes: { 'graphql.operation.type': 'query', 'graphql.operation.name': 'One' },
    })
    expect(statement).toMatchObject({
      kind: 3,
      attributes: {
        'db.system.name': 'postgresql',
        'db.operation.name': 'SELECT',
        'register.lane': 'read',
        'register.statement': expect.stringMatching(/^[\w-]{22}$/),
      },
    })
  })

  it('say that an answer was kept, which sends no statement', () => {
    expect(tree(spansOf(3), caller)).toEqual([{ 'POST /graphql': ['query'] }])
    expect(spansOf(3).find(({ name }) => name === 'query')?.attributes).toMatchObject({ 'register.kept_answer': true })
  })

  it('have the statements of a write within its mutation', () => {
    const [{ 'POST /graphql': inside }] = tree(spansOf(4), caller) as [{ 'POST /graphql': object[] }]
    const { mutation } = inside.find(each => Object.hasOwn(each, 'mutation')) as { mutation: string[] }
    const places = ['BEGIN', 'INSERT', 'COMMIT'].map(name => mutation.indexOf(name))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('are not kept where the caller does not keep them, and begin anew where it sends what is none', () => {
    expect(spansOf(5)).toEqual([])
    const roots = receiver.spans.filter(({ parentSpanId }) => !parentSpanId)
    expect(roots).toHaveLength(1)
    expect(roots[0]).toMatchObject({ name: 'POST /graphql', kind: 2 })
  })

  it('name an operation in their name only when a release of the client has sent it', () => {
    expect(spansOf(8).map(({ name }) => name)).toContainEqual(expect.stringMatching(/^query [A-Z]\w+$/))
  })

  it('have requests that are refused', () => {
    expect(spansOf(6).find(({ kind }) => kind === 2)?.attributes).toHaveProperty('register.codes')
    expect(spansOf(7).find(({ kind }) => kind === 2)?.attributes).toMatchObject({ 'http.response.status_code': 401 })
  })

  it('know the server, and come with the headers of a file', () => {
    expect(receiver.headers[0]).toMatchObject({ 'x-secret': 'hunter 2', 'content-type': 'application/json' })
    const [resource] = JSON.parse(receiver.bodies[0]!).resourceSpans
    expect(JSON.stringify(resource.resource)).toContain('"sister-city-graph"')
  })

  it('hold no variable, no text, no key and no address', () => {
    const all = receiver.bodies.join('\n')
    for (const secret of [
      'phuket-xiamen',
      'hunter',
      'Traced',
      key.slice(0, 16),
      key.slice(4, 16),
      '127.0.0.1',
      'nothing',
    ])
      expect(all).not.toContain(secret)
  })

  it('are found by the line of the log', () => {
    const lines = server.out.split('\n').flatMap(line => (line.startsWith('{') ? [JSON.parse(line)] : []))
    expect(lines.map(({ trace }) => trace)).toContain(traceOf(1))
    expect(lines.every(({ trace }) => /^[0-9a-f]{32}$/.test(trace))).toBe(true)
  })
})

describe('a server whose collector is not there', () => {
  it('answers all the same, says so once, and ends in order', { timeout: 60_000 }, async () => {
    const server = startServer({
      DATA_DIR: join(folder, 'register'),
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://office:hunter2@127.0.0.1:1',
    })
    const url = await inUse(server)
    for (let i = 0; i < 3; i += 1) expect((await fetch(`${url}?query={__typename}`)).status).toBe(200)
    await pause(100)
    server.child.kill('SIGTERM')
    expect(await end(server.child)).toBe(0)
    expect(server.err).toBe(
      'Traces cannot be sent to OTEL_EXPORTER_OTLP_ENDPOINT: they are lost until it takes them again.\n',
    )
  })
})

it('nothing of OpenTelemetry is loaded by a server that traces nothing', async () => {
  const programs = inject('programs')
  const withTracing: string[] = []
  for (const name of (await readdir(programs)).filter(each => each.endsWith('.js')))
    if (/opentelemetry/.test(await readFile(join(programs, name), 'utf8'))) withTracing.push(name)
  expect(withTracing).toEqual([expect.stringMatching(/^open-tracing-/)])
  const text = await readFile(join(programs, 'main.js'), 'utf8')
  expect(text).toMatch(/await import\("\.\/open-tracing-/)
  expect(text).not.toMatch(/from "\.\/open-tracing-/)
})
