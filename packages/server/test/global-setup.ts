import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { TestProject } from 'vitest/node'
import { buildForTests } from '../build.mjs'
import type { EmbeddedDatabase } from '../src/store/database/embedded/database.ts'
import { openPGlite } from '../src/store/database/pglite.ts'
import { prepare } from '../src/store/open/open-embedded.ts'
import { openPostgres } from '../src/store/open/open-postgres.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** File with a migrated and seeded embedded database */
    dump: string
    /** File with an embedded database that has nothing in it */
    empty: string
    /** Folder with the server's programs, compiled */
    programs: string
    /** A folder that is removed in the end */
    scratch: string
    /** A migrated and seeded PostgreSQL database to copy; empty when no server is at hand */
    template: string
  }
}

/** Makes the register once on every database, so that each test file only has to copy it. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'sister-city-graph-'))
  provide('scratch', folder)
  const programs = join(folder, 'programs')
  await buildForTests(programs)
  provide('programs', programs)

  const write = async (database: EmbeddedDatabase, name: string) => {
    // Or everybody who opens it repeats what has been written since the last one.
    await database.exec('CHECKPOINT')
    const file = join(folder, name)
    await writeFile(file, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()))
    return file
  }
  // As in the workers, see vitest.config.ts.
  setFlagsFromString('--liftoff-only')
  const database = await openPGlite()
  // Half of the files of a database that nobody makes another from, and each test file has them all copied.
  await database.exec('UPDATE pg_database SET datistemplate = false')
  for (const template of ['template0', 'template1']) await database.exec(`DROP DATABASE ${template}`)
  provide('empty', await write(database, 'empty.tar'))
  await prepare(database, () => {})
  provide('dump', await write(database, 'register.tar'))
  await database.close()

  const server = process.env['TEST_DATABASE_URL']
  const template = server ? await createDatabase(server) : ''
  if (template) await (await openPostgres(template, () => {})).close()
  provide('template', template)

  return async () => {
    await rm(folder, { recursive: true })
    if (template) await dropDatabase(template)
  }
}
