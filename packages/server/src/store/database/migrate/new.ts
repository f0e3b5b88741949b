import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPGlite, PGliteAdapter } from '../pglite.ts'
import { schemaEngine } from './engine.ts'
import { filters, migrationsList, prismaFolder, readMigrations, readSchema } from './migrations.ts'

/** The SQL that turns the committed migrations into `schema.prisma`, or null when they agree. Needs no server. */
export const pendingSql = async (): Promise<string | null> => {
  const schema = await readSchema()
  const database = await openPGlite()
  try {
    const engine = await schemaEngine(schema, new PGliteAdapter(database))
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationsList(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters,
    })
    return exitCode === 0 ? null : stdout
  } finally {
    await database.close()
  }
}

/** Writes `migrations/<time>_<name>/migration.sql`; returns its path, or null when there is nothing to migrate. */
export const newMigration = async (name: string, now = new Date()): Promise<string | null> => {
  const sql = await pendingSql()
  if (sql === null) return null
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(prismaFolder, 'migrations', `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'migration.sql')
  await writeFile(path, sql)
  return path
}
