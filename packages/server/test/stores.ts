import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPGlite } from '../src/store/database/pglite.ts'
import { embeddedStore } from '../src/store/open/open-embedded.ts'
import { postgresStore } from '../src/store/open/open-postgres.ts'
import type { Store } from '../src/store/store.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'

/** The databases at hand: tests of what the database does run on each of them. */
export const databases: Store['kind'][] = inject('template') ? ['PGlite', 'PostgreSQL'] : ['PGlite']

/** One of them, for tests of what goes on in front of the database: both would take three times as long. */
export const oneDatabase = databases.slice(-1)

/** An embedded database as it was put aside: empty, or with the open data set in it. */
export const putAside = async (which: 'empty' | 'dump'): Promise<Blob> => new Blob([await readFile(inject(which))])

/** An embedded register in a folder that is not there yet, as a server leaves it, with the open data set in it. */
export const makeFolder = async (dataDir: string): Promise<void> => {
  await mkdir(dataDir)
  const database = await openPGlite({ dataDir: join(dataDir, 'postgres'), dump: await putAside('dump') })
  await database.close()
}

/** A register of its own with the open data set in it. Close it when done. */
export const openTestStore = async (kind: Store['kind'] = 'PGlite'): Promise<Store> => {
  if (kind === 'PGlite') return embeddedStore(await openPGlite({ dump: await putAside('dump') }))
  const template = inject('template')
  const url = await createDatabase(template, template)
  const store = postgresStore(url)
  return {
    ...store,
    close: async () => {
      await store.close()
      await dropDatabase(url)
    },
  }
}
