import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { takeBackup } from '../src/store/database/backup/take.ts'
import type { StoreOptions } from '../src/store/open/open.ts'
import { withSession } from '../src/store/open/with-session.ts'
import { createDatabase, dropDatabase } from './postgres-databases.ts'
import { program } from './programs.ts'
import { databases, makeFolder, oneDatabase } from './stores.ts'

// A restore that is killed leaves the old register or the new one, and a backup that is killed no file that passes for one.

const old = fileURLToPath(new URL('./old-register.backup', import.meta.url))

describe.each(databases)('%s', kind => {
  let folder: string
  let options: StoreOptions
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kill-'))
    const dataDir = join(folder, 'register')
    options =
      kind === 'PGlite'
        ? { dataDir }
        : { dataDir, databaseUrl: await createDatabase(inject('template'), inject('template')) }
    if (kind === 'PGlite') await makeFolder(dataDir)
  }, 120_000)
  afterAll(async () => {
    if (options.databaseUrl) await dropDatabase(options.databaseUrl)
    await rm(folder, { recursive: true, force: true })
  })

  const run = (args: string[], killAfter?: number) => {
    const { PATH, HOME } = process.env
    const env = {
      PATH,
      HOME,
      DATA_DIR: options.dataDir,
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
    }
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
    const began = Date.now()
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    return once(child, 'exit').then(([code]) => {
      clearTimeout(timer)
      return { code, took: Date.now() - began }
    })
  }
  const content = async (): Promise<{ revision: number; tables: unknown }> => {
    try {
      const { revision, tables } = await withSession(options, session =>
        takeBackup(
          session,
          async () => {},
          () => {},
        ),
      )
      return { revision, tables }
    } catch (error) {
      // What the killed client had sent goes on at the server, which only then notices that nobody is there.
      if (!/migrated or restored just now/.test((error as Error).message)) throw error
      await new Promise(done => setTimeout(done, 100))
      return content()
    }
  }

  it('a restore', { timeout: 600_000 }, async () => {
    const before = await content()
    expect(before.revision).toBe(0)
    expect(await run([...program('backup'), join(folder, 'first')])).toMatchObject({ code: 0 })
    const { took, code } = await run([...program('restore'), old, '--replace'])
    expect(code).toBe(0)
    const restored = await content()
    expect(restored.revision).toBe(71)
    for (const part of [0.6, 0.95]) {
      await run([...program('restore'), join(folder, 'first'), '--replace'], took * part)
      const left = await content()
      expect(left).toEqual(left.revision === 0 ? before : restored)
    }
  })

  // Files are written the same way on both.
  if (!oneDatabase.includes(kind)) return
  it('a backup', { timeout: 300_000 }, async () => {
    const { took } = await run([...program('backup'), join(folder, 'daily')])
    const before = await content()
    await run([...program('backup'), join(folder, 'daily')], took * 0.8)
    // Whether it is the old one, or a new one that was in its place before the process ended: it is whole.
    expect(await run([...program('restore'), join(folder, 'daily'), '--replace'])).toMatchObject({ code: 0 })
    expect(await content()).toEqual(before)
  })
})
