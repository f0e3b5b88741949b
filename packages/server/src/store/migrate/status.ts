import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '../lock-folder.ts'
import type { StoreOptions } from '../open.ts'
import { openPGlite } from '../pglite.ts'
import { openPool } from '../postgres.ts'
import { unapplied } from './apply.ts'
import { readMigrations } from './migrations.ts'

/** Every migration, and whether the register's database has it. Changes nothing, and makes no register. */
export const migrationStatus = async (options: StoreOptions): Promise<{ name: string; applied: boolean }[]> => {
  const missing = new Set(await missingIn(options))
  return (await readMigrations()).map(({ name }) => ({ name, applied: !missing.has(name) }))
}

const missingIn = async ({ databaseUrl, dataDir }: StoreOptions): Promise<string[]> => {
  if (databaseUrl !== undefined) {
    const pool = openPool(databaseUrl, { statementTimeout: 8_000 })
    try {
      return await unapplied(async sql => (await pool.query(sql)).rows)
    } finally {
      await pool.end()
    }
  }
  const files = join(dataDir, 'postgres')
  const exists = await stat(files).then(
    () => true,
    () => false,
  )
  if (!exists) return (await readMigrations()).map(({ name }) => name)
  const unlock = await lockFolder(dataDir)
  try {
    const database = await openPGlite({ dataDir: files })
    const missing = await unapplied(async sql => (await database.query<Record<string, unknown>>(sql)).rows)
    await database.close()
    return missing
  } finally {
    await unlock()
  }
}
