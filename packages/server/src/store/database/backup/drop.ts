import { readMigrations } from '../migrate/migrations.ts'
import type { Session } from '../transaction.ts'
import { namesMadeBy } from './made.ts'
import { quoted } from './tables.ts'

/** In the order of dependency: a kind may depend on later ones. */
const kinds = ['VIEW', 'TABLE', 'FUNCTION', 'TYPE'] as const

/**
 * Drops everything that the migrations created and nothing else: a database may hold more than the register. It fails
 * when other objects depend on the register, such as an added view.
 */
export const dropRegister = async ({ script }: Session): Promise<void> => {
  const migrations = await readMigrations()
  for (const kind of kinds) {
    const names = namesMadeBy(migrations, kind)
    const all = kind === 'TABLE' ? [...names, '_prisma_migrations'] : names
    await script(`DROP ${kind} IF EXISTS ${all.map(quoted)}`)
  }
}
