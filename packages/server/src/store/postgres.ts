import pg from 'pg'

/** A pool whose waits all end: the driver's own defaults wait for ever. `statementTimeout` in ms, 0 for none. */
export const openPool = (connectionString: string, { statementTimeout }: { statementTimeout: number }): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
  })
  // Times travel without a zone. Set by statement, because poolers refuse it as a start-up option.
  pool.on('connect', client => void client.query(`SET timezone TO 'UTC'`).catch(() => {}))
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
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
