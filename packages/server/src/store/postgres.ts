import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Connections } from './database/connections.ts'
import { sessionSettings } from './session.ts'
import { StoreError } from './store.ts'

const connectTimeout = 5_000

/** A pool whose waits all end: the driver's own defaults wait for ever. `statementTimeout` in ms, 0 for none. */
export const openPool = (
  connectionString: string,
  { statementTimeout, max = 10 }: { statementTimeout: number; max?: number },
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    // Set by statement, because poolers refuse start-up options.
    onConnect: async client => {
      const text = `${sessionSettings}; SET statement_timeout TO ${statementTimeout}`
      await client.query({ text, query_timeout: connectTimeout } as pg.QueryConfig)
    },
  })
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/**
 * The adapter between Prisma and a pool, whose connections are lent by `connections` where that is given. `executeScript` is replaced because the package's own cuts a migration at every
 * semicolon, in functions and comments too, and sends the pieces one by one: sent whole, it is one transaction.
 */
export class PostgresAdapter extends PrismaPg {
  readonly #pool: pg.Pool
  readonly #connections: Connections | undefined

  constructor(pool: pg.Pool, connections?: Connections) {
    super(pool)
    this.#pool = pool
    this.#connections = connections
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async script => {
      await this.#pool.query(script)
    }
    // All that the adapter sends goes through its `client`: `query` for a statement, `connect` for a transaction.
    return this.#connections ? Object.assign(adapter, { client: this.#connections }) : adapter
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
