import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
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

/** Applies what is missing, in order; returns the names applied. The caller holds the lock. */
export const applyMigrations = async (
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations?: readonly Migration[],
): Promise<string[]> => {
  const engine = await schemaEngine(await readSchema(), adapter)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: migrationsList(migrations ?? (await readMigrations())),
    filters,
  })
  return appliedMigrationNames
}
