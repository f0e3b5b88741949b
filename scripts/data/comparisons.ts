// Makes docs/comparisons.md, which holds lists of others against the open data set, by a register that it makes for it.
//
//   pnpm comparisons        writes it; a test keeps it up to date
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '../../packages/sdk/src/index.ts'
import { createApp } from '../../packages/server/src/app.ts'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { comparisonsPage } from './comparisons-page.ts'

const folder = await mkdtemp(join(tmpdir(), 'comparisons-'))
try {
  const store = await openStore({ dataDir: join(folder, 'register') }, line => console.error(line))
  const { fetch } = createApp(store)
  const client = createClient({
    endpoint: 'http://register.test/graphql',
    fetch: (url, init) => fetch(new Request(url, init)),
  })
  await writeFile('docs/comparisons.md', await comparisonsPage(client))
  await store.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log('Written: docs/comparisons.md')
