import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Connections } from './connections.ts'
import { sessionSettings } from './session.ts'

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

/** The adapter between Prisma and a pool, whose connections are lent by `connections` where that is given. */
export class PostgresAdapter extends PrismaPg {
  readonly #connections: Connections | undefined

  constructor(pool: pg.Pool, connections?: Connections) {
    super(pool)
    this.#connections = connections
  }

  override async connect() {
    const adapter = await super.connect()
    // All that the adapter sends goes through its `client`: `query` for a statement, `connect` for a transaction.
    return this.#connections ? Object.assign(adapter, { client: this.#connections }) : adapter
  }
}
