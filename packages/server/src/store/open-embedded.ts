import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from './client.ts'
import type { EmbeddedDatabase } from './embedded/database.ts'
import { changeChannel, createSignal } from './feed-signal.ts'
import { lockFolder } from './lock-folder.ts'
import { applyMigrations, type Query, unapplied } from './migrate/apply.ts'
import { openPGlite, PGliteAdapter } from './pglite.ts'
import { assertReady } from './ready.ts'
import { seedOpenData } from './seed/seed.ts'
import { type Store, StoreError } from './store.ts'

/**
 * The register in a folder, served by a PostgreSQL inside this process. One process at a time.
 *
 * `dataDir` holds the database (`postgres/`), the lock of the process that has it open, and, while a new register is
 * being made, a mark that says so.
 */
export const openEmbedded = async (dataDir: string, report: (line: string) => void): Promise<Store> => {
  await makeWritable(dataDir)
  const unlock = await lockFolder(dataDir)
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
    const database = await open(files)
    await prepare(database, report)
    if (isNew) await rm(making)
    const store = embeddedStore(database)
    return {
      ...store,
      close: async () => {
        await store.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

const queryOf =
  (database: EmbeddedDatabase): Query =>
  async sql =>
    (await database.query<Record<string, unknown>>(sql)).rows

/** Migrates and seeds an open database as far as that is still to do. */
export const prepare = async (database: EmbeddedDatabase, report: (line: string) => void): Promise<void> => {
  const adapter = new PGliteAdapter(database)
  const missing = await unapplied(queryOf(database))
  if (missing.length > 0) {
    report(`Migrating the register (${missing.length} to apply) …`)
    await applyMigrations(adapter)
  }
  const { db } = createClient(adapter)
  await seedOpenData(db, report)
  await db.$disconnect()
}

/** The store on a database that is migrated and seeded. */
export const embeddedStore = (database: EmbeddedDatabase): Store => {
  const { db, onStatement } = createClient(new PGliteAdapter(database))
  const { onChange, ring } = createSignal(() => {
    // What is committed before it listens makes no sound, so everybody is called once it does.
    database.listen(changeChannel, ring).then(ring, () => {})
  })
  return {
    db,
    onStatement,
    onChange,
    kind: 'PGlite',
    ready: () => assertReady(queryOf(database)),
    close: async () => {
      await db.$disconnect()
      await database.close()
    },
  }
}

const open = async (files: string): Promise<EmbeddedDatabase> => {
  try {
    return await openPGlite({ dataDir: files })
  } catch (error) {
    throw new StoreError(
      `Cannot open the register in ${files}: move that folder away to start with a new one, or set DATA_DIR to another.`,
      { cause: error },
    )
  }
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
    await rm(probe)
  } catch (error) {
    throw new StoreError(`Cannot write to ${folder}: make it writable, or set DATA_DIR to a folder that is.`, {
      cause: error,
    })
  }
}
