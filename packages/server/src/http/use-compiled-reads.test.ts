import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byResolvers, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'

const small = '{ provinces(first: 5) { nodes { slug agreements(first: 100) { nodes { slug sources { title } } } } } }'
const large = `{ ${Array.from(
  { length: 20 },
  (_, at) =>
    `a${at}: agreements(first: 100) { nodes { id slug title note signedOn status sisterCity { id slug name } province { id slug name } partnership { id relationship } } }`,
).join(' ')} }`

describe.each(databases)('a query that may have a large answer, on %s', kind => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())

  const post = async (query: string) => {
    const body = JSON.stringify({ query })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(new Request('http://register.test/graphql', { method: 'POST', headers, body }))
    return response.json()
  }
  const answerOf = async (query: string) => JSON.parse(JSON.stringify((await byResolvers(store, query)).data))

  it('is answered by one statement where the database works for several at once, if the answer is small', async () => {
    const expected = await answerOf(small)
    const statements = await statementsOf(store, async () => expect(await post(small)).toEqual({ data: expected }))
    if (kind === 'PostgreSQL') expect(statements).toHaveLength(1)
    else expect(statements.length).toBeGreaterThan(1)
  })

  it('is answered in pieces, and the same, if the answer is large', async () => {
    const expected = await answerOf(large)
    expect(JSON.stringify(expected).length).toBeGreaterThan(600_000)
    const statements = await statementsOf(store, async () => expect(await post(large)).toEqual({ data: expected }))
    expect(statements.length).toBeGreaterThan(2)
  })
})
