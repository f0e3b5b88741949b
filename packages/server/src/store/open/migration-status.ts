import { unapplied } from '../database/migrate/apply.ts'
import { readMigrations } from '../database/migrate/migrations.ts'
import type { StoreOptions } from './open.ts'
import { withSession } from './with-session.ts'

/** Every migration, and whether the register's database has it. Changes nothing, and creates no register. */
export const migrationStatus = async (options: StoreOptions): Promise<{ name: string; applied: boolean }[]> => {
  const all = (await readMigrations()).map(({ name }) => name)
  const missing = await withSession(
    options,
    ({ query }) => unapplied(query),
    () => all,
  )
  return all.map(name => ({ name, applied: !missing.includes(name) }))
}
