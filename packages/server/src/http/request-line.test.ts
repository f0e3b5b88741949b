import { createHash } from 'node:crypto'
import { request as plainRequest } from 'node:http'
import { createSchema } from 'graphql-yoga'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import { statementHash } from '../store/statement-hash.ts'
import { currentWork } from '../store/work.ts'
import type { Observation } from './observation.ts'
import { createObserver } from './observe.ts'
import { requestLine } from './request-line.ts'
import { createRoutes } from './routes.ts'
import { type Listener, listen } from './serve.ts'

const key = 'scg_abcdefghijkl_secretsecretsecretsecretsecretsecretsecret12'
let isReady = true
let lines: string[] = []
let listener: Listener
beforeAll(async () => {
  listener = await listen({ host: '127.0.0.1', port: 0 })
  listener.serve(
    createRoutes({
      observer: createObserver([requestLine(line => lines.push(line))]),
      schema: createSchema({
        typeDefs: `
          type Query { field(value: String): String, broken: String, slow: String }
          type Mutation { write(value: String): String }
          type Subscription { ticks: Int }`,
        resolvers: {
          Query: {
            field: async () => {
              await Promise.resolve()
              currentWork().tally.statements += 3
              return 'here'
            },
            broken: () => {
              throw new Error('the database said no')
            },
            slow: () => new Promise(done => setTimeout(done, 400, 'here')),
          },
          Mutation: { write: () => 'done' },
          Subscription: {
            ticks: {
              async *subscribe() {
                yield { ticks: 1 }
                yield { ticks: 2 }
              },
            },
          },
        },
      }),
      authenticate: async authorization => (authorization ? { ...anonymous, keyId: 'abcdefghijkl' } : anonymous),
      context: () => ({}),
      edition: async () => ({ revision: 0, since: new Date(0), identity: '0' }),
      ready: async () => {
        if (!isReady) throw new Error('no database')
      },
    }),
  )
})
afterAll(() => listener.stop())
beforeEach(() => {
  lines = []
  isReady = true
})

