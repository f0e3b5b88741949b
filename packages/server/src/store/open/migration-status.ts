import { unapplied } from '../database/migrate/apply.ts'
import { readMigrations } from '../database/migrate/migrations.ts'
import { areSpansStale } from '../database/stale-spans.ts'
import { assertNotTooNew } from '../database/too-new.ts'
import type { StoreOptions } from './open.ts'
import { withSession } from './with-session.ts'

const spans = 'statuses of agreements by day'

/**
 * Every migration, and whether the register's database has it; in the end, whether the spans of agreements are those of
 * this release. Changes nothing, and creates no register.
 * @throws StoreError when the database is of a newer release that leaves this one behind
 */
export const migrationStatus = async (options: StoreOptions): Promise<{ name: string; applied: boolean }[]> => {
  const all = (await readMigrations()).map(({ name }) => name)
  const missing = await withSession(
    options,
    async ({ query }) => {
      await assertNotTooNew(query)
      const names = await unapplied(query)
      // Without its migration there is no table to look into.
      return names.length > 0 || (await areSpansStale(query)) ? [...names, spans] : []
    },
    () => [...all, spans],
  )
  return [...all, spans].map(name => ({ name, applied: !missing.includes(name) }))
}
