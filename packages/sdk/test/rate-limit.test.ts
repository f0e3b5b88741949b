import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBudgets } from '../../server/src/access/budget/budgets.ts'
import { defaultPolicies, prices } from '../../server/src/access/budget/policy.ts'
import { createApp } from '../../server/src/app.ts'
import type { Store } from '../../server/src/store/store.ts'
import { openTestStore } from '../../server/test/stores.ts'
import { createClient, RateLimit, Register, RegisterSource, RegistryError, Viewer } from '../src/index.ts'
import { keyTo } from './key.ts'

// A server that grants one small question a minute to each address, and one write to each key. Its clock stands half a second
// before the end of the minute and goes on when the client has waited, so that nobody has to wait for long.

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const { callers } = defaultPolicies
const question = 2 * prices.request - 1
const write = 400
const policies = {
  ...defaultPolicies,
  callers: {
    ...callers,
    anonymous: { name: 'anonymous', limit: question, streams: 1 },
    STANDARD: { name: 'standard', limit: write, streams: 1 },
  },
}

const clientOf = (token?: string, retry = {}) => {
  const clock = { now: 0 }
  const statuses: number[] = []
  const app = createApp(store, { budgets: createBudgets({ policies, now: () => clock.now }) })
  const client = createClient({
    endpoint: 'http://register.test/graphql',
    ...(token && { token }),
    retry: { baseMs: 1, ...retry },
    fetch: async (url, init) => {
      if (statuses.at(-1) === 429) clock.now = 60_000
      const response = await app.fetch(new Request(url, init))
      clock.now ||= 59_500
      statuses.push(response.status)
      return response
    },
  })
  return { client, statuses }
}

it('what is refused is asked again when the server said so', async () => {
  const { client, statuses } = clientOf()
  await client.request(Register)
  const { register } = await client.request(Register)
  expect(register.counts.agreements).toBeGreaterThan(0)
  expect(statuses).toEqual([200, 429, 200])
})

it('a mutation that was refused is sent again, and carried out once', async () => {
  const { client, statuses } = clientOf(await keyTo(store, 'Writes', 'write:facts'))
  await client.request(Viewer)
  const before = await store.db.source.count()
  const input = { kind: 'NEWS', title: 'A page', language: 'en', reason: 'To try it.' } as const
  const { registerSource } = await client.request(RegisterSource, { input })
  expect(registerSource.__typename).toBe('RegisterSourceSuccess')
  expect(statuses).toEqual([200, 429, 200])
  expect(await store.db.source.count()).toBe(before + 1)
})

it('a program that does not wait is told for how long', async () => {
  const { client } = clientOf(undefined, { attempts: 1 })
  await client.request(Register)
  const error = await client.request(Register).catch(error => error)
  expect(error).toBeInstanceOf(RegistryError)
  expect(error).toMatchObject({ code: 'RATE_LIMITED', info: { status: 429, retryAfterMs: 1000 } })
})

it('says how the budget stands, of the key where there is one', async () => {
  const { client } = clientOf(await keyTo(store, 'Asks', 'read'))
  const { rateLimit } = await client.request(RateLimit)
  expect(rateLimit).toMatchObject({ cost: prices.request, limit: write })
  expect(rateLimit.resetAt).toEqual(new Date(60_000))
})
