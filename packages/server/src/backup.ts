import { join, resolve } from 'node:path'
import { openBackupFiles } from './backup-files.ts'
import { writeMetrics } from './backup-metrics.ts'
import { say, UsageError } from './command-line.ts'
import { readConfig } from './config.ts'
import { describe, noMore, oneFile, runFileCommand } from './file-command.ts'
import { countRows } from './progress.ts'
import { compressTo, compressToFile, type Write } from './store/database/backup/file.ts'
import { assertFolder, backupName, removeAbandoned, thinOut } from './store/database/backup/folder.ts'
import { BackupError, withoutDocuments } from './store/database/backup/format.ts'
import type { Rules } from './store/database/backup/retention.ts'
import { takeBackup } from './store/database/backup/take.ts'
import { verifyBackupFile } from './store/database/backup/verify.ts'
import { withSession } from './store/open/with-session.ts'

// pnpm backup FILE: everything that the register holds, as one file that pnpm restore takes. With --folder, a dated file
// beside earlier ones, of which those go that nothing keeps.

const help = `Writes the register of DATABASE_URL or DATA_DIR into one file, from which "npx pnpm@10 restore" makes it
again, on PostgreSQL or embedded.

  npx pnpm@10 backup FILE           a file of that name is replaced once the new one is whole
  npx pnpm@10 --silent backup -     to standard output
  npx pnpm@10 backup --folder DIR   a new file with a name of its own, like register-2026-11-30T201500Z-1f0c9a3b.backup

With --folder, and after the new backup was written, read again and found whole:

  --keep-last N       keeps the newest N, and removes older ones that no other of these keeps
  --keep-daily N      keeps the newest of each of the last N days on which there is one; days are those of UTC
  --keep-weekly N, --keep-monthly N, --keep-yearly N
                      the same for weeks from Monday, months and years
  --metrics FILE      tells Prometheus when it was made: a file for the textfile collector of node_exporter

Without --keep-… nothing is removed. Other files are not touched, nor are backups of other registers.
The file holds everything, the bytes of documents included, also keys (as hashes) and the names of those who wrote: keep it like the database itself.
On PostgreSQL the server may go on serving. The embedded register can be open in one process only: stop its server first.

Exit codes: 0 done; 1 failed, and nothing was removed; 2 no such option; 3 done, but look at what it says: documents are
missing or damaged, an older backup is, or something could not be removed.
`

const toStdout = (chunk: Uint8Array) =>
  new Promise<void>((done, fail) => {
    process.stdout.write(chunk, error => (error ? fail(error) : done()))
  })

const noRegister = (): never => {
  throw new BackupError('There is no register yet, so there is nothing to back up: set DATA_DIR or DATABASE_URL.')
}

/** Done, but somebody should look at it. */
const tell = (line: string): void => {
  process.exitCode = 3
  say(line)
}

const tellLost = (lost: readonly string[]): void => {
  if (lost.length === 0) return
  tell(
    `The backup is ${withoutDocuments(lost)}: bring them back by "npx pnpm@10 documents restore" from an earlier one. ${lost.join(', ')}`,
  )
}

const take = (write: Write, now: Date) => {
  const options = readConfig(process.env)
  const progress = countRows()
  return withSession(
    options,
    session => takeBackup(session, write, progress.onRow, { now, files: openBackupFiles(options) }),
    noRegister,
  ).finally(progress.end)
}

/** @throws when it is not whole on the disk; then the file is not there, or as it was */
const takeFile = async (file: string, now: Date) => {
  const { result, size } = await compressToFile(file, write => take(write, now), verifyBackupFile)
  say(`Backed up ${describe(result)}, ${Math.ceil(size / 1024).toLocaleString('en')} KB in ${file}.`)
  tellLost(result.lost)
  return { ...result, size }
}

const toFolder = async (folder: string, rules: Rules, metrics: string | undefined): Promise<void> => {
  await assertFolder(folder)
  await removeAbandoned(folder)
  const now = new Date()
  const name = backupName(now)
  const { lost, register, revision, size } = await takeFile(join(folder, name), now)
  if (lost.length > 0) return say('It does not stand for earlier ones, so none was removed.')
  const { kept, removed, odd } = await thinOut(folder, name, { register, rules }).catch(error => {
    tell(`Earlier backups were not looked through to the end: ${error.message}.`)
    return { kept: [name], removed: [], odd: [] }
  })
  if (removed.length > 0) say(`Removed ${removed.length}, kept ${kept.length}: ${removed.join(', ')}`)
  for (const { name, why } of odd) tell(`${name} counts for nothing and was left alone. ${why}`)
  if (metrics === undefined) return
  const told = { folder: resolve(folder), at: now, size, revision, kept: kept.length, odd: odd.length }
  await writeMetrics(metrics, told).catch(error => tell(`Prometheus was not told: ${error.message}.`))
}

const rulesOf = (values: Readonly<Record<string, unknown>>): Rules => {
  const given = Object.entries(values).filter(([name]) => name.startsWith('keep-'))
  return Object.fromEntries(
    given.map(([name, value]) => {
      if (!/^[1-9]\d{0,4}$/.test(value as string))
        throw new UsageError(`--${name} takes how many to keep, 1 or more, and not "${value}".`)
      return [name.slice('keep-'.length), Number(value)]
    }),
  )
}

await runFileCommand({
  name: 'backup',
  help,
  options: {
    folder: { type: 'string' },
    'keep-last': { type: 'string' },
    'keep-daily': { type: 'string' },
    'keep-weekly': { type: 'string' },
    'keep-monthly': { type: 'string' },
    'keep-yearly': { type: 'string' },
    metrics: { type: 'string' },
  },
  run: async ({ folder, metrics, ...values }, words) => {
    const rules = rulesOf(values)
    if (folder !== undefined) {
      noMore(words, 'the file gets a name of its own in the folder')
      return toFolder(folder, rules, metrics)
    }
    const file = oneFile(words, 'backup')
    if (metrics !== undefined || Object.keys(rules).length > 0)
      throw new UsageError('--keep-… and --metrics go with --folder.')
    if (file !== '-') return void (await takeFile(file, new Date()))
    const taken = await compressTo(toStdout, write => take(write, new Date()))
    say(`Backed up ${describe(taken)}.`)
    tellLost(taken.lost)
  },
})
