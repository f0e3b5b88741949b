import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { takeBackup } from '../src/store/database/backup/take.ts'
import { structureOf } from '../src/store/database/migrate/structure.ts'
import type { Session } from '../src/store/database/transaction.ts'
import { openEmbedded } from '../src/store/open/open-embedded.ts'
import { openPostgres } from '../src/store/open/open-postgres.ts'
import { withSession } from '../src/store/open/with-session.ts'
import type { Store } from '../src/store/store.ts'
import { busyOffice, randomOf } from './busy-office.ts'
import { giveKey } from './keys.ts'
import { office } from './office.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { writePrivately } from './private-writes.ts'
import { databases, makeFolder } from './stores.ts'
import { written } from './write.ts'

// What the tools of PostgreSQL, and a copy of the folder, bring back of a register that was written to.

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dump-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const writeTo = async (store: Store): Promise<void> => {
  const act = busyOffice(store, randomOf(3))
  for (let i = 0; i < 25; i++) await act()
  await writePrivately(store)
  await giveKey(store, ['read', 'write:registry'])
  const input = { kind: 'NEWS', title: 'Kept', language: 'en', retrievedOn: '2020-02-02' }
  await written(
    store,
    'registerSource',
    { ...input, reason: 'To have an answer.', idempotencyKey: 'kept' },
    { viewer: office, selection: 'source { id }' },
  )
}

/** Every table with a digest of its rows, every migration, and everything that migrations make. */
const contentOf = async (session: Session) => {
  const { tables, revision } = await takeBackup(
    session,
    async () => {},
    () => {},
  )
  const migrations = await session.query('SELECT * FROM _prisma_migrations ORDER BY migration_name')
  return { revision, tables, migrations, structure: [...(await structureOf(session.query))].sort() }
}

describe.runIf(databases.includes('PostgreSQL'))('PostgreSQL', () => {
  const made: string[] = []
  const create = async (template?: string) => {
    const url = await createDatabase(inject('template'), template)
    made.push(url)
    return url
  }
  const content = (databaseUrl: string) => withSession({ databaseUrl, dataDir: '' }, contentOf)
  const run = (program: string, ...args: string[]) => promisify(execFile)(program, args)

  let register: string
  let expected: Awaited<ReturnType<typeof content>>
  beforeAll(async () => {
    register = await create(inject('template'))
    const store = await openPostgres(register, () => {})
    await writeTo(store)
    await store.close()
    expected = await content(register)
    expect(expected.revision).toBeGreaterThan(5)
  }, 120_000)
  afterAll(() => Promise.all(made.map(dropDatabase)))

  const ways: Record<string, (target: string) => Promise<unknown>> = {
    'as text, by psql': async target => {
      const file = join(folder, 'register.sql')
      await run('pg_dump', '--file', file, register)
      await run('psql', '--quiet', '--set', 'ON_ERROR_STOP=1', '--file', file, target)
    },
    'by pg_restore': async target => {
      const file = join(folder, 'register.dump')
      await run('pg_dump', '--format', 'custom', '--file', file, register)
      await run('pg_restore', '--exit-on-error', '--dbname', target, file)
    },
    'by pg_restore in one transaction': async target => {
      await run('pg_restore', '--single-transaction', '--dbname', target, join(folder, 'register.dump'))
    },
    'by pg_restore with several jobs': async target => {
      const files = join(folder, 'register.dir')
      await run('pg_dump', '--format', 'directory', '--jobs', '2', '--file', files, register)
      await run('pg_restore', '--exit-on-error', '--jobs', '2', '--dbname', target, files)
    },
    'by pg_restore over another register': async target => {
      await (await openPostgres(target, () => {})).close()
      const file = join(folder, 'register.dump')
      await run('pg_restore', '--exit-on-error', '--clean', '--if-exists', '--dbname', target, file)
    },
  }

  it.each(Object.keys(ways))('everything comes back: %s', { timeout: 120_000 }, async way => {
    const target = await create()
    await ways[way]!(target)
    expect(await content(target)).toEqual(expected)
    const lines: string[] = []
    const store = await openPostgres(target, line => lines.push(line))
    await store.ready()
    expect(lines).toEqual([])
    await writeTo(store)
    await store.close()
  })
})

it('everything comes back from a copy of the embedded register’s folder', { timeout: 240_000 }, async () => {
  const dataDir = join(folder, 'register')
  await makeFolder(dataDir)
  const store = await openEmbedded(dataDir, () => {})
  await writeTo(store)
  await store.close()
  const content = (dataDir: string) =>
    withSession({ dataDir }, contentOf, () => {
      throw new Error('There is no register.')
    })
  const copy = join(folder, 'copy')
  await cp(dataDir, copy, { recursive: true })
  const expected = await content(dataDir)
  expect(expected.revision).toBeGreaterThan(5)
  expect(await content(copy)).toEqual(expected)
  const lines: string[] = []
  const again = await openEmbedded(copy, line => lines.push(line))
  await again.ready()
  await again.close()
  expect(lines).toEqual([])
})
