import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import { createDatabase, dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { addAgreementsTo } from '../pull/generated-rows.ts'
import { type Env, ended, startServer } from '../pull/processes.ts'

export interface MadeUpRegister {
  readonly url: string
  readonly child: ChildProcess
  readonly database: 'PostgreSQL' | 'embedded'
  /** Ends the server, and removes what was made. */
  stop(): Promise<void>
}

/**
 * A server on a register of its own with so many agreements beside those of the open data: on a new database on the
 * PostgreSQL server of DATABASE_URL, or embedded.
 */
export const startMadeUpRegister = async (agreements: number, more: Env = {}): Promise<MadeUpRegister> => {
  const { PATH, HOME, DATABASE_URL } = process.env
  const folder = await mkdtemp(join(tmpdir(), 'made-up-register-'))
  const databaseUrl = DATABASE_URL?.trim() ? await createDatabase(DATABASE_URL) : undefined
  const dataDir = join(folder, 'data')
  const store = await openStore({ dataDir, ...(databaseUrl && { databaseUrl }) } as never, () => {})
  if (agreements > 0) await addAgreementsTo(store, 1, agreements)
  await store.close()
  const env = { PATH, HOME, TMPDIR: folder, PORT: '0', DATA_DIR: dataDir, LIMITS: 'off', ...more }
  const { child, url } = await startServer({ ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) })
  return {
    url: new URL(url).origin,
    child,
    database: databaseUrl ? 'PostgreSQL' : 'embedded',
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
      await rm(folder, { recursive: true, force: true })
      if (databaseUrl) await dropDatabase(databaseUrl)
    },
  }
}
