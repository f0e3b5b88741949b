import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import type { Store } from '../store/store.ts'

// The statuses of agreements by day are lost, or still to be made: whoever asks for one is told to come again, as a health
// probe is told that the server is not ready.

let store: Store
let fetch: ReturnType<typeof createApp>['fetch']
beforeAll(async () => {
  store = await openTestStore()
  fetch = createApp(store).fetch
  await store.db.$executeRaw`DELETE FROM agreement_span`
})
afterAll(() => store.close())

it.each([
  '{ agreement(slug: "phuket-xiamen") { status } }',
  '{ agreement(slug: "phuket-xiamen") { statusLabel(asOf: "2020-01-01") } }',
  '{ agreements(first: 2) { nodes { title status } } }',
])('%s', async query => {
  const response = await fetch(new Request(`http://register.test/graphql?query=${encodeURIComponent(query)}`))
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await response.json()).toEqual({
    errors: [
      {
        message:
          'The statuses of agreements are missing just now: try again in a minute, or tell whoever runs this server.',
        extensions: { code: 'DATABASE_UNAVAILABLE' },
      },
    ],
  })
  expect((await fetch(new Request('http://register.test/health/ready'))).status).toBe(503)
})
