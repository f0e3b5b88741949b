import { execFile, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiled } from '../../../test/programs.ts'
import { thisProcess } from '../database/lock/owner.ts'
import { StoreError } from '../store.ts'
import { openEmbedded } from './open-embedded.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const open = async (dataDir: string) => {
  const lines: string[] = []
  return { store: await openEmbedded(dataDir, line => lines.push(line)), lines }
}

const refusal = async (dataDir: string): Promise<string> => {
  const error = await open(dataDir).then(
    () => undefined,
    error => error,
  )
  expect(error).toBeInstanceOf(StoreError)
  expect(error.message).toMatch(/^[A-Z][^\n]+\.$/)
  return error.message
}

/** What another process on this machine is told when it opens the same register. */
const otherProcess = async (dataDir: string): Promise<string> => {
  const module = JSON.stringify(compiled('store/open/open-embedded'))
  const script = `const { openEmbedded } = await import(${module})
    await openEmbedded(${JSON.stringify(dataDir)}, () => {}).then(
      () => console.log('opened'), error => console.log(error.name + ': ' + error.message))`
  const { stdout } = await promisify(execFile)(process.execPath, [...['--input-type=module', '--eval'], script])
  return stdout.trim()
}

const endedProcess = () => spawnSync(process.execPath, ['--version']).pid

describe('a folder', { timeout: 120_000 }, () => {
  // One register through its whole life, because making one takes seconds.
  let dataDir: string
  beforeAll(() => {
    dataDir = join(folder, 'new', 'register')
  })

  it('is made anew, over what a server left that was killed while making it', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'making'), '')
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), 'half')
    await writeFile(join(dataDir, 'lock'), String(endedProcess()))

    const { store, lines } = await open(dataDir)
    expect(lines).toEqual([
      `Creating the register in ${dataDir} …`,
      expect.stringMatching(/^Migrating the register \(\d+ to apply\) …$/),
      expect.stringMatching(/^Loading the open data set of \d{4}-\d\d-\d\d …$/),
      expect.stringMatching(/^Loaded \d+ agreements of \d+ partnerships, \d+ facts and \d+ sources\.$/),
    ])
    await store.ready()
    expect(store.kind).toBe('PGlite')
    expect(await store.db.province.count()).toBe(77)
    expect((await readdir(dataDir)).sort()).toEqual(['lock', 'postgres'])

    await store.db.partnership.update({ where: { id: 'phuket--xiamen' }, data: { note: 'Written by hand.' } })
    const held = `Process ${process.pid} is using the register in ${dataDir}: stop it first, or set DATABASE_URL to share one between servers.`
    expect(await otherProcess(dataDir)).toBe(`StoreError: ${held}`)
    await store.ready()
    await store.close()
    expect(await readFile(join(dataDir, 'lock', '1'), 'utf8')).toBe('released')
  })

  it('is opened again with everything in it, over the lock of a process that has ended', async () => {
    const owner = { ...thisProcess(), pid: endedProcess() }
    await writeFile(join(dataDir, 'lock', '1'), JSON.stringify(owner))
    await chmod(join(dataDir, 'postgres'), 0o755)
    const { store, lines } = await open(dataDir)
    expect(lines).toEqual([])
    // The database makes files that all may write.
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o077).toBe(0)
    expect(await store.db.partnership.findUnique({ where: { id: 'phuket--xiamen' } })).toMatchObject({
      note: 'Written by hand.',
    })
    await store.close()
    await expect(store.ready()).rejects.toThrow()
  })

  it('acknowledges nothing from the moment that somebody else has taken it', async () => {
    const { store } = await open(dataDir)
    const claims = (await readdir(join(dataDir, 'lock'))).map(name => Number.parseInt(name, 10))
    await writeFile(join(dataDir, 'lock', String(Math.max(...claims) + 1)), 'released')
    const write = store.db.partnership.update({ where: { id: 'phuket--xiamen' }, data: { note: 'Too late.' } })
    await expect(write).rejects.toMatchObject({ cause: { code: 'DATABASE_UNAVAILABLE' } })
    expect((await store.gone)?.message).toMatch(/^Another process has taken the register/)
    await expect(store.ready()).rejects.toThrow()
    await store.close()
    const { store: successor } = await open(dataDir)
    expect(await successor.db.partnership.findUnique({ where: { id: 'phuket--xiamen' } })).toMatchObject({
      note: 'Written by hand.',
    })
    await successor.close()
  })
})

describe('what cannot be opened says why in one sentence', () => {
  it('a folder that another process uses', async () => {
    const dataDir = join(folder, 'taken')
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'lock'), String(process.ppid))
    expect(await refusal(dataDir)).toBe(
      `Process ${process.ppid} is using the register in ${dataDir}: stop it first, or set DATABASE_URL to share one between servers.`,
    )
    expect(await readFile(join(dataDir, 'lock'), 'utf8')).toBe(String(process.ppid))
  })

  it.each(['file', 'file/register', 'file/deep/register'])('a folder that cannot be written: %s', async path => {
    await writeFile(join(folder, 'file'), '')
    const dataDir = join(folder, path)
    expect(await refusal(dataDir)).toBe(
      `Cannot write to ${dataDir}: make it writable, or set DATA_DIR to a folder that is.`,
    )
  })

  it('files that are no database, and lets go of the folder', async () => {
    const dataDir = join(folder, 'broken')
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '9.6')
    expect(await refusal(dataDir)).toBe(
      `Cannot open the register in ${join(dataDir, 'postgres')}: move that folder away to start with a new one, or set DATA_DIR to another.`,
    )
    expect(await readFile(join(dataDir, 'lock', '1'), 'utf8')).toBe('released')
    expect(await readFile(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('9.6')
  })
})
