import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import { folderStore } from '../../server/src/store/files/folder.ts'
import type { Store } from '../../server/src/store/store.ts'
import { pdf } from '../../server/test/files.ts'
import { openTestStore } from '../../server/test/stores.ts'
import { createClient, download, upload } from '../src/index.ts'
import { keyTo } from './key.ts'

let store: Store
let folder: string
let fetch: ReturnType<typeof createApp>['fetch']
beforeAll(async () => {
  store = await openTestStore()
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
  fetch = createApp(store, { files: await folderStore(folder) }).fetch
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const clientWith = (token: string, before: () => void = () => {}) =>
  createClient({
    endpoint: 'http://register.test/graphql',
    token,
    retry: { baseMs: 1 },
    fetch: async (url, init) => {
      before()
      return fetch(new Request(url, init))
    },
  })

it('a file is sent, again when the connection fails, and is known by its hash', async () => {
  let attempts = 0
  const client = clientWith(await keyTo(store, 'The office', 'write:registry'), () => {
    attempts += 1
    if (attempts === 1) throw new TypeError('fetch failed')
  })
  const sent = await upload(client, pdf('Sent'), 'application/pdf')
  expect(sent).toMatchObject({ mediaType: 'application/pdf', bytes: pdf('Sent').length })
  expect(await upload(client, new Blob([pdf('Sent')]), 'application/pdf')).toEqual(sent)
  expect(attempts).toBe(3)
  // Nobody else has it before a document does.
  await expect(download(client, `documents/${sent.sha256}`).next()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('what is refused says why', async () => {
  const reader = clientWith(await keyTo(store, 'A reader', 'read'))
  await expect(upload(reader, pdf('x'), 'application/pdf')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const writer = clientWith(await keyTo(store, 'Another', 'write:registry'))
  await expect(upload(writer, pdf('x'), 'text/html')).rejects.toMatchObject({
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: expect.stringContaining('Say in Content-Type what it is'),
  })
})
