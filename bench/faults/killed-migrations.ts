import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { restoreBackup } from '../../packages/server/src/store/database/backup/restore.ts'
import { takeBackup } from '../../packages/server/src/store/database/backup/take.ts'
import { unapplied } from '../../packages/server/src/store/database/migrate/apply.ts'
import { readMigrations } from '../../packages/server/src/store/database/migrate/migrations.ts'
import { structureOf } from '../../packages/server/src/store/database/migrate/structure.ts'
import type { Session } from '../../packages/server/src/store/database/transaction.ts'
import { openStore, type StoreOptions } from '../../packages/server/src/store/open/open.ts'
import { withSession } from '../../packages/server/src/store/open/with-session.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { fromSource, type Programs } from '../programs.ts'

// A server is killed while it makes a register, or while it brings one of an earlier release up to date, and started again. It
// promises that it then has what it would have had, had nobody killed it.

const old = fileURLToPath(new URL('../../packages/server/test/old-register.backup', import.meta.url))

/** The migrations that the register in `old` had when it was written to. */
const migrationsOfOld = 5

export interface Figures {
  readonly kills: number
  /** Those that came before the process was done by itself */
  readonly inTime: number
  /** After how many of these the register was not complete */
  readonly halfWay: number
  /** What is not as it was promised, a line each */
  readonly failures: readonly string[]
}

export type Start = 'first' | 'upgrade'

interface Place {
  options: StoreOptions
  remove(): Promise<void>
}

/** Kills a start so many times. `databaseUrl` names a PostgreSQL server; without it, the embedded register. */
export const killMigrations = async (
  start: Start,
  kills: number,
  databaseUrl: string | undefined,
  report: (line: string) => void,
  programs: Programs = fromSource,
): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  const places = databaseUrl === undefined ? inFolder(folder) : onServer(databaseUrl)
  const template = start === 'upgrade' ? await places() : undefined
  try {
    if (template) await withSession(template.options, makeOld)
    const unharmed = await places(template)
    const began = Date.now()
    const expected = await started(unharmed.options, start)
    const usual = Date.now() - began
    await unharmed.remove()

    const failures: string[] = []
    let inTime = 0
    let halfWay = 0
    for (let kill = 1; kill <= kills; kill++) {
      const place = await places(template)
      try {
        const killed = await killOnce(place.options, usual, programs('server/src/migrate.ts'))
        if (killed) inTime += 1
        if (killed && (await isHalfWay(place.options))) halfWay += 1
        const content = await started(place.options, start)
        if (!isDeepStrictEqual(content, expected)) failures.push(`kill ${kill}: ${differences(content, expected)}`)
      } catch (error) {
        failures.push(`kill ${kill}: ${(error as Error).message}`)
      } finally {
        await place.remove()
      }
      report(`${kill} of ${kills} kills in a ${start === 'first' ? 'first start' : 'start that upgrades'}`)
    }
    return { kills, inTime, halfWay, failures }
  } finally {
    await template?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

const makeOld = async (session: Session): Promise<void> => {
  const migrations = (await readMigrations()).slice(0, migrationsOfOld)
  await restoreBackup(session, createReadStream(old), { replace: false, onRow: () => {} }, migrations)
}

const onServer =
  (server: string) =>
  async (template?: Place): Promise<Place> => {
    const databaseUrl = await createDatabase(server, template?.options.databaseUrl)
    return { options: { databaseUrl, dataDir: '' }, remove: () => dropDatabase(databaseUrl) }
  }

const inFolder = (folder: string) => {
  let count = 0
  return async (template?: Place): Promise<Place> => {
    const dataDir = join(folder, String(count++))
    if (template) await cp(template.options.dataDir, dataDir, { recursive: true })
    return { options: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) }
  }
}

/** Whether the process was still running when it was killed: from its first line on, or when it had no time to say one. */
const killOnce = async (
  { databaseUrl, dataDir }: StoreOptions,
  usual: number,
  args: readonly string[],
): Promise<boolean> => {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATA_DIR: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = end(child)
  // What takes longest is loading the program: from there on, the kills are spread over the time that the work takes.
  await Promise.race([once(child.stdout!, 'data'), ended])
  await Promise.race([new Promise(done => setTimeout(done, randomInt(0, Math.max(usual, 100)))), ended])
  const running = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return running
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

const isHalfWay = (options: StoreOptions): Promise<boolean> =>
  withSession(
    options,
    async ({ query }) => {
      if ((await unapplied(query)).length > 0) return true
      const [row] = await query('SELECT count(*)::int AS rows FROM province')
      return row!['rows'] !== 77
    },
    () => true,
  ).catch(() => true)

/** Starts on it, and returns every table with a digest of its rows, and what migrations made. */
const started = async (options: StoreOptions, start: Start) => {
  const store = await openStore(options, () => {})
  await store.ready()
  await store.close()
  return withSession(options, async session => {
    const { revision, tables } = await takeBackup(
      session,
      async () => {},
      () => {},
    )
    // A first start writes down when it was, and gives the register an identity.
    const { dataset, ...rest } = tables
    const counted = { ...rest, dataset: start === 'first' ? dataset!.rows : dataset }
    const [record] = await session.query(
      'SELECT count(*)::int AS rows, count(finished_at)::int AS finished FROM _prisma_migrations',
    )
    return { revision, tables: counted, record, structure: [...(await structureOf(session.query))].sort() }
  })
}

type Content = Awaited<ReturnType<typeof started>>

const differences = (content: Content, expected: Content): string => {
  const tables = Object.entries(expected.tables)
    .filter(([name, digest]) => !isDeepStrictEqual((content.tables as Record<string, unknown>)[name], digest))
    .map(([name]) => name)
  return tables.length > 0 ? `other rows in ${tables.join(', ')}` : 'another structure or record of migrations'
}
