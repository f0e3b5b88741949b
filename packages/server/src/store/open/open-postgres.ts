import type pg from 'pg'
import { listenForChanges } from '../database/change-listener.ts'
import { createClient } from '../database/client.ts'
import { destroy, laneConnections } from '../database/connections.ts'
import { laneReadings } from '../database/lane-readings.ts'
import { applyMigrations } from '../database/migrate/apply.ts'
import type { Query } from '../database/migrate/record.ts'
import { openPool, PostgresAdapter } from '../database/postgres.ts'
import { assertReady, readyPatience } from '../database/ready.ts'
import { defaultConnections } from '../database/shares.ts'
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
  connections?: number,
): Promise<Store> => {
  await assertUsable(url)
  await prepare(url, report)
  return postgresStore(url, connections)
}

const statementTimeout = 8_000

/** How long closing the connections may take, in ms. */
const closePatience = 1_000

/**
 * The store on a database that is migrated and seeded, with at most `total` connections, plus one that listens for
 * changes.
 */
export const postgresStore = (url: string, total = defaultConnections): Store => {
  const pool = openPool(url, { statementTimeout, max: total })
  const open = new Set<pg.ClientBase>()
  pool.on('connect', client => void open.add(client)).on('remove', client => void open.delete(client))
  const connections = laneConnections(pool, { total, statementTimeout })
  const { db, onStatement, readJson } = createClient(new PostgresAdapter(pool, connections), async statement => {
    const { rows } = await connections.query({ ...statement, rowMode: 'array' } as Prepared)
    return rows[0]![0]
  })
  const feed = listenForChanges(url)
  return {
    db,
    readJson,
    onStatement,
    onChange: feed.onChange,
    hears: feed.hears,
    changed: feed.changed,
    kind: 'PostgreSQL',
    readings: () => laneReadings(connections.use()),
    ready: () => {
      const query: Query = async sql => (await connections.query(sql)).rows
      return inLane('health', () => assertReady(query), AbortSignal.timeout(readyPatience))
    },
    close: async () => {
      const inOrder = async (): Promise<void> => {
        await feed.close()
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
export const assertUsable = async (url: string): Promise<void> => {
  const pool = openPool(url, { statementTimeout: 0 })
  try {
    const [row] = await postgresSession(pool).query(
      `SELECT current_setting('server_version_num') AS server_version_num, current_schema() AS schema`,
    )
    const asked = new URL(url).searchParams.get('schema') ?? row?.['schema']
    if (asked !== 'public')
      throw new StoreError(
        `The register lives in the schema public, and DATABASE_URL leads to ${asked === null ? 'none' : `"${asked}"`}: give it a database of its own.`,
      )
    if (Number(row?.['server_version_num']) < oldestVersion)
      throw new StoreError('DATABASE_URL names a PostgreSQL older than 15: use 15 or later.')
  } catch (error) {
    if (error instanceof StoreError) throw error
    if ((error as { code?: string }).code === 'ERR_INVALID_URL')
      throw new StoreError('DATABASE_URL is not an address like postgresql://user@host:5432/database.')
    throw new StoreError(`Cannot use the database in DATABASE_URL: ${reasonOf(error)}.`, { cause: error })
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
