import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Connections } from './connections.ts'
import { sessionSettings } from './session.ts'

const connectTimeout = 5_000

/** The driver has it, and does not declare it in its types. */
const pipeline = { pipeline: true }

/**
 * A pool in which every wait has a limit: by default the driver waits without one. `statementTimeout` in ms, 0 for no
 * limit. Behind a pooler nothing is set on the connection: the next transaction may have another one.
 */
export const openPool = (
  connectionString: string,
  { statementTimeout, max = 10, pooled = false }: { statementTimeout: number; max?: number; pooled?: boolean },
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    // What a transaction sends does not wait for the answers to what it sent before, unless the caller does.
    ...pipeline,
    // Set by a statement, because connection poolers reject startup options.
    ...(!pooled && {
      onConnect: async client => {
        const text = `${sessionSettings}; SET statement_timeout TO ${statementTimeout}`
        await client.query({ text, query_timeout: connectTimeout } as pg.QueryConfig)
      },
    }),
  })
  // An idle connection that the server closes is replaced at the next query; without a listener, its error would end
  // the process.
  pool.on('error', () => {})
  return pool
}

/** The adapter between Prisma and a pool. With `connections`, those lend the connections of the pool. */
export class PostgresAdapter extends PrismaPg {
  readonly #connections: Connections | undefined

  constructor(pool: pg.Pool, connections?: Connections) {
    super(pool)
    this.#connections = connections
  }

  override async connect() {
    const adapter = await super.connect()
    // The adapter sends everything through its `client`: `query` for a statement, `connect` for a transaction.
    return this.#connections ? Object.assign(adapter, { client: this.#connections }) : adapter
  }
}
