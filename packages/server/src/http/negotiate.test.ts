import { createSchema } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { Unauthenticated } from '../access/authenticate.ts'
import { anonymous } from '../access/viewer.ts'
import { createRoutes } from './routes.ts'

const fetch = createRoutes({
  schema: createSchema({ typeDefs: 'type Query { one: Int }', resolvers: { Query: { one: () => 1 } } }),
  authenticate: async () => anonymous,
  context: () => ({}),
  edition: async () => ({ revision: 0, since: new Date(0), identity: '0' }),
  ready: async () => {},
})
const answerTo = async (accept: string | null, path = '/graphql?query={one}', method = 'GET') => {
  const response = await fetch(
    new Request(`http://register.test${path}`, {
      method,
      headers: { ...(accept !== null && { accept }), ...(method === 'POST' && { 'content-type': 'application/json' }) },
      ...(method === 'POST' && { body: '{"query":"{ one }"}' }),
    }),
  )
  const type = response.headers.get('content-type')?.split(';')[0]
  return [response.status, type ?? response.headers.get('location')]
}

const json = 'application/json'
const graphql = 'application/graphql-response+json'
const page = 'text/html'
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

it.each([
  [null, 200, json],
  ['*/*', 200, json],
  [browser, 200, page],
  ['text/html;q=0', 406, json],
  ['text/html;q=0, */*', 200, json],
  ['text/html;q=0.1, application/json', 200, json],
  ['text/html, application/json;q=0.9', 200, page],
  ['application/json;q=0, application/graphql-response+json', 200, graphql],
  ['application/graphql-response+json;q=0, application/json', 200, json],
  ['application/json;q=0.5, application/graphql-response+json', 200, graphql],
  ['application/graphql-response+json;q=0.5, application/json', 200, json],
  ['application/json;q=0', 406, json],
  ['text/event-stream;q=0, application/json;q=0.1', 200, json],
  ['text/event-stream', 200, 'text/event-stream'],
])('/graphql by GET for %s: %i %s', async (accept, status, type) => {
  expect(await answerTo(accept)).toEqual([status, type])
})

it('a POST gets no page, and nothing that is ruled out', async () => {
  expect(await answerTo(`${browser}`, '/graphql', 'POST')).toEqual([200, json])
  expect(await answerTo('application/json;q=0, */*', '/graphql', 'POST')).toEqual([200, graphql])
  expect(await answerTo('application/json;q=0', '/graphql', 'POST')).toEqual([406, json])
})

it('/ leads a browser to GraphiQL, and nobody else', async () => {
  expect(await answerTo(browser, '/')).toEqual([302, '/graphql'])
  for (const accept of [null, '*/*', 'text/html;q=0']) expect(await answerTo(accept, '/')).toEqual([404, json])
})

it.each([
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
  ['application/json', 'application/json'],
  ['*/*', 'application/json'],
  ['text/event-stream', 'application/json'],
  ['image/png', 'application/json'],
])('a refusal comes in the form that clients read, for %s', async (accept, type) => {
  const refusing = createRoutes({
    schema: createSchema({ typeDefs: 'type Query { one: Int }' }),
    authenticate: async () => {
      throw new Unauthenticated('This is not a key.')
    },
    context: () => ({}),
    edition: async () => ({ revision: 0, since: new Date(0), identity: '0' }),
    ready: async () => {},
  })
  const response = await refusing(
    new Request('http://register.test/graphql?query={one}', { headers: { accept, authorization: 'Bearer x' } }),
  )
  const status = accept === 'image/png' ? 406 : 401
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: status === 401 ? 'UNAUTHENTICATED' : 'NOT_ACCEPTABLE' } }],
  })
})
