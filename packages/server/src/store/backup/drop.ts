import { readMigrations } from '../migrate/migrations.ts'
import type { Session } from '../transaction.ts'
import { BackupError } from './format.ts'
import { quoted } from './tables.ts'

/** What is dropped first depends on what is dropped later. */
const kinds = ['VIEW', 'TABLE', 'FUNCTION', 'TYPE'] as const

/**
 * Drops everything that the migrations made and nothing else: a database may hold more than the register. What others made on
 * top of it, like a view, makes it fail.
 */
export const dropRegister = async ({ script }: Session, applied: readonly string[]): Promise<void> => {
  const migrations = await readMigrations()
  const newer = applied.find(name => !migrations.some(migration => migration.name === name))
  if (newer)
    throw new BackupError(
      `The register to be replaced is of a newer release, with the migration ${newer}: use that release.`,
    )
  const text = migrations.map(({ sql }) => sql).join('\n')
  const made = (kind: string): string[] => {
    const names = text.matchAll(new RegExp(`^CREATE (?:OR REPLACE )?${kind} (?:IF NOT EXISTS )?"?(\\w+)"?`, 'gm'))
    return [...new Set(Array.from(names, ([, name]) => name!))]
  }
  for (const kind of kinds) {
    const names = kind === 'TABLE' ? [...made(kind), '_prisma_migrations'] : made(kind)
    if (names.length > 0) await script(`DROP ${kind} IF EXISTS ${names.map(quoted)}`)
  }
}
