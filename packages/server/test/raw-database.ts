import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { inject } from 'vitest'
import { openPGlite, PGliteAdapter } from '../src/store/database/pglite.ts'
import { openPool, PostgresAdapter } from '../src/store/database/postgres.ts'
import { postgresSession, type Row, type Session } from '../src/store/database/transaction.ts'
import { embeddedStore } from '../src/store/open/open-embedded.ts'
import { postgresStore } from '../src/store/open/open-postgres.ts'
import type { Store } from '../src/store/store.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { putAside } from './stores.ts'

/** A database of a test's own, below what the store makes of it. */
export interface RawDatabase extends Session {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory
  /** A second session. The embedded database has none. */
  other(): Promise<Session>
  /** The store on it, once it is a register. Ends with the database. */
  store(): Store
  /** Of PostgreSQL */
  readonly url?: string
}

const drops: (() => Promise<unknown>)[] = []

/** Empty, or with the open data set in it. */
export const rawDatabase = async (kind: Store['kind'], filled = false): Promise<RawDatabase> => {
  if (kind === 'PGlite') {
    const database = await openPGlite({ dump: await putAside(filled ? 'dump' : 'empty') })
    drops.push(() => database.close())
    return {
      query: async (sql, values) => (await database.query<Row>(sql, values)).rows,
      script: async sql => void (await database.exec(sql)),
      adapter: new PGliteAdapter(database),
      other: () => Promise.reject(new Error('The embedded database has one session.')),
      store: () => embeddedStore(database),
    }
  }
  const template = inject('template')
  const url = await createDatabase(template, filled ? template : undefined)
  const pool = openPool(url, { statementTimeout: 0 })
  drops.push(() => pool.end().then(() => dropDatabase(url)))
  const session = async () => {
    const client = await pool.connect()
    drops.push(async () => client.release(true))
    return postgresSession(client)
  }
  return {
    ...(await session()),
    adapter: new PostgresAdapter(pool),
    other: session,
    url,
    store: () => {
      const store = postgresStore(url)
      drops.push(() => store.close())
      return store
    },
  }
}

/** The last first: sessions before their database. */
export const dropRawDatabases = async (): Promise<void> => {
  for (const drop of drops.splice(0).reverse()) await drop()
}
