import { say } from './command-line.ts'
import { readConfig } from './config.ts'
import { FileDamaged } from './store/files/file-store.ts'
import { openFileStore } from './store/files/open-file-store.ts'
import { withSession } from './store/open/with-session.ts'

// pnpm documents verify: compares the bytes of every document, and of its earlier versions, with their hash. Exits with 1
// when some are missing or damaged. On PostgreSQL the server may go on serving; the embedded register is open once.

/** The hashes to which documents refer, and who. */
const referred = `
  SELECT sha256, min(id) AS document FROM (
    SELECT sha256, id FROM document UNION ALL SELECT sha256, document_id FROM document_version
  ) AS every WHERE sha256 IS NOT NULL GROUP BY sha256 ORDER BY sha256`

const verify = async (): Promise<void> => {
  const config = readConfig(process.env)
  const files = await openFileStore(config)
  const rows = (await withSession(config, ({ query }) => query(referred))) as { sha256: string; document: string }[]
  let damaged = 0
  for (const { sha256, document } of rows) {
    try {
      if (!files) throw new FileDamaged(sha256, 'is missing')
      await (await files.open(sha256)).close()
    } catch (error) {
      if (!(error instanceof FileDamaged)) throw error
      damaged += 1
      say(`${error.message} The document is ${document}.`)
    }
  }
  say(`Files of documents: ${rows.length}. Missing or damaged: ${damaged}.`)
  if (damaged > 0) process.exitCode = 1
}

const [command, ...more] = process.argv.slice(2)
if (command !== 'verify' || more.length > 0) {
  say('Say what to do: npx pnpm@10 documents verify')
  process.exitCode = 2
} else
  await verify().catch((error: Error) => {
    say(error.message)
    process.exitCode = 1
  })
