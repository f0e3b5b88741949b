import { getIntrospectionQuery } from 'graphql'
import { createSchema, createYoga, type Plugin } from 'graphql-yoga'
import { expect, it } from 'vitest'
import { useIntrospectionCache } from './use-introspection-cache.ts'

let read = 0
const results: unknown[] = []
const watch: Plugin = { onResultProcess: ({ result }) => void results.push((result as { data?: unknown }).data) }
const yoga = createYoga({
  schema: createSchema({ typeDefs: 'type Query { read: Int }', resolvers: { Query: { read: () => ++read } } }),
  plugins: [useIntrospectionCache(), watch],
  logging: false,
})
const ask = async (query: string, rest: object = {}) => {
  const body = JSON.stringify({ query, ...rest })
  const headers = { 'content-type': 'application/json' }
  return (await yoga.fetch('http://register.test/graphql', { method: 'POST', headers, body })).json()
}

it.each([
  ['by a tool', getIntrospectionQuery()],
  ['by hand', '{ __schema { queryType { name } } type: __type(name: "Query") { name } __typename }'],
  ['by a fragment', 'query A { ...F } fragment F on Query { ... { __type(name: "Query") { name } } }'],
])('a question about the schema is answered once: %s', async (_, query) => {
  results.length = 0
  const [first, second] = [await ask(query), await ask(query)]
  expect(second).toEqual(first)
  // The very same object: it was not executed again.
  expect(results[1]).toBe(results[0])
})

it('each operation of a document has its own answer', async () => {
  const query = 'query A { a: __typename } query B { b: __typename }'
  for (const name of ['A', 'B', 'A', 'B'])
    expect(await ask(query, { operationName: name })).toEqual({ data: { [name.toLowerCase()]: 'Query' } })
})

it.each([
  ['another field beside it', '{ __typename read }', {}],
  ['a field in a fragment', '{ ...F } fragment F on Query { ...G } fragment G on Query { read }', {}],
  ['a field in a fragment without a name', '{ ... on Query { read } __typename }', {}],
  ['another operation of the document', 'query A { __typename } query B { read }', { operationName: 'B' }],
])('nothing else is kept: %s', async (_, query, rest) => {
  const before = read
  await ask(query, rest)
  expect(await ask(query, rest)).toMatchObject({ data: { read: before + 2 } })
})

it('an answer that depends on variables is not kept', async () => {
  const query = 'query ($name: String!) { __type(name: $name) { name } }'
  for (const name of ['Query', 'Int'])
    expect(await ask(query, { variables: { name } })).toEqual({ data: { __type: { name } } })
})

it('an answer with errors is not kept', async () => {
  const wrong = await ask('{ __type { name } }')
  expect(wrong).toMatchObject({ errors: [{}] })
})
