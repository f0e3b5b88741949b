import { createHash } from 'node:crypto'
import type { Session } from '../transaction.ts'
import { type Migration, needOf } from './migrations.ts'

// The database's record of its migrations, in the table and format of Prisma's schema engine, so that Prisma's tools
// can read it: https://github.com/prisma/prisma-engines/blob/main/schema-engine/ARCHITECTURE.md

const table = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** Runs a statement and returns its rows. */
export type Query = Session['query']

const hasTable = async (query: Query): Promise<boolean> => {
  const [row] = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`)
  return row!['exists'] === true
}

/** Creates the table if it does not exist. The caller holds the lock. */
export const makeRecordTable = async (session: Session): Promise<void> => {
  if (!(await hasTable(session.query))) await session.script(table)
}

export interface Recorded {
  readonly finished: ReadonlySet<string>
  /** Begun and not finished: left by a process that was killed, or by a migration that the database rejected */
  readonly begun: ReadonlySet<string>
}

export const readRecord = async (query: Query): Promise<Recorded> => {
  const rows = (await hasTable(query))
    ? await query('SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations')
    : []
  const names = (done: boolean) => rows.filter(row => row['finished'] === done).map(row => row['name'] as string)
  const finished = new Set(names(true))
  return { finished, begun: new Set(names(false).filter(name => !finished.has(name))) }
}

/** Before the name of the migration that a server has to know, in the column for logs, which Prisma fills for failures alone. */
const needs = 'needs: '

/** The migrations, also those of newer releases, that older servers cannot work with, and which one those have to know. */
export const readNeeds = async (query: Query): Promise<{ readonly name: string; readonly needed: string }[]> => {
  if (!(await hasTable(query))) return []
  const rows = await query(
    `SELECT migration_name AS name, substr(logs, ${needs.length + 1}) AS needed FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND logs LIKE '${needs}%' ORDER BY migration_name`,
  )
  return rows as { name: string; needed: string }[]
}

/** Records a migration as finished; `steps` is 0 when its changes were found to exist already. */
export const recordFinished = async (
  session: Session,
  migration: Migration,
  startedAt: unknown,
  steps: 0 | 1,
): Promise<void> => {
  const { name, sql } = migration
  const needed = needOf(migration)
  await session.query(
    `UPDATE _prisma_migrations SET rolled_back_at = clock_timestamp()
     WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [name],
  )
  await session.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count, logs)
     VALUES (gen_random_uuid()::text, $1, $2, $3::text::timestamptz, clock_timestamp(), $4, $5)`,
    [checksumOf(sql), name, startedAt, steps, needed && needs + needed],
  )
}

export const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')
