import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseOptions } from '../database/embedded/database.ts'
import { holdFolder } from '../database/lock/hold-folder.ts'
import { openPGlite } from '../database/pglite.ts'
import { openPool } from '../database/postgres.ts'
import { onEmbedded, postgresSession, type Session } from '../database/transaction.ts'
import type { StoreOptions } from './open.ts'
import { closeToOthers } from './open-embedded.ts'
import { assertUsable } from './open-postgres.ts'

type Work<T> = (session: Session) => Promise<T>

/**
 * Runs `work` on the database as it is, without migrating or seeding it. For a folder without a register, the result is
 * that of `none`, and no register is created. Without `none`, `work` gets an empty database in that folder, which is
 * removed again if `work` fails.
 */
export const withSession = <T>(options: StoreOptions, work: Work<T>, none?: () => T | Promise<T>): Promise<T> =>
  options.databaseUrl === undefined
    ? onFolder(options.dataDir, work, none)
    : options.databaseSessionUrl === undefined
      ? onPostgres(options.databaseUrl, 'DATABASE_URL', work)
      : onPostgres(options.databaseSessionUrl, 'DATABASE_SESSION_URL', work)

const onPostgres = async <T>(url: string, setting: string, work: Work<T>): Promise<T> => {
  await assertUsable(url, setting)
  const pool = openPool(url, { statementTimeout: 0 })
  try {
    const client = await pool.connect()
    try {
      return await work(postgresSession(client))
    } finally {
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}

const onFolder = async <T>(dataDir: string, work: Work<T>, none?: () => T | Promise<T>): Promise<T> => {
  const files = join(dataDir, 'postgres')
  // The marker that a server sets while it creates a register: a server that finds it starts from an empty database.
  const making = join(dataDir, 'making')
  const isNew = !(await exists(files)) || (await exists(making))
  if (isNew && none) return none()
  await mkdir(dataDir, { recursive: true })
  const hold = await holdFolder(dataDir)
  try {
    if (!isNew) return await onFiles({ dataDir: files, fence: hold.fence }, work)
    await rm(files, { recursive: true, force: true })
    await writeFile(making, '')
    try {
      return await onFiles({ dataDir: files, fence: hold.fence }, work)
    } catch (error) {
      await rm(files, { recursive: true, force: true })
      throw error
    } finally {
      await rm(making)
    }
  } finally {
    await hold.release()
  }
}

const onFiles = async <T>(from: Omit<DatabaseOptions, 'settings'>, work: Work<T>): Promise<T> => {
  if (from.dataDir) await closeToOthers(from.dataDir)
  const database = await openPGlite(from)
  try {
    return await onEmbedded(database, work)
  } finally {
    await database.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
