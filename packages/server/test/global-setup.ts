import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepare } from '../src/store/open-embedded.ts'
import { openPostgres } from '../src/store/open-postgres.ts'
import { openPGlite } from '../src/store/pglite.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** File with a migrated and seeded embedded database */
    dump: string
    /** A migrated and seeded PostgreSQL database to copy; empty when no server is at hand */
    template: string
  }
}

/** Makes the register once on every database, so that each test file only has to copy it. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'sister-city-graph-'))
  const dump = join(folder, 'register.tar')
  const database = await openPGlite()
  await prepare(database, () => {})
  await writeFile(dump, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()))
  await database.close()
  provide('dump', dump)

  const server = process.env['TEST_DATABASE_URL']
  const template = server ? await createDatabase(server) : ''
  if (template) await (await openPostgres(template, () => {})).close()
  provide('template', template)

  return async () => {
    await rm(folder, { recursive: true })
    if (template) await dropDatabase(template)
  }
}
