import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cursorAt } from '../../../test/cursor-at.ts'
import { pause, serve } from '../../../test/events.ts'
import { giveKey } from '../../../test/keys.ts'
import { openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

// The client that people use for this protocol, in both of its modes.

let store: Store
let server: Awaited<ReturnType<typeof serve>>
let key: string
let other: string
let start: string
beforeAll(async () => {
  store = await openTestStore()
  key = await giveKey(store, ['read', 'subscribe:changes'])
  other = await giveKey(store, ['read', 'subscribe:changes'])
  await commit(3)
  start = await cursorAt(store, 0)
  server = await serve(store)
})
afterAll(async () => {
  await server.stop()
  await store.close()
})

const commit = (n: number) => store.db.$executeRaw`
  INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
  SELECT (SELECT coalesce(max(revision), 0) FROM change) + i, now(), 'CREATED', 'Source', 'made-up', '{}', 'Test', '{}'
  FROM generate_series(1, ${n}::int) AS i`

const query = 'subscription ($after: String) { changes(after: $after) { revision } }'

describe.each([
  ['a connection for each operation', '/graphql', false],
  ['a connection for each operation, at the other address', '/graphql/stream', false],
  ['one connection for all', '/graphql/stream', true],
])('the graphql-sse client with %s', (_, path, singleConnection) => {
  const clientOf = (shown: string) =>
    createClient({
      url: `${server.url}${path}`,
      singleConnection: singleConnection as true,
      headers: () => ({ authorization: `Bearer ${shown}` }),
      retryAttempts: 0,
    })

  it('follows twice at once, asks something in between, and stops', async () => {
    const client = clientOf(key)
    const follow = async (after: number): Promise<number[]> => {
      const heard: number[] = []
      for await (const { data } of client.iterate<{ changes: { revision: number } }>({
        query,
        variables: { after: await cursorAt(store, after) },
      })) {
        heard.push(data!.changes.revision)
        if (heard.length === 2) break
      }
      return heard
    }
    expect(await Promise.all([follow(0), follow(1)])).toEqual([
      [1, 2],
      [2, 3],
    ])
    const answers: unknown[] = []
    for await (const answer of client.iterate({ query: '{ province(code: "TH-83") { slug } }' })) answers.push(answer)
    expect(answers).toEqual([{ data: { province: { slug: 'phuket' } } }])
    client.dispose()
  })

  it('is told what is wrong', async () => {
    const client = clientOf(key)
    const codes: unknown[] = []
    for (const wrong of [{ query: 'subscription { changes { nothing } }' }, { query, variables: { after: 'here' } }])
      for await (const { errors } of client.iterate(wrong)) codes.push(errors?.[0]?.extensions?.['code'])
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED', 'BAD_CURSOR'])
    client.dispose()
  })
})

describe('a shared connection', () => {
  const send = (
    method: string,
    shown: string | undefined,
    { token, search = '', body, accept }: { token?: string; search?: string; body?: object; accept?: string } = {},
  ) =>
    fetch(`${server.url}/graphql/stream${search}`, {
      method,
      headers: {
        ...(shown && { authorization: `Bearer ${shown}` }),
        ...(token && { 'x-graphql-event-stream-token': token }),
        ...(body && { 'content-type': 'application/json' }),
        ...(accept && { accept }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  const events = 'text/event-stream'
  const run = (operationId?: string) => ({ query, variables: { after: start }, extensions: { operationId } })

  it('is for keys that may follow', async () => {
    const reader = await giveKey(store, ['read'])
    expect((await send('PUT', undefined)).status).toBe(401)
    expect((await send('PUT', reader)).status).toBe(403)
    expect((await send('PUT', key)).status).toBe(201)
  })

  it('belongs to one key, is opened once, and names its operations', async () => {
    const token = await (await send('PUT', key)).text()
    expect((await send('GET', other, { token, accept: events })).status).toBe(404)
    expect((await send('POST', other, { token, body: run('a') })).status).toBe(404)
    const opened = await send('GET', key, { token, accept: events })
    expect((await send('GET', key, { token, accept: events })).status).toBe(409)
    expect((await send('POST', key, { token, body: run() })).status).toBe(400)
    expect((await send('POST', key, { token, body: run('a') })).status).toBe(202)
    expect((await send('POST', key, { token, body: run('a') })).status).toBe(409)
    expect((await send('DELETE', key, { token })).status).toBe(400)
    expect((await send('DELETE', key, { token, search: '?operationId=a' })).status).toBe(200)
    expect((await send('POST', key, { token, body: run('a') })).status).toBe(202)
    for (let i = 0; i < 49; i++) expect((await send('POST', key, { token, body: run(`b${i}`) })).status).toBe(202)
    expect((await send('POST', key, { token, body: run('one too many') })).status).toBe(409)
    await opened.body!.cancel()
    await pause(200)
    expect((await send('POST', key, { token, body: run('c') })).status).toBe(404)
  })
})
