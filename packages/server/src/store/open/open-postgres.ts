import type pg from 'pg'
import { listenForChanges } from '../database/change-listener.ts'
import { createClient } from '../database/client.ts'
import { type Connections, destroy, laneConnections } from '../database/connections.ts'
import { laneReadings } from '../database/lane-readings.ts'
import { applyMigrations } from '../database/migrate/apply.ts'
import type { Query } from '../database/migrate/record.ts'
import { pooledQuery } from '../database/pooled-query.ts'
import { openPool, PostgresAdapter } from '../database/postgres.ts'
import { assertReady, readyPatience } from '../database/ready.ts'
import { transactionSettings } from '../database/session.ts'
import { defaultConnections } from '../database/shares.ts'
import { withStandby } from '../database/standby.ts'
import { assertNotTooNew } from '../database/too-new.ts'
import { postgresSession, type Session } from '../database/transaction.ts'
import { hasOpenData } from '../seed/open-data.ts'
import { renewSpans } from '../spans/make-all.ts'
import { type Prepared, type Store, StoreError } from '../store.ts'
import { renewTallies } from '../tallies/renew.ts'
import { inLane } from '../work.ts'

const oldestVersion = 150_000

/**
 * The register in a PostgreSQL server. Several servers may open one database at once: one migrates, the others wait.
 */
export const openPostgres = async (
  url: string,
  report: (line: string) => void,
  options: PostgresOptions = {},
): Promise<Store> => {
  const { sessionUrl = url } = options
  await assertUsable(sessionUrl, sessionUrl === url ? 'DATABASE_URL' : 'DATABASE_SESSION_URL')
  if (sessionUrl !== url) await assertUsable(url, 'DATABASE_URL', true)
  await prepare(sessionUrl, report)
  if (sessionUrl !== url) await assertSameRegister(url, sessionUrl)
  return postgresStore(url, options)
}

export interface PostgresOptions {
  /** The maximum number of connections, not counting the one that listens for changes */
  readonly total?: number | undefined
  /**
   * An address whose connections are sessions. With it, the other may lead to a pooler in transaction mode: nothing that
   * outlives a transaction is left on its connections.
   */
  readonly sessionUrl?: string | undefined
  /** A hot standby, for queries */
  readonly replicaUrl?: string | undefined
  /** Told why, each time that it can no longer be asked */
  readonly onReplicaLost?: ((error: unknown) => void) | undefined
}

const statementTimeout = 8_000

/** How long closing the connections may take, in ms. */
const closePatience = 1_000

/**
 * The store on a database that is migrated and seeded, with at most `total` connections, plus one that listens for
 * changes.
 */
export const postgresStore = (
  url: string,
  { total = defaultConnections, sessionUrl, replicaUrl, onReplicaLost }: PostgresOptions = {},
): Store => {
  const pooled = sessionUrl !== undefined
  const pool = openPool(url, { statementTimeout, max: total, pooled })
  const open = new Set<pg.ClientBase>()
  pool.on('connect', client => void open.add(client)).on('remove', client => void open.delete(client))
  const send = pooled ? { send: pooledQuery(transactionSettings(statementTimeout)) } : {}
  const primary = laneConnections(pool, { total, statementTimeout, ...send })
  const feed = listenForChanges(sessionUrl ?? url)
  const standby =
    replicaUrl === undefined
      ? undefined
      : withStandby({ url: replicaUrl, total, statementTimeout, pooled, ...send, primary, feed, onLost: onReplicaLost })
  const connections: Connections = standby ? { ...primary, query: standby.query } : primary
  const { db, onStatement, readJson, transact } = createClient(
    new PostgresAdapter(pool, connections),
    async statement => {
      const { rows } = await connections.query({ ...statement, rowMode: 'array' } as Prepared)
      return rows[0]![0]
    },
  )
  return {
    db,
    readJson,
    transact,
    onStatement,
    onChange: feed.onChange,
    hears: feed.hears,
    changed: feed.changed,
    kind: 'PostgreSQL',
    ...(standby && { found: standby.found }),
    readings: () => [...laneReadings(connections.use()), ...(standby?.readings() ?? [])],
    ready: () => {
      const query: Query = async sql => (await connections.query(sql)).rows
      return inLane('health', () => assertReady(query), AbortSignal.timeout(readyPatience))
    },
    close: async () => {
      const inOrder = async (): Promise<void> => {
        await feed.close()
        await standby?.close()
        await db.$disconnect()
        await pool.end()
      }
      await within(closePatience, inOrder(), () => open.forEach(destroy))
    },
  }
}

