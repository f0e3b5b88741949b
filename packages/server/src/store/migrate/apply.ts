import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { StoreError } from '../store.ts'
import { schemaEngine } from './engine.ts'
import { filters, type Migration, migrationsList, readMigrations, readSchema } from './migrations.ts'

/** Runs one statement and returns its rows: all that is needed to look before the engine is loaded. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>

/** Names of the migrations that the database has not finished. Loads no engine, so it is cheap at every start. */
export const unapplied = async (query: Query): Promise<string[]> => {
  const migrations = await readMigrations()
  const [table] = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`)
  if (!table?.['exists']) return migrations.map(({ name }) => name)
  const rows = await query('SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
  const finished = new Set(rows.map(row => row['name']))
  return migrations.map(({ name }) => name).filter(name => !finished.has(name))
}

/**
 * Applies what is missing, in order; returns the names applied. The caller holds the lock.
 * @throws StoreError when the database refuses a migration. It then has none of it, and the next start tries again.
 */
export const applyMigrations = async (
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations?: readonly Migration[],
): Promise<string[]> => {
  const { engine, objection } = await schemaEngine(await readSchema(), adapter)
  const list = { migrationsList: migrationsList(migrations ?? (await readMigrations())), filters }
  try {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({ ...list, optInToShadowDatabase: false })
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
    return (await engine.applyMigrations(list)).appliedMigrationNames
  } catch (error) {
    const { message } = error as Error
    const [, name = 'the engine'] = /migration_name="(.+)"/.exec(message) ?? []
    const reason = (objection() as Error | undefined)?.message ?? message
    throw new StoreError(`The database cannot be migrated: ${name}: ${reason.split('\n', 1)[0]}.`, { cause: error })
  }
}
