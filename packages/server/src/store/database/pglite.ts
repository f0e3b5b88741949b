import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { changeChannel } from './change-signal.ts'
import { adapterOn, identity } from './embedded/adapter.ts'
import { type DatabaseOptions, type EmbeddedDatabase, openDatabase } from './embedded/database.ts'
import { sessionSettings } from './session.ts'

/** PostgreSQL in a thread of this process: in the folder `dataDir`, from a dump, or in memory when neither is given. */
export const openPGlite = (from: Omit<DatabaseOptions, 'settings'> = {}): Promise<EmbeddedDatabase> =>
  openDatabase({ ...from, settings: `${sessionSettings}; LISTEN ${changeChannel}` })

/** The adapter between Prisma and PGlite. */
export class PGliteAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = identity.provider
  readonly adapterName = identity.adapterName
  readonly #database: EmbeddedDatabase
  readonly #limit: number | undefined

  /** @param limit for each statement, in ms */
  constructor(database: EmbeddedDatabase, limit?: number) {
    this.#database = database
    this.#limit = limit
  }

  async connect(): Promise<SqlDriverAdapter> {
    return adapterOn(() => this.#database.lend(this.#limit))
  }

  /** Uses a new, empty database in memory, which is closed when the adapter is disposed of. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const database = await openPGlite()
    return { ...adapterOn(() => database.lend()), dispose: () => database.close() }
  }
}
