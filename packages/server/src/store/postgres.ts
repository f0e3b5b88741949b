import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { sessionSettings } from './session.ts'

/** A pool whose waits all end: the driver's own defaults wait for ever. `statementTimeout` in ms, 0 for none. */
export const openPool = (connectionString: string, { statementTimeout }: { statementTimeout: number }): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    // Set by statement, because poolers refuse start-up options.
    onConnect: async client => {
      await client.query(sessionSettings)
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

/** Runs `work` while no other server migrates or seeds the same database. */
export const withMigrationLock = async <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    return await work()
  } finally {
    // Ending the session lets go of the lock even when the connection is already broken.
    client.release(true)
  }
}
