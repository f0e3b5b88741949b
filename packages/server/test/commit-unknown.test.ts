import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { carried, noAnswer } from '../src/store/database/failure.ts'
import type { Store } from '../src/store/store.ts'
import { Unavailable } from '../src/store/unavailable.ts'
import { giveKey } from './keys.ts'
import { openTestStore } from './stores.ts'

// A database that carries a commit out and is gone before it says so, or before the rest of the request is carried out.

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** The register, but for one thing that is asked of its database. */
const storeWith = (name: keyof Store['db'], value: unknown): Store => ({
  ...store,
  db: new Proxy(store.db, { get: (db, property) => (property === name ? value : Reflect.get(db, property)) }),
})

type Transaction = Parameters<Store['db']['$transaction']>

const losingCommits = (): Store =>
  storeWith('$transaction', async (...args: Transaction) => {
    await store.db.$transaction(...args)
    throw carried(noAnswer())
  })

const post = (on: Store, authorization: string, query: string, variables = {}): Promise<Response> =>
  createApp(on).fetch(
    new Request('http://register.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    }),
  )

const registerNews = async (on: Store, authorization: string) => {
  const input = { kind: 'NEWS', title: 'A page', language: 'en', reason: 'To try it.', idempotencyKey: 'once' }
  const query = `mutation ($input: RegisterSourceInput!) {
    registerSource(input: $input) { ... on RegisterSourceSuccess { revision } }
  }`
  const response = await post(on, authorization, query, { input })
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

/** Serves one writer, and no other. */
const busyAfterOne = (): Store => {
  let transactions = 0
  return storeWith('$transaction', (...args: Transaction) => {
    if (++transactions > 1) throw carried(new Unavailable('OVERLOADED', 'Busy.', 5))
    return store.db.$transaction(...args)
  })
}

/** Has no record of a source to show. */
const withoutSources = (): Store =>
  storeWith('source', new Proxy({}, { get: () => () => Promise.reject(carried(noAnswer())) }))

it.each([
  ['another mutation of the same request could not be carried out', busyAfterOne],
  ['what was written could not be read', withoutSources],
])('who wrote is not asked to do it again because %s', async (_, makeStore) => {
  const authorization = `Bearer ${await giveKey(store, ['write:facts'])}`
  const write = (alias: string) =>
    `${alias}: registerSource(input: { kind: NEWS, title: "A page", language: "en", reason: "To try it." }) {
      ... on RegisterSourceSuccess { source { title } }
    }`
  const before = await store.db.change.count()
  const response = await post(makeStore(), authorization, `mutation { ${write('one')} ${write('other')} }`)
  expect(await store.db.change.count()).toBeGreaterThan(before)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, null])
  expect((await response.json()).errors[0].message).toMatch(/^Something was written, but its result could not be read/)
})
