import { readMigrations } from '../migrate/migrations.ts'
import type { Session } from '../transaction.ts'
import { namesMadeBy } from './made.ts'
import { quoted } from './tables.ts'

/** What is dropped first depends on what is dropped later. */
const kinds = ['VIEW', 'TABLE', 'FUNCTION', 'TYPE'] as const

/**
 * Drops everything that the migrations made and nothing else: a database may hold more than the register. What others made on
 * top of it, like a view, makes it fail.
 */
export const dropRegister = async ({ script }: Session): Promise<void> => {
  const migrations = await readMigrations()
  for (const kind of kinds) {
    const names = namesMadeBy(migrations, kind)
    const all = kind === 'TABLE' ? [...names, '_prisma_migrations'] : names
    await script(`DROP ${kind} IF EXISTS ${all.map(quoted)}`)
  }
}
