import { changeChannel } from '../change-signal.ts'
import { applyMissing, lockMigrations } from '../migrate/apply.ts'
import { type Migration, readMigrations } from '../migrate/migrations.ts'
import { readRecord } from '../migrate/record.ts'
import { sessionSettings } from '../session.ts'
import { inTransaction, type Session } from '../transaction.ts'
import { dropRegister } from './drop.ts'
import type { BackupFiles, OpenFiles } from './files.ts'
import { BackupError, digestOf, type Header, type Taken } from './format.ts'
import { openBackup } from './read.ts'
import { quoted, readRows, registerTables, type Table, writeRows, writeSequences } from './tables.ts'
import { withoutRules } from './without-rules.ts'

export interface Restored extends Taken {
  readonly header: Header
  /** The migrations that were applied after the restore, because the backup did not have them */
  readonly migrated: readonly string[]
  /** The hashes of documents whose bytes were missing or damaged when the backup was made */
  readonly lost: readonly string[]
}

/**
 * Replaces the content of the database by that of a backup, in one transaction that verifies everything before it
 * commits: after a failure the old register is unchanged. `onRow` is called for each row.
 * @throws BackupError when the backup cannot be used, or a register exists and `replace` is not set
 */
export const restoreBackup = async (
  session: Session,
  chunks: AsyncIterable<Uint8Array>,
  { replace, onRow, files = async () => null }: { replace: boolean; onRow(): void; files?: OpenFiles },
  migrations?: readonly Migration[],
): Promise<Restored> => {
  const backup = await openBackup(chunks)
  const { header } = backup
  const known = migrations ?? (await readMigrations())
  assertKnown(header, known)
  return inTransaction(session, async () => {
    const { query } = session
    await session.script(
      `${sessionSettings}; SET LOCAL idle_in_transaction_session_timeout TO 0; SET LOCAL extra_float_digits TO 1`,
    )
    await lockMigrations(session)
    await makeRoom(session, replace, known)
    await applyMissing(
      session,
      () => {},
      known.filter(({ name }) => header.migrations.includes(name)),
    )
    const tables = await registerTables(query)
    const restored: Table[] = []
    let kept = 0
    let place: BackupFiles | null = null
    const { tables: found, lost } = await withoutRules(session, tables, async () => {
      await session.script(`TRUNCATE ${tables.map(({ name }) => quoted(name))}`)
      for await (const { start, rows } of backup.tables()) {
        const table = tableOf(tables, start.table, start.columns)
        restored.push(table)
        await writeRows(query, table, told(rows(), onRow))
      }
      // They have their hashes for names, so nothing is lost by them when all else is rolled back.
      for await (const { sha256, chunks } of backup.files()) {
        place ??= await files()
        if (!place) throw new BackupError(nowhere)
        await place.write(sha256, chunks())
        kept += 1
      }
      return backup.end()
    })
    const absent = tables.find(({ name }) => !found[name])
    if (absent) throw new BackupError(`The backup has no table ${absent.name}: use another.`)
    await writeSequences(query, header.sequences)
    for (const table of restored) {
      const { rows, sha256 } = await digestOf(readRows(query, table))
      if (rows !== found[table.name]!.rows || sha256 !== found[table.name]!.sha256)
        throw new BackupError(
          `The table ${table.name} did not come out of the database as it went in. Nothing was changed.`,
        )
    }
    const [newest] = await query('SELECT coalesce(max(revision), 0) AS revision FROM change')
    if (newest!['revision'] !== header.revision)
      throw new BackupError(
        `The backup says revision ${header.revision} and holds ${newest!['revision']}: use another.`,
      )
    const migrated = await applyMissing(session, () => {}, known)
    await query('SELECT pg_notify($1, $2)', [changeChannel, ''])
    return { header, revision: header.revision, tables: found, files: kept, migrated, lost }
  })
}

/** @throws BackupError when the backup is of a release that has migrations which this one does not know */
export const assertKnown = ({ migrations }: Header, known: readonly Migration[]): void => {
  const newer = migrations.find(name => !known.some(migration => migration.name === name))
  if (newer)
    throw new BackupError(`The backup was made by a newer release, which has the migration ${newer}: use that release.`)
}

const nowhere =
  'The backup has documents: say in DOCUMENTS_FOLDER or DOCUMENTS_S3_URL where they are to be, as the server has it.'

const makeRoom = async (session: Session, replace: boolean, known: readonly Migration[]): Promise<void> => {
  const { finished } = await readRecord(session.query)
  if (finished.size === 0) return
  if (!replace)
    throw new BackupError(
      'There is a register in this database already: restore into an empty one, or say --replace to give it up for what the backup holds.',
    )
  const newer = [...finished].find(name => !known.some(migration => migration.name === name))
  if (newer)
    throw new BackupError(
      `The register to be replaced is of a newer release, which has the migration ${newer}: use that release.`,
    )
  await dropRegister(session)
}

const tableOf = (tables: readonly Table[], name: string, columns: readonly string[]): Table => {
  const table = tables.find(table => table.name === name)
  const here = table?.columns.map(column => column.name)
  if (!table || [...columns].sort().join() !== [...here!].sort().join())
    throw new BackupError(`The backup has the table ${name} with columns that its migrations do not make: use another.`)
  return { ...table, columns: columns.map(name => table.columns.find(column => column.name === name)!) }
}

async function* told<T>(rows: AsyncIterable<T>, onRow: () => void): AsyncGenerator<T> {
  for await (const row of rows) {
    onRow()
    yield row
  }
}