/** Waits for `work`, or calls `giveUp` after `ms`: a database that hangs would block a regular close. */
const within = (ms: number, work: Promise<void>, giveUp: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp()
      resolve()
    }, ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** @throws StoreError whose message leaves out the URL, because that may contain a password */
export const assertUsable = async (url: string, setting = 'DATABASE_URL', pooled = false): Promise<void> => {
  const pool = openPool(url, { statementTimeout: 0, pooled })
  try {
    const [row] = await postgresSession(pool).query(
      `SELECT current_setting('server_version_num') AS server_version_num, current_schema() AS schema`,
    )
    const asked = new URL(url).searchParams.get('schema') ?? row?.['schema']
    if (asked !== 'public')
      throw new StoreError(
        `The register lives in the schema public, and ${setting} leads to ${asked === null ? 'none' : `"${asked}"`}: give it a database of its own.`,
      )
    if (Number(row?.['server_version_num']) < oldestVersion)
      throw new StoreError(`${setting} names a PostgreSQL older than 15: use 15 or later.`)
  } catch (error) {
    if (error instanceof StoreError) throw error
    if ((error as { code?: string }).code === 'ERR_INVALID_URL')
      throw new StoreError(`${setting} is not an address like postgresql://user@host:5432/database.`)
    throw new StoreError(`Cannot use the database in ${setting}: ${reasonOf(error)}.`, { cause: error })
  } finally {
    await pool.end()
  }
}

const assertSameRegister = async (url: string, sessionUrl: string): Promise<void> => {
  const [one, other] = await Promise.all([url, sessionUrl].map(readIdentity))
  if (one === other) return
  throw new StoreError(
    'DATABASE_URL and DATABASE_SESSION_URL lead to different registers: name the same database in both, the one through the pooler and the other past it.',
  )
}

const readIdentity = async (url: string): Promise<unknown> => {
  const pool = openPool(url, { statementTimeout: 0, pooled: true })
  try {
    const [row] = await postgresSession(pool).query('SELECT current_database() AS name, identity FROM dataset')
    return JSON.stringify(row)
  } finally {
    await pool.end()
  }
}

/** The message of the driver, without the URL, which may contain a password. */
const reasonOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ECONNREFUSED') return 'nothing listens at that host and port'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host name is not known'
  return message || code || 'the connection failed'
}

const prepare = async (url: string, report: (line: string) => void): Promise<void> => {
  const pool = openPool(url, { statementTimeout: 0 })
  try {
    const isFilled = await onSession(pool, async session => {
      await assertNotTooNew(session.query)
      await applyMigrations(session, count => report(`Migrating the database (${count} to apply) …`))
      await renewSpans(session, report)
      return hasOpenData(session.query)
    })
    if (!isFilled) {
      // Loaded here, because a register that is there needs none of it.
      const { seedOpenData } = await import('../seed/seed.ts')
      const { db } = createClient(new PostgresAdapter(pool))
      await seedOpenData(db, report)
      await db.$disconnect()
    }
    await onSession(pool, session => renewTallies(session, report))
  } finally {
    await pool.end()
  }
}

/** Runs `work` on a connection of its own, which is closed then. */
const onSession = async <T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    return await work(postgresSession(client))
  } finally {
    client.release(true)
  }
}
