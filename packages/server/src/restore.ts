import { openBackupFiles } from './backup-files.ts'
import { say } from './command-line.ts'
import { readConfig } from './config.ts'
import { chunksOf, describe, oneFile, runFileCommand } from './file-command.ts'
import { countRows } from './progress.ts'
import { withoutDocuments } from './store/database/backup/format.ts'
import { assertKnown, restoreBackup } from './store/database/backup/restore.ts'
import { verifyBackup } from './store/database/backup/verify.ts'
import { readMigrations } from './store/database/migrate/migrations.ts'
import { withSession } from './store/open/with-session.ts'
import { renewSpans } from './store/spans/make-all.ts'

// pnpm restore FILE: makes a register from what pnpm backup wrote.

const help = `Makes the register of DATABASE_URL or DATA_DIR from a file that "npx pnpm@10 backup" wrote, on PostgreSQL or embedded.

  npx pnpm@10 restore FILE             into an empty database, or a DATA_DIR in which there is no register
  npx pnpm@10 restore FILE --replace   gives up the register that is there for what the file holds; back it up before
  npx pnpm@10 restore -                from standard input
  npx pnpm@10 restore FILE --check     reads all of the file and says whether it is whole; needs no database, and changes nothing

The documents of the backup go to where the server has them. Stop the servers of the register first. All is done in one transaction, which ends only when every row and every reference
has been checked: when it fails or is killed, what was there before is still there. Backups of earlier releases are migrated.

Exit codes: 0 done; 1 failed, and nothing was changed; 2 no such option.
`

const tellLost = (lost: readonly string[]): void => {
  if (lost.length > 0) say(`When it was made, it was ${withoutDocuments(lost)}. ${lost.join(', ')}`)
}

const check = async (file: string): Promise<void> => {
  const { header, tables, files, lost } = await verifyBackup(chunksOf(file))
  assertKnown(header, await readMigrations())
  say(`Whole: ${describe({ revision: header.revision, tables, files })}, as they were at ${header.madeAt}.`)
  tellLost(lost)
}

await runFileCommand({
  name: 'restore',
  help,
  options: { replace: { type: 'boolean' }, check: { type: 'boolean' } },
  run: async (values, words) => {
    const file = oneFile(words, 'restore')
    if (values.check) return check(file)
    const options = readConfig(process.env)
    const progress = countRows()
    try {
      const files = openBackupFiles(options)
      const restored = await withSession(options, session =>
        restoreBackup(session, chunksOf(file), { replace: values.replace === true, onRow: progress.onRow, files }).then(
          async restored => {
            progress.end()
            // Killed here, the first server to start does it.
            await renewSpans(session, say)
            return restored
          },
        ),
      )
      const { migrated, header } = restored
      say(
        `Restored ${describe(restored)}, as they were at ${header.madeAt}.` +
          (migrated.length > 0 ? ` Migrated it from an earlier release (${migrated.length} applied).` : ''),
      )
      tellLost(restored.lost)
    } finally {
      progress.end()
    }
  },
})