const until = async (count: number) => {
  while (lines.length < count) await new Promise(done => setTimeout(done, 5))
  return lines.map(line => JSON.parse(line))
}
const post = (query: string, { variables = {}, headers = {}, ...more }: Record<string, object | string> = {}) =>
  fetch(`${listener.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
    body: JSON.stringify({ query, variables, ...more }),
  })

describe('a request leaves one line', () => {
  it('with what it was about and what it took, and nothing of what it said', async () => {
    const query = `query Tickets($value: String) { field(value: $value) other: field(value: "Siriporn") }`
    const response = await post(query, {
      variables: { value: 'Somchai' },
      headers: { authorization: `Bearer ${key}`, 'x-request-id': 'request-1' },
      operationName: 'Tickets',
    })
    await response.text()
    const [line] = await until(1)
    expect(line).toEqual({
      at: expect.stringMatching(/^20\d\d-.*Z$/),
      level: 'info',
      requestId: 'request-1',
      key: 'abcdefghijkl',
      method: 'POST',
      route: '/graphql',
      status: 200,
      operation: 'Tickets',
      hash: createHash('sha256').update(query).digest('hex').slice(0, 16),
      kind: 'query',
      cost: expect.any(Number),
      statements: 6,
      ms: expect.any(Number),
      bytes: expect.any(Number),
    })
    expect(line.bytes).toBeGreaterThan(100)
    for (const said of ['Somchai', 'Siriporn', 'field', 'secret', '\n']) expect(lines[0]).not.toContain(said)
  })

  it('with the kind of path, not what stands in it', async () => {
    await (await fetch(`${listener.url}/graphql?query={field(value:"Somchai")}`)).text()
    await (await fetch(`${listener.url}/Somchai?Somchai=Somchai`)).text()
    expect(await until(2)).toMatchObject([
      { method: 'GET', route: '/graphql', kind: 'query' },
      { method: 'GET', route: 'other', status: 404 },
    ])
    expect(lines.join()).not.toContain('Somchai')
  })

  it.each([
    ['{', { codes: ['GRAPHQL_PARSE_FAILED'], hash: expect.any(String) }],
    ['query Q { nobody }', { codes: ['GRAPHQL_VALIDATION_FAILED'], operation: 'Q', kind: 'query' }],
    ['mutation W { write(value: "x") }', { operation: 'W', kind: 'mutation' }],
    ['{ broken }', { level: 'warn', codes: ['INTERNAL_SERVER_ERROR'], kind: 'query' }],
  ])('%s', async (query, expected) => {
    const error = console.error
    console.error = () => {}
    await (await post(query)).text()
    expect(await until(1)).toMatchObject([expected])
    console.error = error
  })

  it('with the name of the operation cut short, and never one that could break the line', async () => {
    await (await post(`query ${'x'.repeat(5_000)} { field }`)).text()
    await (await post('query A { field } query B { field }', { operationName: 'C", "level": "fatal\u2028\n' })).text()
    const [long, made] = await until(2)
    expect(long.operation).toHaveLength(100)
    expect(made).not.toHaveProperty('operation')
    for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]+$/)
  })

  it('when its client has left, with that', async () => {
    const leaving = new AbortController()
    const asked = fetch(`${listener.url}/graphql?query={slow}`, { signal: leaving.signal })
    setTimeout(() => leaving.abort(), 100)
    await expect(asked).rejects.toThrow()
    expect(await until(1)).toMatchObject([{ route: '/graphql', status: null, aborted: true }])
  })

  it('when a stream has ended, with how many events it had', async () => {
    const response = await post('subscription Follow { ticks }', { headers: { accept: 'text/event-stream' } })
    await response.text()
    const [line] = await until(1)
    expect(line).toMatchObject({ operation: 'Follow', kind: 'subscription', status: 200 })
    expect(line.events).toBeGreaterThanOrEqual(2)
  })

  it('also when its method is made up', async () => {
    await new Promise(done =>
      plainRequest(`${listener.url}/graphql`, { method: 'PROPFIND' }, response =>
        response.resume().on('end', done),
      ).end(),
    )
    expect(await until(1)).toMatchObject([{ method: 'OTHER', status: 405 }])
  })
})

it('a probe leaves a line only when something is wrong', async () => {
  const error = console.error
  console.error = () => {}
  const probe = async (path: string) => {
    const response = await fetch(listener.url + path)
    await response.text()
    return response.status
  }
  await probe('/health/live')
  await probe('/health/ready')
  isReady = false
  // What was seen a moment ago counts for a moment.
  while ((await probe('/health/ready')) === 200);
  console.error = error
  expect(await until(1)).toMatchObject([{ route: '/health/ready', status: 503, level: 'warn' }])
})

describe('lines have a level', () => {
  const observation: Observation = {
    requestId: 'request-1',
    method: 'POST',
    route: '/graphql',
    status: 200,
    statements: 2,
    slowest: { text: 'SELECT $1', ms: 812.4, lane: 'read' },
    events: 0,
    ms: 900,
    bytes: 1,
    aborted: false,
  }
  const written = (options: Parameters<typeof requestLine>[1], more: Partial<Observation> = {}) => {
    const found: Record<string, unknown>[] = []
    requestLine(line => found.push(JSON.parse(line)), options)({ ...observation, ...more })
    return found[0]
  }

  it.each([
    ['debug', true, true],
    ['info', true, true],
    ['warn', false, true],
    ['error', false, false],
  ] as const)('%s', (level, ordinary, failed) => {
    expect(written({ level }) !== undefined).toBe(ordinary)
    expect(written({ level }, { status: 503 }) !== undefined).toBe(failed)
    expect(written({ level }, { codes: ['INTERNAL_SERVER_ERROR'] }) !== undefined).toBe(failed)
    expect(written({ level, slowMs: 900 }) !== undefined).toBe(failed)
  })

  it('what was slow names the statement that took longest', () => {
    expect(written({ slowMs: 900 })).toMatchObject({
      level: 'warn',
      slow: true,
      slowest: { statement: statementHash('SELECT $1'), lane: 'read', ms: 812 },
    })
    expect(written({ slowMs: 901 })).toMatchObject({ level: 'info' })
    expect(written({ slowMs: 901 })).not.toHaveProperty('slowest')
    expect(written({ slowMs: 900 }, { kind: 'subscription' })).toMatchObject({ level: 'info' })
    expect(written({ slowMs: 900 }, { events: 1 })).toMatchObject({ level: 'info' })
    expect(written({ slowMs: 0 }, { ms: 1e6 })).toMatchObject({ level: 'info' })
  })
})
