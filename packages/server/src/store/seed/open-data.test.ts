import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestStore } from '../../../test/stores.ts'
import type { Query } from '../database/migrate/record.ts'
import type { Store } from '../store.ts'
import { digestFile, filesDigest, hasOpenData, openDataFolder } from './open-data.ts'
import { readDataset } from './read.ts'
import { rowsOf } from './rows.ts'
import { rowsDigest } from './seed.ts'

let store: Store
let query: Query
beforeAll(async () => {
  store = await openTestStore()
  query = (sql, values = []) => store.db.$queryRawUnsafe(sql, ...values)
})
afterAll(() => store.close())

it('the digest is of the files, and of the rows that are made of them: "npx pnpm@10 codegen" makes it', async () => {
  expect(JSON.parse(await readFile(join(openDataFolder, digestFile), 'utf8'))).toEqual({
    files: await filesDigest(openDataFolder),
    rows: rowsDigest(rowsOf(await readDataset(openDataFolder))),
  })
})

it('a register that has the open data is known by it', async () => {
  expect(await hasOpenData(query)).toBe(true)
})

it.each([
  ['rows of another release', `digest = 'other'`],
  ['search entries of other rules', 'entry_rules = entry_rules + 1'],
])('one with %s is not', async (_, change) => {
  const before = await store.db.dataset.findUniqueOrThrow({ where: { id: 1 } })
  await store.db.$executeRawUnsafe(`UPDATE dataset SET ${change}`)
  expect(await hasOpenData(query)).toBe(false)
  const { digest, entryRules } = before
  await store.db.dataset.update({ where: { id: 1 }, data: { digest, entryRules } })
})

it('nor is one beside files that somebody has changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'data-'))
  await cp(openDataFolder, folder, { recursive: true })
  expect(await hasOpenData(query, folder)).toBe(true)
  await writeFile(join(folder, 'sources.json'), '[]')
  expect(await hasOpenData(query, folder)).toBe(false)
  await rm(folder, { recursive: true })
})
