import { connect } from 'node:net'
import { createSchema } from 'graphql-yoga'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import { carried, failureOfDriver } from '../store/database/failure.ts'
import { Unavailable, type UnavailableCode } from '../store/unavailable.ts'
import { currentWork } from '../store/work.ts'
import { createRoutes } from './routes.ts'
import { listen } from './serve.ts'

const unavailable = (code: UnavailableCode) => carried(new Unavailable(code, `It is ${code}.`, 7))

let log: string[]
beforeEach(() => {
  log = []
  vi.spyOn(console, 'error').mockImplementation(line => void log.push(line))
})
afterEach(() => vi.restoreAllMocks())

/** What each field was asked for while the last request was answered. */
let called: string[] = []
/** Called when a field begins to wait. */
let onWait = () => {}

const waits = (name: string) => async () => {
  called.push(name)
  onWait()
  const { signal } = currentWork()
  await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(carried(signal.reason))))
}

const routes = (over: Partial<Parameters<typeof createRoutes>[0]> = {}) =>
  createRoutes({
    schema: createSchema({
      typeDefs: `
        type Query { fail(code: String!): String, number: Int, slow: Slow, quick: Slow }
        type Slow { wait: String, again: Slow }
        type Mutation { write: Int, fail(code: String!): String }
        type Subscription { ticks: String }`,
      resolvers: {
        Query: {
          fail: (_: unknown, { code }: { code: UnavailableCode }) => Promise.reject(unavailable(code)),
          number: () => 1,
          slow: () => ({}),
          quick: () => new Promise(done => setTimeout(() => done({}), 300)),
        },
        Slow: {
          wait: waits('wait'),
          again: () => {
            called.push('again')
            return {}
          },
        },
        Mutation: {
          write: () => 1,
          fail: (_: unknown, { code }: { code: UnavailableCode }) => Promise.reject(unavailable(code)),
        },
        Subscription: {
          ticks: {
            async *subscribe() {
              yield { ticks: 'one' }
              throw unavailable('DATABASE_UNAVAILABLE')
            },
          },
        },
      },
    }),
    authenticate: async () => anonymous,
    context: () => ({}),
    edition: async () => ({ revision: 0, identity: '0'.repeat(32), since: new Date(0) }),
    ready: async () => {},
    ...over,
  })

const url = 'http://register.test/graphql'
const json = 'application/json'
const post = (query: string, accept = json, headers = {}): Request =>
  new Request(url, {
    method: 'POST',
    headers: { 'content-type': json, accept, ...headers },
    body: JSON.stringify({ query }),
  })
const get = (query: string, accept = json): Request =>
  new Request(`${url}?query=${encodeURIComponent(query)}`, { headers: { accept } })

const read = async (response: Response) => ({
  status: response.status,
  retryAfter: response.headers.get('retry-after'),
  caching: response.headers.get('cache-control'),
  body: await response.json(),
})
const refused = (code: string) => ({
  status: 503,
  retryAfter: '7',
  caching: expect.stringContaining('no-store'),
  body: { errors: [{ message: `It is ${code}.`, extensions: { code } }] },
})

const codes: UnavailableCode[] = ['TIMEOUT', 'OVERLOADED', 'DATABASE_UNAVAILABLE']

describe.each(codes)('%s', code => {
  const query = `{ number fail(code: "${code}") }`

  it.each([
    ['GET', () => get(query)],
    ['GET, with a media type of its own', () => get(query, 'application/graphql-response+json')],
    ['POST', () => post(query)],
    ['POST, with a media type of its own', () => post(query, 'application/graphql-response+json')],
    ['an answer as events', () => post(query, 'text/event-stream')],
    ['a mutation', () => post(`mutation { write fail(code: "${code}") }`)],
  ])('is 503 and no half an answer: %s', async (_, request) => {
    expect(await read(await routes()(request()))).toEqual(refused(code))
  })

  it('is 503 when it hits the look at the key, the edition or a download', async () => {
    const authenticate = () => Promise.reject(unavailable(code))
    const withKey = post('{ number }', json, { authorization: 'Bearer scg_1' })
    expect(await read(await routes({ authenticate })(withKey))).toEqual(refused(code))
    expect(await read(await routes({ edition: authenticate })(get('{ number }')))).toEqual(refused(code))
    const download = new Request('http://register.test/export/latest/manifest.json')
    expect(await read(await routes({ exports: authenticate })(download))).toEqual(refused(code))
  })
})

