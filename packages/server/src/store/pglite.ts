import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { sessionSettings } from './session.ts'

/** PostgreSQL inside this process: in the folder `dataDir`, from a dump, or in memory when neither is given. */
export const openPGlite = async (from: { dataDir?: string; dump?: Blob } = {}): Promise<PGlite> => {
  const database = await PGlite.create({
    ...(from.dataDir && { dataDir: from.dataDir }),
    ...(from.dump && { loadDataDir: from.dump }),
    extensions: { pg_trgm },
  })
  await database.exec(sessionSettings)
  return database
}

/**
 * The adapter between Prisma and PGlite. `executeScript` is replaced because the package's own neither waits for the script
 * nor sees its error, and the shadow database because the package's own has no extensions.
 */
export class PGliteAdapter extends PrismaPGlite {
  readonly #database: PGlite

  constructor(database: PGlite) {
    super(database)
    this.#database = database
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async script => {
      await this.#database.exec(script)
    }
    return adapter
  }

  override async connectToShadowDb() {
    return new PGliteAdapter(await openPGlite()).connect()
  }
}
