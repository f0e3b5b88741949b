import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { takeBackup } from '../src/store/database/backup/take.ts'
import { folderStore } from '../src/store/files/folder.ts'
import type { StoreOptions } from '../src/store/open/open.ts'
import { openEmbedded } from '../src/store/open/open-embedded.ts'
import { withSession } from '../src/store/open/with-session.ts'
import { addDocument } from './add-document.ts'
import { type Cluster, hasClusters, makeCluster } from './clusters.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { makeBin, runShell, shellBlocks } from './shell-guide.ts'
import { databases } from './stores.ts'

// Every command of the guide to backups is run, in its order, in a folder with the embedded register of an earlier release, to
// which a document was added. What one moves to a database, the next ones find there.

const commands = await shellBlocks('backup')
const onPostgres = databases.includes('PostgreSQL')
const needsPostgres = (command: string) => /postgresql:/.test(command)

let folder: string
let cluster: Cluster | undefined
/** Databases that the guide names, and those of this test in their place. */
const named: Record<string, string> = {}
let bin: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-guide-'))
  bin = await makeBin(folder)
  for (const name of ['backups', 'node-exporter']) await mkdir(join(folder, name))
  if (!onPostgres) return
  if (hasClusters) {
    cluster = await makeCluster()
    await cluster.start()
  }
  for (const [name, server] of [
    ['5432/register', inject('template')],
    ['5432/restored', inject('template')],
    ['5433/register', cluster?.url ?? inject('template')],
  ] as const)
    named[`postgresql://register:secret@localhost:${name}`] = await createDatabase(server)
}, 120_000)
afterAll(async () => {
  await Promise.all(Object.values(named).map(dropDatabase))
  await cluster?.remove()
  await rm(folder, { recursive: true, force: true })
})

/** A text of the guide with the places of this test. */
const here = (text: string): string => {
  const paths: [string, string][] = [
    ...Object.entries(named),
    ['/var/backups/register', join(folder, 'backups')],
    ['/var/lib/prometheus/node-exporter', join(folder, 'node-exporter')],
    ['/var/lib/sister-city-graph', folder],
  ]
  return paths.reduce((text, [there, here]) => text.replaceAll(there, here), text)
}

const run = (command: string, DATA_DIR = 'register') => {
  const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: folder, DATA_DIR }
  return runShell(here(command), { cwd: folder, env })
}

describe('the guide to backups', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const old = fileURLToPath(new URL('./old-register.backup', import.meta.url))
    expect(await run(`npx pnpm@10 restore - < "${old}"`)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(
        /^Deriving the statuses of \d+ agreements …\nRestored revision 71: [\d,]+ rows of \d+ tables, as they were at \S+\. Migrated it from an earlier release \(\d+ applied\)\.\n$/,
      ),
    })
    const dataDir = join(folder, 'register')
    const store = await openEmbedded(dataDir, () => {})
    await addDocument(store, await folderStore(join(dataDir, 'documents')), 'Signed in 2018')
    await store.close()
  }, 120_000)

  it('every command works', async () => {
    expect(commands.map(({ text }) => needsPostgres(text))).toEqual([...Array(6).fill(false), ...Array(4).fill(true)])
    for (const { text, answer } of commands) {
      if (needsPostgres(text) && !onPostgres) continue
      const { code, stdout, stderr } = await run(text)
      expect([text, code, stdout, stderr]).toEqual([text, 0, '', expect.anything()])
      const shape = (said: string) => said.replaceAll(/register-\S+\.backup/g, '').replaceAll(/[\d,]+/g, '0')
      if (answer?.language === 'text') expect(shape(stderr)).toBe(shape(here(answer.text)))
    }
    expect(await readdir(join(folder, 'node-exporter'))).toEqual(['register-backup.prom'])
  })

  it.runIf(onPostgres)('wherever it was moved to, it is the same, with its document', async () => {
    const content = (options: StoreOptions) =>
      withSession(options, session =>
        takeBackup(
          session,
          async () => {},
          () => {},
        ),
      )
    const { revision, tables } = await content({ dataDir: join(folder, 'register') })
    expect(revision).toBe(72)
    for (const databaseUrl of Object.values(named))
      expect(await content({ databaseUrl, dataDir: '' })).toMatchObject({ revision, tables })
    expect(await content({ dataDir: join(folder, 'embedded') })).toMatchObject({ revision, tables })
  })

  it('a backup is its owner’s alone, and nothing but it is left', async () => {
    expect((await stat(join(folder, 'register.backup'))).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it.each([
    ['backup', 2, 'Name a file, like "npx pnpm@10 backup register.backup". See "npx pnpm@10 backup --help".\n'],
    ['backup a b', 2, '"b" is one word too many: name one file. See "npx pnpm@10 backup --help".\n'],
    ['restore --all a', 2, `Unknown option '--all'. See "npx pnpm@10 restore --help".\n`],
    ['restore nowhere', 1, /^The restore failed: ENOENT: no such file or directory, open 'nowhere'\.\n$/],
    ['restore bin/npx', 1, /^That is no backup of a register/],
    ['restore register.backup', 1, /^There is a register in this database already/],
    ['backup no/folder/file', 1, /^The backup failed: ENOENT/],
  ])('%s ends with %i and says why', async (command, code, stderr) => {
    const ended = await run(`npx pnpm@10 ${command}`)
    expect({
      ...ended,
      stderr: typeof stderr === 'string' ? ended.stderr : stderr.test(ended.stderr) || ended.stderr,
    }).toEqual({
      code,
      stdout: '',
      stderr: typeof stderr === 'string' ? stderr : true,
    })
  })

  it('where there is no register, none is made', async () => {
    expect(await run('npx pnpm@10 backup file', 'nothing')).toMatchObject({
      code: 1,
      stderr: 'There is no register yet, so there is nothing to back up: set DATA_DIR or DATABASE_URL.\n',
    })
    expect(await run('npx pnpm@10 restore bin/npx', 'nothing')).toMatchObject({ code: 1 })
    expect(await readdir(folder)).not.toContain('file')
    expect(await run('npx pnpm@10 backup file', 'nothing')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no register'),
    })
  })
})
