import { backupFiles } from './backup-files.ts'
import { say } from './command-line.ts'
import { readConfig } from './config.ts'
import { chunksOf } from './file-command.ts'
import { openBackup } from './store/database/backup/read.ts'
import { FileDamaged, type FileStore } from './store/files/file-store.ts'
import { openFileStore } from './store/files/open-file-store.ts'
import { withSession } from './store/open/with-session.ts'

// pnpm documents verify         compares the bytes of every document, and of its earlier versions, with their hash; exits with
//                               1 when some are missing or damaged
// pnpm documents restore FILE   brings those back that a backup has, and nothing else of it; exits with 1 when some are still
//                               missing or damaged
//
// On PostgreSQL the server may go on serving; the embedded register is open once.

/** The hashes to which documents refer, and who. */
const referred = `
  SELECT sha256, min(id) AS document FROM (
    SELECT sha256, id FROM document UNION ALL SELECT sha256, document_id FROM document_version
  ) AS every WHERE sha256 IS NOT NULL GROUP BY sha256 ORDER BY sha256`

type Referred = { readonly sha256: string; readonly document: string }

/** Why the bytes are not what they should be; null when they are. */
const wrongWith = async (files: FileStore | null, sha256: string): Promise<FileDamaged | null> => {
  try {
    if (!files) throw new FileDamaged(sha256, 'is missing')
    await (await files.open(sha256)).close()
    return null
  } catch (error) {
    if (error instanceof FileDamaged) return error
    throw error
  }
}

/** Brings back of the wanted ones what a backup has, each compared with its hash; resolves to how many. */
const bringBack = async (files: FileStore, wanted: ReadonlySet<string>, file: string): Promise<number> => {
  const backup = await openBackup(chunksOf(file))
  const place = backupFiles(files)
  for await (const { rows } of backup.tables()) for await (const _ of rows());
  let brought = 0
  for await (const { sha256, chunks } of backup.files()) {
    if (wanted.has(sha256)) {
      await place.write(sha256, chunks())
      brought += 1
    } else for await (const _ of chunks());
  }
  return brought
}

const run = async (file: string | undefined): Promise<void> => {
  const config = readConfig(process.env)
  const files = await openFileStore(config)
  const all = (await withSession(config, ({ query }) => query(referred))) as Referred[]
  const look = async (among: readonly Referred[]) => {
    const damaged: (Referred & { readonly error: FileDamaged })[] = []
    for (const each of among) {
      const error = await wrongWith(files, each.sha256)
      if (error) damaged.push({ ...each, error })
    }
    return damaged
  }
  let damaged = await look(all)
  if (file !== undefined) {
    if (!files)
      throw new Error('Say in DOCUMENTS_FOLDER or DOCUMENTS_S3_URL where documents are, as the server has it.')
    const brought = await bringBack(files, new Set(damaged.map(({ sha256 }) => sha256)), file)
    say(`Brought back: ${brought}.`)
    damaged = await look(damaged)
  }
  for (const { error, document } of damaged) say(`${error.message} The document is ${document}.`)
  say(`Files of documents: ${all.length}. Missing or damaged: ${damaged.length}.`)
  if (damaged.length > 0) process.exitCode = 1
}

const [command, file, ...more] = process.argv.slice(2)
const isVerify = command === 'verify' && file === undefined
const isRestore = command === 'restore' && file !== undefined
if (more.length > 0 || !(isVerify || isRestore)) {
  say('Say what to do: npx pnpm@10 documents verify, or npx pnpm@10 documents restore FILE')
  process.exitCode = 2
} else
  await run(file).catch((error: Error) => {
    say(error.message)
    process.exitCode = 1
  })
