import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `schema.prisma`, the migrations and the open data set. */
export const prismaFolder = fileURLToPath(new URL('../../../../../../prisma', import.meta.url))

export interface Migration {
  readonly name: string
  readonly sql: string
}

/**
 * The migration that a server has to know to work on a database that has this one: what its line `-- needs: NAME` names, or
 * itself for `-- needs: this, because …`. Null for a migration that disturbs no older server.
 */
export const needOf = ({ name, sql }: Migration): string | null => {
  const [, needed] = /^-- needs: ([\w]+)/m.exec(sql) ?? []
  return needed === 'this' ? name : (needed ?? null)
}

/** The committed migrations, in the order in which they apply. */
export const readMigrations = async (): Promise<Migration[]> => {
  const folder = join(prismaFolder, 'migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  )
}

/** The migrations in the format of the schema engine. */
export const migrationsList = (migrations: readonly Migration[]) => ({
  baseDir: join(prismaFolder, 'migrations'),
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})

/** No tables or enums are managed outside of the migrations. */
export const filters = { externalTables: [], externalEnums: [] }

export const readSchema = async () => {
  const path = join(prismaFolder, 'schema.prisma')
  return { path, content: await readFile(path, 'utf8') }
}
