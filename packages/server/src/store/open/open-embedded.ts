import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeChannel, createSignal } from '../database/change-signal.ts'
import { createClient } from '../database/client.ts'
import type { DatabaseOptions, EmbeddedDatabase } from '../database/embedded/database.ts'
import { laneReadings } from '../database/lane-readings.ts'
import { holdFolder } from '../database/lock/hold-folder.ts'
import { applyMigrations } from '../database/migrate/apply.ts'
import { openPGlite, PGliteAdapter } from '../database/pglite.ts'
import { assertReady, readyPatience } from '../database/ready.ts'
import { assertNotTooNew } from '../database/too-new.ts'
import { onEmbedded } from '../database/transaction.ts'
import { hasOpenData } from '../seed/open-data.ts'
import { renewSpans } from '../spans/make-all.ts'
import { type Store, StoreError } from '../store.ts'
import { renewTallies } from '../tallies/renew.ts'
import { inLane } from '../work.ts'

/**
 * The register in a folder, served by PostgreSQL in a thread of this process. Only one process can have it open.
 *
 * `dataDir` contains the database (`postgres/`), the lock of the process that has it open, and, while a new register is
 * being created, a marker file (`making`).
 */
export const openEmbedded = async (dataDir: string, report: (line: string) => void): Promise<Store> => {
  await makeWritable(dataDir)
  const hold = await holdFolder(dataDir, report)
  try {
    const files = join(dataDir, 'postgres')
    const making = join(dataDir, 'making')
    // A process that was killed while it created the register left unusable files: start again without them.
    if (await exists(making)) await rm(files, { recursive: true, force: true })
    const isNew = !(await exists(files))
    if (isNew) {
      report(`Creating the register in ${dataDir} …`)
      await writeFile(making, '')
    }
    await closeToOthers(files)
    const database = await open({ dataDir: files, fence: hold.fence, report })
    await prepare(database, report).catch(async error => {
      await database.close()
      throw error
    })
    if (isNew) await rm(making)
    const store = embeddedStore(database, statementLimit)
    const taken = hold.lost.then(
      () =>
        new StoreError(`Another process has taken the register in ${dataDir}: this one must not write to it any more.`),
    )
    return {
      ...store,
      gone: Promise.race([taken, store.gone]),
      close: async () => {
        await store.close()
        await hold.release()
      },
    }
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** Applies the missing migrations and loads the open data set, unless that has been done. */
export const prepare = async (database: EmbeddedDatabase, report: (line: string) => void): Promise<void> => {
  await onEmbedded(database, ({ query }) => assertNotTooNew(query))
  await onEmbedded(database, session =>
    applyMigrations(session, count => report(`Migrating the register (${count} to apply) …`)),
  )
  await onEmbedded(database, session => renewSpans(session, report))
  if (!(await onEmbedded(database, ({ query }) => hasOpenData(query)))) {
    // Loaded here, because a register that is there needs none of it.
    const { seedOpenData } = await import('../seed/seed.ts')
    const { db } = createClient(new PGliteAdapter(database))
    await seedOpenData(db, report)
    await db.$disconnect()
  }
  await onEmbedded(database, session => renewTallies(session, report))
}

/**
 * The store on a database that is migrated and seeded. `limit` for each statement, in ms: a statement that takes longer
 * ends the database's thread.
 */
export const embeddedStore = (database: EmbeddedDatabase, limit?: number): Store & Required<Pick<Store, 'gone'>> => {
  const { db, onStatement, readJson, transact } = createClient(new PGliteAdapter(database, limit), ({ text, values }) =>
    readJsonOn(database, limit, text, values),
  )
  const { onChange, ring } = createSignal(() => database.listen(changeChannel, ring))
  return {
    db,
    readJson,
    transact,
    onStatement,
    onChange,
    // Only this process writes to it.
    hears: () => true,
    changed: ring,
    kind: 'PGlite',
    readings: () => laneReadings(database.use()),
    ready: () =>
      inLane(
        'health',
        () => assertReady(async sql => (await database.query<Record<string, unknown>>(sql)).rows),
        AbortSignal.timeout(readyPatience),
      ),
    gone: database.gone.then(({ error }) => new StoreError(error.message, { cause: error })),
    close: async () => {
      await db.$disconnect()
      await database.close()
    },
  }
}

const readJsonOn = async (
  database: EmbeddedDatabase,
  limit: number | undefined,
  text: string,
  values: readonly unknown[],
): Promise<string | null> => {
  const loan = await database.lend(limit)
  try {
    const { rows } = await loan.call('query', text, values)
    return rows[0]!['answer'] as string | null
  } finally {
    loan.release()
  }
}

/** In ms. No legitimate statement takes this long, and one that never ends would block all others. */
const statementLimit = 30_000

const open = async (from: Omit<DatabaseOptions, 'settings'>): Promise<EmbeddedDatabase> => {
  try {
    return await openPGlite(from)
  } catch (error) {
    throw new StoreError(
      `Cannot open the register in ${from.dataDir}: move that folder away to start with a new one, or set DATA_DIR to another.`,
      { cause: error },
    )
  }
}

/** Denies other users access to the folder, because the database makes some of its files writable for all users. */
export const closeToOthers = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // This fails on drives without file owners, where access cannot be restricted.
  await chmod(folder, 0o700).catch(() => {})
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const makeWritable = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    const probe = `${folder}/.writable-${process.pid}`
    await writeFile(probe, '')
    await rm(probe, { force: true })
  } catch (error) {
    throw new StoreError(`Cannot write to ${folder}: make it writable, or set DATA_DIR to a folder that is.`, {
      cause: error,
    })
  }
}