it('a stream that is under way ends with the code', async () => {
  const body = await (await routes()(post('subscription { ticks }', 'text/event-stream'))).text()
  expect(body).toContain('"ticks":"one"')
  expect(body).toContain('"code":"DATABASE_UNAVAILABLE"')
})

it('the log says why once, as a warning, however many ask', async () => {
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] })
  const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { syscall: 'connect' })
  const fetch = routes({ edition: () => Promise.reject(carried(failureOfDriver(cause))) })
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(get('{ number }'))))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  expect(await answers[0]!.text()).not.toContain('10.0.0.7')
  expect(log.map(line => JSON.parse(line))).toMatchObject([
    { level: 'warn', code: 'DATABASE_UNAVAILABLE', error: { message: 'connect ECONNREFUSED 10.0.0.7:5432' } },
  ])
  vi.setSystemTime(Date.now() + 60_000)
  await fetch(get('{ number }'))
  expect(JSON.parse(log[1]!)).toMatchObject({ alike: 49 })
  vi.useRealTimers()
})

it('an operation that takes too long is stopped: nothing further is resolved', async () => {
  called = []
  const answer = await routes({ timeLimit: 200 })(post('{ slow { wait } late: quick { again { again { wait } } } }'))
  expect(await read(answer)).toMatchObject({
    status: 503,
    retryAfter: '5',
    body: { errors: [{ message: expect.stringContaining('0.2 seconds'), extensions: { code: 'TIMEOUT' } }] },
  })
  await new Promise(done => setTimeout(done, 500))
  expect(called).toEqual(['wait'])
})

describe('over a socket', () => {
  const serve = async () => {
    const listener = await listen({ host: '127.0.0.1', port: 0 })
    listener.serve(routes())
    return listener
  }
  const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`
  const body = JSON.stringify({ query: '{ slow { wait } late: quick { again { wait } } }' })
  const requests = {
    GET: lines(
      `GET /graphql?query=${encodeURIComponent('{ slow { wait } late: quick { again { wait } } }')} HTTP/1.1`,
      'host: x',
    ),
    POST: lines('POST /graphql HTTP/1.1', 'host: x', `content-type: ${json}`, `content-length: ${body.length}`) + body,
  }

  it.each(Object.entries(requests))(
    '%s ends when its client leaves, also on a connection used before',
    async (_, text) => {
      const listener = await serve()
      const waiting = new Promise<AbortSignal>(resolve => {
        onWait = () => resolve(currentWork().signal!)
      })
      called = []
      const socket = connect(Number(new URL(listener.url).port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(lines(`GET /graphql?query=${encodeURIComponent('{ number }')} HTTP/1.1`, 'host: x'))
      await new Promise(done => socket.once('data', done))
      socket.write(text)
      const signal = await waiting
      expect(signal.aborted).toBe(false)
      const ended = new Promise(done => signal.addEventListener('abort', done))
      socket.destroy()
      await ended
      await new Promise(done => setTimeout(done, 500))
      expect(called).toEqual(['wait'])
      expect(log).toEqual([])
      await listener.stop()
    },
  )

  it('a request that is answered is not aborted, then or later', async () => {
    let signal: AbortSignal | undefined
    const listener = await listen({ host: '127.0.0.1', port: 0 })
    listener.serve(
      routes({
        exports: async () => {
          signal = currentWork().signal
          return new Response('a file')
        },
      }),
    )
    expect(await (await fetch(`${listener.url}/export/x`)).text()).toBe('a file')
    await listener.stop()
    expect(signal?.aborted).toBe(false)
  })
})
