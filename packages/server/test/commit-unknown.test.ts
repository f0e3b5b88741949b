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

/** Writers of one database share a line: these have one of their own. */
const apart = (): Store => ({ ...store, db: new Proxy(store.db, {}) })

const losingCommits = (): Store => ({
  ...apart(),
  transact: async (...transaction) => {
    await store.transact(...transaction)
    throw carried(noAnswer())
  },
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
  return {
    ...apart(),
    transact: (...transaction) => {
      if (++transactions > 1) throw carried(new Unavailable('OVERLOADED', 'Busy.', 5))
      return store.transact(...transaction)
    },
  }
}

const noSources = new Proxy({}, { get: () => () => Promise.reject(carried(noAnswer())) })

/** Has no record of a source to show. */
const withoutSources = (): Store => ({
  ...store,
  db: new Proxy(store.db, { get: (db, property) => (property === 'source' ? noSources : Reflect.get(db, property)) }),
})

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
