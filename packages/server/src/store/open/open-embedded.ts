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
import { onEmbedded } from '../database/transaction.ts'
import { seedOpenData } from '../seed/seed.ts'
import { type Store, StoreError } from '../store.ts'
import { inLane } from '../work.ts'

/**
 * The register in a folder, served by a PostgreSQL in a thread of this process. One process at a time.
 *
 * `dataDir` holds the database (`postgres/`), the lock of the process that has it open, and, while a new register is
 * being made, a mark that says so.
 */
export const openEmbedded = async (dataDir: string, report: (line: string) => void): Promise<Store> => {
  await makeWritable(dataDir)
  const hold = await holdFolder(dataDir, report)
  try {
    const files = join(dataDir, 'postgres')
    const making = join(dataDir, 'making')
    // A server that was killed while it made the register left files that no database can read: start over.
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

/** Migrates and seeds an open database as far as that is still to do. */
export const prepare = async (database: EmbeddedDatabase, report: (line: string) => void): Promise<void> => {
  await onEmbedded(database, session =>
    applyMigrations(session, count => report(`Migrating the register (${count} to apply) …`)),
  )
  const { db } = createClient(new PGliteAdapter(database))
  await seedOpenData(db, report)
  await db.$disconnect()
}

/** The store on a database that is migrated and seeded. `limit` for each statement, in ms: what takes longer ends the thread. */
export const embeddedStore = (database: EmbeddedDatabase, limit?: number): Store & Required<Pick<Store, 'gone'>> => {
  const { db, onStatement } = createClient(new PGliteAdapter(database, limit))
  const { onChange, ring } = createSignal(() => database.listen(changeChannel, ring))
  return {
    db,
    onStatement,
    onChange,
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

/** In ms. Nothing that is asked of a register takes so long, and one statement without end would be the last. */
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

/** The database makes some of its files writable for everybody. So nobody else may enter their folder. */
export const closeToOthers = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // On a drive that knows no owners there is nobody to close it to.
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
