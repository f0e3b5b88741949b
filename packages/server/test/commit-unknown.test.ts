import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { carried, noAnswer } from '../src/store/database/failure.ts'
import type { Store } from '../src/store/store.ts'
import { giveKey } from './keys.ts'
import { openTestStore } from './stores.ts'

// A database that carries a commit out and is gone before it says so.

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const losingCommits = (): Store => ({
  ...store,
  db: new Proxy(store.db, {
    get: (db, property) =>
      property === '$transaction'
        ? async (...args: Parameters<typeof db.$transaction>) => {
            await db.$transaction(...args)
            throw carried(noAnswer())
          }
        : Reflect.get(db, property),
  }),
})

const registerNews = async (on: Store, authorization: string) => {
  const input = { kind: 'NEWS', title: 'A page', language: 'en', reason: 'To try it.', idempotencyKey: 'once' }
  const query = `mutation ($input: RegisterSourceInput!) {
    registerSource(input: $input) { ... on RegisterSourceSuccess { revision } }
  }`
  const response = await createApp(on).fetch(
    new Request('http://register.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables: { input } }),
    }),
  )
  return { response, body: await response.json() }
}

it('who wrote is told that nobody knows, not to send the same again, and with a key may', async () => {
  const authorization = `Bearer ${await giveKey(store, ['write:facts'])}`
  const { response, body } = await registerNews(losingCommits(), authorization)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, null])
  expect(body.errors).toEqual([
    {
      message: expect.stringMatching(/^It is not known whether "registerSource" was written\..*idempotencyKey/),
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    },
  ])
  const again = await registerNews(store, authorization)
  expect(again.body.data.registerSource.revision).toBe(1)
  expect(await store.db.change.count({ where: { type: 'Source' } })).toBe(1)
})
