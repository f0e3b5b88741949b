import { GraphQLError } from 'graphql'
import { createSchema } from 'graphql-yoga'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anonymous, type Viewer } from '../access/viewer.ts'
import { createRoutes } from './routes.ts'
import { listen } from './serve.ts'

// Wherever something is thrown, what it says stays on this side. The word stands for a password, a path, a statement.

const WORD = 'hunter2'
const secret = () => new Error(`connection as ${WORD} failed`, { cause: new Error(WORD) })
const withBaggage = () =>
  new GraphQLError('You may know this.', {
    originalError: secret(),
    extensions: {
      code: 'CODED',
      originalError: { message: WORD },
      exception: { stacktrace: [WORD] },
      stacktrace: [WORD],
      stack: WORD,
      error: secret(),
    },
  })

let fails = ''
const failing = (where: string, error: () => unknown = secret): void => {
  if (fails === where) throw error()
}

const routes = () =>
  createRoutes({
    schema: createSchema({
      typeDefs: 'type Query { field: String } type Subscription { ticks: Int }',
      resolvers: {
        Query: {
          field: () => {
            failing('resolver')
            failing('resolver, with a string', () => WORD)
            failing('resolver, coded', withBaggage)
            failing('resolver, coded by chance', () => Object.assign(secret(), { extensions: { code: 'E42' } }))
            return 'here'
          },
        },
        Subscription: {
          ticks: {
            async *subscribe() {
              failing('subscription')
              yield { ticks: 1 }
              failing('subscription under way')
            },
          },
        },
      },
    }),
    authenticate: async (): Promise<Viewer> => {
      failing('authenticate')
      return anonymous
    },
    context: () => {
      failing('context')
      failing('context, coded', withBaggage)
      return {}
    },
    edition: async () => {
      failing('edition')
      return { revision: 0, since: new Date(0), identity: '0' }
    },
    ready: async () => failing('ready'),
    exports: async () => {
      failing('export')
      return new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('a line\n'))
          },
          async pull(controller) {
            await new Promise(done => setTimeout(done, 50))
            failing('export under way')
            controller.close()
          },
        }),
      )
    },
  })

const query = '/graphql?query={field}'
const subscription = '/graphql?query=subscription{ticks}'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe.each([undefined, 'development', 'production'])('with NODE_ENV %s', environment => {
  it.each([
    ['resolver', query],
    ['resolver, with a string', query],
    ['resolver, coded', query],
    ['resolver, coded by chance', query],
    ['context', query],
    ['context, coded', query],
    ['authenticate', query],
    ['edition', query],
    ['ready', '/health/ready'],
    ['subscription', subscription],
    ['subscription under way', subscription],
    ['export', '/export/'],
    ['export under way', '/export/'],
  ])('%s', async (where, path) => {
    vi.stubEnv('NODE_ENV', environment)
    fails = where
    const listener = await listen({ host: '127.0.0.1', port: 0 })
    listener.serve(routes())
    let said = ''
    try {
      const response = await fetch(listener.url + path, { headers: { accept: 'application/json, text/event-stream' } })
      said = JSON.stringify([...response.headers, response.statusText])
      for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) said += piece
    } catch {
      // Cut off in the middle.
    } finally {
      await listener.stop()
    }
    expect(said).not.toBe('')
    expect(said).not.toContain(WORD)
    expect(said).not.toMatch(/originalError|stack|\bat .*\.ts/)
  })
})

it.each([
  ['POST', '{', 'broken JSON'],
  ['POST', `{"query": ${WORD}}`, 'a body that is quoted by what reads it'],
  ['POST', 'null', 'null'],
  ['POST', '[1, 2]', 'a list'],
  ['POST', '"text"', 'a text'],
  ['POST', `{"query":"{ field }","variables":"${WORD}"}`, 'variables that are a text'],
  ['POST', '{"query":17}', 'a query that is a number'],
  ['POST', '{"query":"{ field }","extensions":3}', 'extensions that are a number'],
])('%s %s: no cause is told of %s', async (method, body) => {
  fails = ''
  const response = await routes()(
    new Request('http://register.test/graphql', { method, body, headers: { 'content-type': 'application/json' } }),
  )
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
  expect(response.status).toBe(400)
  for (const { extensions } of errors) expect(Object.keys(extensions)).toEqual(['code'])
  expect(JSON.stringify(errors)).not.toContain(WORD)
})
