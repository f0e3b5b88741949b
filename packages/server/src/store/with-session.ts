import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from './lock-folder.ts'
import type { StoreOptions } from './open.ts'
import { openPGlite } from './pglite.ts'
import { openPool } from './postgres.ts'
import { embeddedSession, postgresSession, type Session } from './transaction.ts'

/**
 * Runs `work` on the database as it is, neither migrated nor seeded. `none` says what comes of a folder that has no register
 * yet, and none is made.
 */
export const withSession = async <T>(
  { databaseUrl, dataDir }: StoreOptions,
  work: (session: Session) => Promise<T>,
  none: () => T | Promise<T>,
): Promise<T> => {
  if (databaseUrl !== undefined) {
    const pool = openPool(databaseUrl, { statementTimeout: 0 })
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
  const files = join(dataDir, 'postgres')
  if (!(await exists(files)) || (await exists(join(dataDir, 'making')))) return none()
  const unlock = await lockFolder(dataDir)
  try {
    const database = await openPGlite({ dataDir: files })
    try {
      return await work(embeddedSession(database))
    } finally {
      await database.close()
    }
  } finally {
    await unlock()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
