import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cursorAt } from '../../test/cursor-at.ts'
import { openStream, pause, serve } from '../../test/events.ts'
import { giveKey } from '../../test/keys.ts'
import { openTestStore } from '../../test/stores.ts'
import { type BudgetOptions, createBudgets } from '../access/budget/budgets.ts'
import { defaultPolicies, prices } from '../access/budget/policy.ts'
import type { Store } from '../store/store.ts'

// Over real connections: who is charged, and what may stay open.

let store: Store
const servers: { stop(): Promise<void> }[] = []
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(async () => {
  await Promise.all(servers.map(server => server.stop()))
  await store.close()
})

const serverWith = async (options: BudgetOptions) => {
  const server = await serve(store, { budgets: createBudgets(options) })
  servers.push(server)
  return server.url
}
const { callers } = defaultPolicies
const two = { ...defaultPolicies, callers: { ...callers, anonymous: { name: 'anonymous', limit: 100, streams: 1 } } }

const ask = async (url: string, headers: Record<string, string> = {}) => {
  const body = JSON.stringify({ query: '{ __typename }' })
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  await response.text()
  return response.status
}
const forwarded = (addresses: string) => ({ 'x-forwarded-for': addresses })

describe('X-Forwarded-For', () => {
  it('makes no difference where no proxy is expected', async () => {
    const url = await serverWith({ policies: two })
    const statuses: number[] = []
    for (const forged of ['198.51.100.1', '198.51.100.2', '198.51.100.3', '2001:db8::1'])
      statuses.push(await ask(url, forwarded(forged)))
    expect(statuses).toEqual([200, 200, 429, 429])
  })

  it('is believed behind a proxy as far as the proxy wrote it', async () => {
    const url = await serverWith({ policies: two, proxyHops: 1 })
    const statuses: number[] = []
    for (const forged of ['', 'unknown, ', '198.51.100.1, ', '198.51.100.2, 198.51.100.3, '])
      statuses.push(await ask(url, forwarded(`${forged}203.0.113.7`)))
    expect(statuses).toEqual([200, 200, 429, 429])
    expect(await ask(url, forwarded('203.0.113.8'))).toBe(200)
  })

  it('that is missing or no address leaves the budget of the connection', async () => {
    const url = await serverWith({ policies: two, proxyHops: 1 })
    const statuses = [await ask(url)]
    for (const broken of ['unknown', '203.0.113', 'for=203.0.113.7', '_hidden', '999.1.1.1'])
      statuses.push(await ask(url, forwarded(broken)))
    expect(statuses).toEqual([200, 200, 429, 429, 429, 429])
  })
})

describe('streams', () => {
  const policies = { ...defaultPolicies, callers: { ...callers, STANDARD: { ...callers.STANDARD, streams: 2 } } }
  const commitSomething = () => store.db.$executeRaw`
    INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, after)
    VALUES (1, now(), 'CREATED', 'Source', 'made-up', '{}', 'Test', '{}')`
  const follow = 'subscription { changes { revision } }'
  const keyThatFollows = () => giveKey(store, ['read', 'subscribe:changes'])
  const refusalOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    return [response.status, errors[0]!.extensions.code, response.headers.get('retry-after')]
  }
  const reserve = (url: string, key: string) =>
    fetch(`${url}/graphql/stream`, { method: 'PUT', headers: { authorization: `Bearer ${key}` } })

  const openAgain = async (url: string, key: string) => {
    for (let tries = 0; tries < 100; tries++) {
      const stream = await openStream(url, key, follow)
      if (stream.response.status === 200) return stream
      await pause(50)
    }
    throw new Error('No place became free')
  }

  it('of a key are limited, in both modes together, and a place that is left is free again', async () => {
    const url = await serverWith({ policies })
    const [key, other] = [await keyThatFollows(), await keyThatFollows()]
    const first = await openStream(url, key, follow)
    expect((await reserve(url, key)).status).toBe(201)
    expect(await refusalOf((await openStream(url, key, follow)).response)).toEqual([429, 'RATE_LIMITED', '30'])
    expect(await refusalOf(await reserve(url, key))).toEqual([429, 'RATE_LIMITED', '30'])
    const foreign = await openStream(url, other, follow)
    expect(foreign.response.status).toBe(200)
    first.leave()
    const again = await openAgain(url, key)
    again.leave()
    foreign.leave()
  })

  it('on a shared connection count as well, and end with it', async () => {
    const url = await serverWith({ policies })
    const key = await keyThatFollows()
    const token = await (await reserve(url, key)).text()
    const headers = { authorization: `Bearer ${key}`, 'x-graphql-event-stream-token': token }
    const opened = await fetch(`${url}/graphql/stream`, { headers: { ...headers, accept: 'text/event-stream' } })
    const run = (operationId: string) =>
      fetch(`${url}/graphql/stream`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: follow, extensions: { operationId } }),
      })
    expect((await run('a')).status).toBe(202)
    expect(await refusalOf(await run('b'))).toEqual([429, 'RATE_LIMITED', '30'])
    await fetch(`${url}/graphql/stream?operationId=a`, { method: 'DELETE', headers })
    expect((await run('c')).status).toBe(202)
    await opened.body!.cancel()
    const again = [await openAgain(url, key), await openAgain(url, key)]
    for (const stream of again) stream.leave()
  })

  it('go on when the budget is full again, and miss nothing', async () => {
    const clock = { now: 0 }
    const STANDARD = { ...callers.STANDARD, limit: prices.request }
    const url = await serverWith({ policies: { ...policies, callers: { ...callers, STANDARD } }, now: () => clock.now })
    await commitSomething()
    const key = await keyThatFollows()
    const query = `subscription { changes(after: "${await cursorAt(store, 0)}") { revision } }`
    const stream = await openStream(url, key, query)
    clock.now = 59_500
    let came = false
    const first = stream.take(1).then(events => {
      came = true
      return events[0]!.data
    })
    await pause(1_500)
    expect(came).toBe(false)
    clock.now = 60_000
    expect(await first).toEqual({ data: { changes: { revision: 1 } } })
    stream.leave()
  })

  it('of all callers are limited', async () => {
    const url = await serverWith({ policies: { ...policies, streamsInAll: 1 } })
    const one = await openStream(url, await keyThatFollows(), follow)
    const over = await openStream(url, await keyThatFollows(), follow)
    expect(await refusalOf(over.response)).toEqual([503, 'RATE_LIMITED', '30'])
    one.leave()
  })

  it('that are refused take no place', async () => {
    const url = await serverWith({ policies })
    const key = await keyThatFollows()
    for (let i = 0; i < 4; i++) {
      const wrong = { headers: { accept: 'application/json' } }
      expect((await openStream(url, key, follow, wrong)).response.status).toBe(406)
      const cursor = await openStream(url, key, 'subscription { changes(after: "here") { revision } }')
      expect((await cursor.take(1))[0]!.data.errors[0].extensions.code).toBe('BAD_CURSOR')
      cursor.leave()
    }
    expect((await openStream(url, await giveKey(store, ['read']), follow)).response.status).toBe(200)
    const both = [await openStream(url, key, follow), await openStream(url, key, follow)]
    expect(both.map(({ response }) => response.status)).toEqual([200, 200])
    for (const stream of both) stream.leave()
  })
})
