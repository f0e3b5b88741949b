import { createHash } from 'node:crypto'
import { StoreError } from '../../store.ts'
import { migrationLock } from '../migrate/apply.ts'
import { readMigrations } from '../migrate/migrations.ts'
import { readRecord } from '../migrate/record.ts'
import { sessionSettings } from '../session.ts'
import { inTransaction, type Session } from '../transaction.ts'
import { type OpenFiles, writeFiles } from './files.ts'
import {
  type Digest,
  digester,
  type End,
  format,
  formatVersion,
  type Header,
  lineOf,
  startOf,
  type Taken,
} from './format.ts'
import { readRows, readSequences, registerTables, type Table } from './tables.ts'

/**
 * Writes a snapshot of the register to `write`, one line or several at a time, while other clients continue to read and
 * write. `onRow` is called for each row. `lost` are the hashes of files that are missing or damaged, without which the
 * backup is, and `register` is of the header.
 * @throws StoreError when the database has no register, or is being migrated
 */
export const takeBackup = (
  session: Session,
  write: (lines: string) => Promise<void>,
  onRow: () => void,
  { now = new Date(), files = async () => null }: { readonly now?: Date; readonly files?: OpenFiles } = {},
): Promise<Taken & { readonly register: Header['register']; readonly lost: readonly string[] }> =>
  inTransaction(
    session,
    async () => {
      const { query } = session
      await session.script(
        `${sessionSettings}; SET LOCAL statement_timeout TO 0; SET LOCAL idle_in_transaction_session_timeout TO 0; SET LOCAL extra_float_digits TO 1`,
      )
      const [lock] = await query('SELECT pg_try_advisory_xact_lock_shared($1) AS held', [migrationLock])
      if (!lock!['held'])
        throw new StoreError('The database is being migrated or restored just now: try again when that is done.')
      const all = await registerTables(query)
      const header = await headerOf(session, all, now)
      const whole = createHash('sha256')
      const put = async (lines: string): Promise<void> => {
        whole.update(lines)
        await write(lines)
      }
      await put(lineOf(header))
      const tables: Record<string, Digest> = {}
      for (const table of all) {
        await put(lineOf(startOf(table)))
        const sum = digester()
        let lines = ''
        for await (const row of readRows(query, table)) {
          const line = lineOf(row)
          sum.add(line)
          lines += line
          onRow()
          if (lines.length < chunk) continue
          await put(lines)
          lines = ''
        }
        if (lines) await put(lines)
        tables[table.name] = sum.digest()
      }
      const taken = await writeFiles(session, files, put)
      const { lost } = taken
      const end: End = { end: true, tables, ...(lost.length > 0 && { lost }), sha256: whole.digest('hex') }
      await write(lineOf(end))
      return { revision: header.revision, register: header.register, tables, ...taken }
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  )

/** Number of characters to write at once */
const chunk = 200_000

const headerOf = async ({ query }: Session, tables: readonly Table[], now: Date): Promise<Header> => {
  const { finished } = await readRecord(query)
  if (finished.size === 0)
    throw new StoreError('There is no register in this database, so there is nothing to back up.')
  const known = (await readMigrations()).map(({ name }) => name)
  const newer = [...finished].find(name => !known.includes(name))
  if (newer)
    throw new StoreError(
      `The register is of a newer release, which has the migration ${newer}: back it up with that release.`,
    )
  // As JSON, because the column is not there yet in a register of an early release.
  const [row] = await query(`SELECT version() AS database, coalesce((SELECT max(revision) FROM change), 0) AS revision,
    (SELECT to_jsonb(d) ->> 'identity' FROM dataset d) AS register`)
  return {
    format,
    version: formatVersion,
    madeAt: now.toISOString(),
    database: (row!['database'] as string).split(' on ', 1)[0]!,
    revision: row!['revision'] as number,
    register: row!['register'] as string | null,
    migrations: [...finished].sort(),
    sequences: await readSequences(query, tables),
  }
}
