import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { sessionSettings } from './session.ts'
import { StoreError } from './store.ts'

/** A pool whose waits all end: the driver's own defaults wait for ever. `statementTimeout` in ms, 0 for none. */
export const openPool = (connectionString: string, { statementTimeout }: { statementTimeout: number }): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Set by statement, because poolers refuse start-up options.
    onConnect: async client => {
      await client.query(`${sessionSettings}; SET statement_timeout TO ${statementTimeout}`)
    },
  })
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/**
 * The adapter between Prisma and a pool. `executeScript` is replaced because the package's own cuts a migration at every
 * semicolon, in functions and comments too, and sends the pieces one by one: sent whole, it is one transaction.
 */
export class PostgresAdapter extends PrismaPg {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super(pool)
    this.#pool = pool
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async script => {
      await this.#pool.query(script)
    }
    return adapter
  }
}

/** Any constant will do, as long as every server of this project uses it. */
const migrationLock = 20160726

const lockNotAvailable = '55P03'

/** Runs `work` while no other server migrates or seeds the same database. */
export const withMigrationLock = async <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query(`SET lock_timeout TO '2min'`)
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]).catch((error: pg.DatabaseError) => {
      if (error.code !== lockNotAvailable) throw error
      throw new StoreError(
        'Another server has been migrating this database for two minutes: wait for it, or end its session and start again.',
      )
    })
    return await work()
  } finally {
    // Ending the session lets go of the lock even when the connection is already broken.
    client.release(true)
  }
}
