import { openBackupFiles } from './backup-files.ts'
import { say } from './command-line.ts'
import { readConfig } from './config.ts'
import { describe, runFileCommand } from './file-command.ts'
import { countRows } from './progress.ts'
import { compressTo, compressToFile, type Write } from './store/database/backup/file.ts'
import { BackupError } from './store/database/backup/format.ts'
import { takeBackup } from './store/database/backup/take.ts'
import { withSession } from './store/open/with-session.ts'

// pnpm backup FILE: everything that the register holds, as one file that pnpm restore takes.

const help = `Writes the register of DATABASE_URL or DATA_DIR into one file, from which "npx pnpm@10 restore" makes it
again, on PostgreSQL or embedded.

  npx pnpm@10 backup FILE           a file of that name is replaced once the new one is whole
  npx pnpm@10 --silent backup -     to standard output

The file holds everything, the bytes of documents included, also keys (as hashes) and the names of those who wrote: keep it like the database itself.
On PostgreSQL the server may go on serving. The embedded register can be open in one process only: stop its server first.

Exit codes: 0 done; 1 failed; 2 no such option; 3 done, without documents that are missing or damaged.
`

const toStdout = (chunk: Uint8Array) =>
  new Promise<void>((done, fail) => {
    process.stdout.write(chunk, error => (error ? fail(error) : done()))
  })

const noRegister = (): never => {
  throw new BackupError('There is no register yet, so there is nothing to back up: set DATA_DIR or DATABASE_URL.')
}

const tellLost = (lost: readonly string[]): void => {
  if (lost.length === 0) return
  process.exitCode = 3
  say(
    `The backup is without ${lost.length} ${lost.length === 1 ? 'document' : 'documents'}, whose bytes are missing or damaged: bring them back from an earlier backup. ${lost.join(', ')}`,
  )
}

await runFileCommand({
  name: 'backup',
  help,
  flags: [],
  run: async file => {
    const options = readConfig(process.env)
    const progress = countRows()
    const take = (write: Write) =>
      withSession(
        options,
        session => takeBackup(session, write, progress.onRow, { files: openBackupFiles(options) }),
        noRegister,
      )
    try {
      if (file === '-') {
        const taken = await compressTo(toStdout, take)
        progress.end()
        say(`Backed up ${describe(taken)}.`)
        return tellLost(taken.lost)
      }
      const { result, size } = await compressToFile(file, take)
      progress.end()
      say(`Backed up ${describe(result)}, ${Math.ceil(size / 1024).toLocaleString('en')} KB in ${file}.`)
      tellLost(result.lost)
    } finally {
      progress.end()
    }
  },
})
