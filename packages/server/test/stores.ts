import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { embeddedStore } from '../src/store/open-embedded.ts'
import { postgresStore } from '../src/store/open-postgres.ts'
import { openPGlite } from '../src/store/pglite.ts'
import type { Store } from '../src/store/store.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'

/** The databases at hand: tests of what the database does run on each of them. */
export const databases: Store['kind'][] = inject('template') ? ['PGlite', 'PostgreSQL'] : ['PGlite']

/** A register of its own with the open data set in it. Close it when done. */
export const openTestStore = async (kind: Store['kind'] = 'PGlite'): Promise<Store> => {
  if (kind === 'PGlite') return embeddedStore(await openPGlite({ dump: new Blob([await readFile(inject('dump'))]) }))
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
