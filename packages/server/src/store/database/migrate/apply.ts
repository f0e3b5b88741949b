import { setTimeout as pause } from 'node:timers/promises'
import { StoreError } from '../../store.ts'
import { inTransaction, type Session } from '../transaction.ts'
import { isThere } from './half-done.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { makeRecordTable, type Query, readRecord, recordFinished } from './record.ts'

/** Names of the migrations that the database has not finished. */
export const unapplied = async (query: Query): Promise<string[]> => {
  const migrations = await readMigrations()
  const { finished } = await readRecord(query)
  return migrations.map(({ name }) => name).filter(name => !finished.has(name))
}

/** The key of the advisory lock: an arbitrary constant that every server of this project shares. */
export const migrationLock = 20160726

/**
 * Applies the missing migrations, in order, in one transaction that includes the lock, the migrations and their record.
 * If a process is killed, the database has all of them or none; and if statements continue after their client died, the
 * lock is held until they end. `onStart` receives the number of migrations to apply. Returns their names.
 * @throws StoreError when the database rejects a migration. It then has none of them, and the next start tries again.
 */
export const applyMigrations = async (
  session: Session,
  onStart: (count: number) => void,
  migrations?: readonly Migration[],
): Promise<string[]> => {
  const all = migrations ?? (await readMigrations())
  const { finished, begun } = await readRecord(session.query)
  if (all.every(({ name }) => finished.has(name))) return []
  const attempt = () =>
    inTransaction(session, async () => {
      await lockMigrations(session)
      await session.script(`SET LOCAL lock_timeout TO ${tablePatience}`)
      return applyMissing(session, onStart, all)
    })
  return untilTablesAreFree(attempt).catch(error => {
    // A migration that an earlier release began may continue without its client: the attempt waited for it and then
    // failed, because its changes were already there.
    if (begun.size === 0) throw error
    return untilTablesAreFree(attempt)
  })
}

/**
 * How long a migration waits for a table, in ms: all who read the table wait behind it, while something slow, such as a
 * backup, still uses it. Then it lets them by and tries again.
 */
const tablePatience = 1_000
const pauseBetweenTries = 2_000
const longestTrying = 120_000

const untilTablesAreFree = async <T>(attempt: () => Promise<T>): Promise<T> => {
  const until = Date.now() + longestTrying
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string }
      if (code !== lockNotAvailable || Date.now() > until) throw error
      await pause(pauseBetweenTries)
    }
  }
}

const lockNotAvailable = '55P03'

/** Waits until no other server migrates, and holds the lock until the end of the transaction. */
export const lockMigrations = async (session: Session): Promise<void> => {
  await session.script(`SET LOCAL lock_timeout TO '2min'; SET LOCAL statement_timeout TO 0`)
  await session.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]).catch(error => {
    if (error.code !== lockNotAvailable) throw error
    throw new StoreError(
      'Another server has been migrating this database for two minutes: wait for it, or end its session and start again.',
    )
  })
}

/** Applies the missing migrations in a transaction of the caller, who holds the lock. */
export const applyMissing = async (
  session: Session,
  onStart: (count: number) => void,
  all: readonly Migration[],
): Promise<string[]> => {
  const { finished, begun } = await readRecord(session.query)
  const missing = all.filter(({ name }) => !finished.has(name))
  if (missing.length === 0) return []
  onStart(missing.length)
  await makeRecordTable(session)
  for (const migration of missing) {
    const startedAt = await clock(session)
    const found = begun.has(migration.name) && (await isThere(session, all.slice(0, all.indexOf(migration) + 1)))
    if (!found) await run(session, migration)
    await recordFinished(session, migration, startedAt, found ? 0 : 1)
  }
  return missing.map(({ name }) => name)
}

const clock = async ({ query }: Session): Promise<unknown> =>
  (await query('SELECT clock_timestamp()::text AS now'))[0]!['now']

const transactionOf = async ({ query }: Session): Promise<unknown> =>
  (await query('SELECT pg_current_xact_id()::text AS id'))[0]!['id']

const run = async (session: Session, { name, sql }: Migration): Promise<void> => {
  const transaction = await transactionOf(session)
  await session.script(sql).catch(error => {
    throw new StoreError(`The database cannot be migrated: ${name}: ${reasonOf(error)}`, { cause: error })
  })
  if ((await transactionOf(session)) !== transaction)
    throw new StoreError(`The database cannot be migrated: ${name} begins or ends a transaction, which it must not.`)
}

/** SQLSTATE of a duplicate table, type, column and function */
const duplicates = ['42P07', '42710', '42701', '42723']

const reasonOf = ({ code, message }: { code?: string; message: string }): string => {
  const [reason] = message.split('\n', 1)
  if (code === lockNotAvailable)
    return 'its tables have been in use for two minutes; end what uses them and start again.'
  return duplicates.includes(code ?? '')
    ? `${reason}, as a restore leaves it that did not end: start on an empty database, or restore into one.`
    : `${reason}.`
}
