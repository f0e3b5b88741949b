import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blocksOf } from '../../../test/blocks.ts'
import { serve } from '../../../test/events.ts'
import { openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

// What the guide tells people to type is typed.

const guide = await readFile(new URL('../../../../../docs/guides/pulling.md', import.meta.url), 'utf8')
const blocks = blocksOf(guide).filter(({ language }) => language === 'bash')

let store: Store
let server: Awaited<ReturnType<typeof serve>>
let folder: string
beforeAll(async () => {
  store = await openTestStore()
  server = await serve(store)
  folder = await mkdtemp(join(tmpdir(), 'pulling-'))
})
afterAll(async () => {
  await server.stop()
  await store.close()
  await rm(folder, { recursive: true })
})

it('the commands of the guide work one after the other', async () => {
  const script = blocks.map(({ text }) => text.replaceAll('http://localhost:4000', server.url)).join('\n')
  expect(blocks).toHaveLength(5)
  await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder })
  expect(await readFile(join(folder, 'cursor'), 'utf8')).toMatch(/^v1\./)
  expect((await readFile(join(folder, 'agreements.csv'), 'utf8')).charCodeAt(0)).toBe(0xfeff)
})

it('a record that the guide shows is one of the register', async () => {
  const [shown] = blocksOf(guide).filter(({ language, text }) => language === 'json' && text.includes('"record"'))
  const { nodeId, record, ...line } = JSON.parse(shown!.text)
  const { '…': _, ...fields } = record
  const response = await fetch(`${server.url}/export/latest/agreements.jsonl`)
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map(each => JSON.parse(each))
  const found = lines.find(each => each.record?.id === record.id)
  expect(found).toMatchObject({ ...line, record: fields })
  expect(found.nodeId.slice(0, 6)).toBe(nodeId.slice(0, 6))
})
