import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { createClient } from '../../packages/sdk/src/index.ts'
import { createApp } from '../../packages/server/src/app.ts'
import { openTestStore } from '../../packages/server/test/stores.ts'
import { comparisonsPage } from './comparisons-page.ts'

it('the page says how the lists stand beside the data set', async () => {
  const store = await openTestStore()
  const { fetch } = createApp(store)
  const client = createClient({
    endpoint: 'http://register.test/graphql',
    fetch: (url, init) => fetch(new Request(url, init)),
  })
  const page = await comparisonsPage(client)
  await store.close()
  // Out of date: run npx pnpm@10 comparisons, look at the difference and commit it.
  expect(page).toBe(await readFile('docs/comparisons.md', 'utf8'))
})
