import { GraphQLError } from 'graphql'
import { createSchema } from 'graphql-yoga'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anonymous } from '../access/viewer.ts'
import { createRoutes } from './routes.ts'

const failures: Record<string, unknown> = {
  DATABASE: new Error('password authentication failed for user "register"'),
  PRISMA: Object.assign(
    new Error('\nInvalid `db.province.findMany()` invocation\n\n{ where: { name: "Somchai" } }\n\nUnknown column.'),
    { code: 'P2022', cause: new Error('relation "Province" does not exist') },
  ),
  QUOTING: new Error('invalid input syntax for type date: "Somchai"'),
  NOT_AN_ERROR: 'a string',
  UNCODED: new GraphQLError('row 17 of Province is broken'),
  CODED: new GraphQLError('No such cursor.', { extensions: { code: 'BAD_CURSOR' } }),
}

let contextFails = false
/** Resolves a field whose answer nobody waits for. */
let whoLeaves = (): Promise<string> => Promise.reject()
const fetch = createRoutes({
  schema: createSchema({
    typeDefs: `
      type Query { fail(how: String!, with: String): String, number: Int, always: String! }
      type Subscription { ticks: Int }`,
    resolvers: {
      Query: {
        fail: (_: unknown, { how }: { how: string }) => {
          if (how === 'NEVER') return whoLeaves()
          throw failures[how]
        },
        number: () => 'not a number',
        always: () => null,
      },
      Subscription: {
        ticks: {
          async *subscribe() {
            yield { ticks: 1 }
            throw new Error('the connection to the database broke')
          },
        },
      },
    },
  }),
  authenticate: async () => anonymous,
  context: () => {
    if (contextFails) throw new Error('no context for secret reasons')
    return {}
  },
  edition: async () => ({ revision: 0, identity: '', since: new Date(0) }),
  ready: async () => {},
})

const ask = (query: string, variables = {}, accept = 'application/json', signal: AbortSignal | null = null) =>
  fetch(
    new Request('http://register.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'request-1', accept },
      body: JSON.stringify({ query, variables }),
      signal,
    }),
  )

const APOLOGY = 'Something went wrong on our side; quote requestId request-1 when you report it.'

let log: string[]
beforeEach(() => {
  log = []
  contextFails = false
  vi.spyOn(console, 'error').mockImplementation(line => void log.push(line))
})
afterEach(() => vi.restoreAllMocks())

it('a coded error reaches the client as it is', async () => {
  const response = await ask('{ fail(how: "CODED") }')
  expect(await response.json()).toMatchObject({
    data: { fail: null },
    errors: [{ message: 'No such cursor.', path: ['fail'], extensions: { code: 'BAD_CURSOR' } }],
  })
  expect(log).toEqual([])
})

it.each(['DATABASE', 'PRISMA', 'NOT_AN_ERROR', 'UNCODED'])('%s is masked, and its cause is logged', async how => {
  const response = await ask(`query Failing { fail(how: "${how}") }`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    data: { fail: null },
    errors: [
      {
        message: APOLOGY,
        path: ['fail'],
        locations: [{ line: 1, column: 17 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' },
      },
    ],
  })
  expect(log).toHaveLength(1)
  expect(JSON.parse(log[0]!)).toMatchObject({ level: 'error', requestId: 'request-1', path: 'fail' })
})

it('what fails because the client has left is no failure', async () => {
  const controller = new AbortController()
  whoLeaves = () => {
    controller.abort()
    return new Promise(() => {})
  }
  await Promise.allSettled([ask('{ fail(how: "NEVER") }', {}, undefined, controller.signal)])
  await new Promise(done => setTimeout(done, 20))
  expect(log).toEqual([])
})

it('the log has the cause, its cause and where it happened, in one line', async () => {
  await ask('{ fail(how: "PRISMA") }')
  expect(log[0]).not.toContain('\n')
  const { error } = JSON.parse(log[0]!)
  expect(error.stack[0]).toContain('errors.test.ts')
  expect(error).toMatchObject({
    name: 'Error',
    code: 'P2022',
    message: 'Unknown column.',
    cause: { message: 'relation "Province" does not exist' },
  })
})

it.each(['PRISMA', 'QUOTING'])('the log never holds the value of a variable (%s)', async how => {
  await ask('query ($how: String!, $who: String) { fail(how: $how, with: $who) }', { how, who: 'Somchai' })
  expect(log).toHaveLength(1)
  expect(log[0]).not.toContain('Somchai')
})

it('a value the schema cannot print is our fault', async () => {
  expect(await (await ask('{ number }')).json()).toMatchObject({ errors: [{ message: APOLOGY }] })
  expect(await (await ask('{ always }')).json()).toMatchObject({ data: null, errors: [{ message: APOLOGY }] })
})

it('a context that cannot be built is our fault, with status 500', async () => {
  contextFails = true
  const response = await ask('{ __typename }', {}, 'application/graphql-response+json')
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({
    errors: [{ message: APOLOGY, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' } }],
  })
})

it.each([
  ['{', 'GRAPHQL_PARSE_FAILED'],
  ['{ nobody }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query ($how: String!) { fail(how: $how) }', 'BAD_INPUT'],
])('%s is the fault of the request and says so', async (query, code) => {
  const response = await ask(query, { how: 17 })
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { violations?: unknown } }[] }
  const { violations: _, ...extensions } = errors[0]!.extensions
  expect(extensions).toEqual({ code })
  expect(errors[0]?.message).not.toContain('on our side')
  expect(log).toEqual([])
})

it('a subscription that breaks is masked too', async () => {
  const response = await ask('subscription { ticks }', {}, 'text/event-stream')
  const body = await response.text()
  expect(body).toContain('"ticks":1')
  expect(body).toContain(APOLOGY)
  expect(body).not.toContain('the connection to the database')
})
