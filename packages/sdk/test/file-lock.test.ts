import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch } from '../src/index.ts'
import { takeLock, timing } from '../src/node/file-lock.ts'
import { fileCheckpoint, rowLog } from '../src/node.ts'

const usual = { ...timing }
let folder: string
let path: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoint-'))
  path = join(folder, 'checkpoint.json')
  lock = `${path}.lock`
  Object.assign(timing, { heartbeatMs: 100, staleMs: 1_000 } satisfies typeof timing)
})
afterEach(() => rm(folder, { recursive: true }))
afterAll(() => Object.assign(timing, usual))

const module = JSON.stringify(new URL('../src/node.ts', import.meta.url).href)

/** Another process that has loaded the checkpoint and goes on. */
const elsewhere = async () => {
  const script = `const { fileCheckpoint } = await import(${module})
    const checkpoint = fileCheckpoint(${JSON.stringify(path)})
    await checkpoint.load()
    setInterval(() => {}, 1000)
    console.log('loaded')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script])
  await once(child.stdout, 'data')
  const exited = once(child, 'exit')
  return {
    pid: child.pid,
    stop: () => child.kill('SIGSTOP'),
    kill: () => {
      child.kill('SIGKILL')
      return exited
    },
  }
}

const claim = async (text: string, number = 1): Promise<string> => {
  await mkdir(lock, { recursive: true })
  await writeFile(join(lock, String(number)), text)
  return join(lock, String(number))
}

/** What a process on another machine that has the same drive would have written. */
const foreign = JSON.stringify({ host: 'far', pid: process.ppid, pidNamespace: 'another', started: '1', token: 'a' })

const beating = (file: string) => {
  const timer = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), 50)
  return () => clearInterval(timer)
}

describe('a checkpoint that another process uses', () => {
  it('is refused while that runs, be it stopped, and is free at once after it was killed', async () => {
    timing.staleMs = 600_000
    const other = await elsewhere()
    await expect(fileCheckpoint(path).load()).rejects.toMatchObject({
      code: 'IN_USE',
      message: `Process ${other.pid} uses ${path}: end it first, or use another file.`,
    })
    other.stop()
    await expect(fileCheckpoint(path).load()).rejects.toThrow(`Process ${other.pid} uses`)
    await other.kill()
    const checkpoint = fileCheckpoint(path)
    await checkpoint.load()
    await checkpoint.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is refused while there are signs of life from another machine, and free after a silence', async () => {
    timing.staleMs = 600_000
    const stop = beating(await claim(foreign))
    await expect(fileCheckpoint(path).load()).rejects.toThrow(`Process ${process.ppid} on far uses ${path}`)
    stop()
    timing.staleMs = 1_000
    const checkpoint = fileCheckpoint(path)
    await checkpoint.load()
    await checkpoint.save('here')
    expect(await readFile(path, 'utf8')).toBe('here')
    await checkpoint.release()
  })

  it('is not written by one that slept while another took it', async () => {
    const checkpoint = fileCheckpoint(path)
    await checkpoint.load()
    await checkpoint.save('before')
    await claim(foreign, 2)
    await expect(checkpoint.save('after')).rejects.toMatchObject({
      code: 'IN_USE',
      message: `Somebody else has begun to use ${path} meanwhile: begin again from there.`,
    })
    expect(await readFile(path, 'utf8')).toBe('before')
    await checkpoint.release()
    expect(await readdir(lock)).toContain('2')
  })

  it('is not read again by one that slept either, until that has let go of it', async () => {
    const checkpoint = fileCheckpoint(path)
    await checkpoint.load()
    await claim(foreign, 2)
    await expect(checkpoint.load()).rejects.toThrow('Somebody else has begun to use')
    await checkpoint.release()
  })

  it('goes with a log that one that slept adds nothing to, and takes no rows from', async () => {
    const file = join(folder, 'copy.jsonl')
    const log = rowLog(file, fileCheckpoint(path), { row: ({ nodeId }) => `${nodeId}\n` })
    const rows = (reset: boolean, ...ids: string[]): Batch => ({
      ...{ reset, whole: true, revision: 1, checkpoint: '' },
      rows: ids.map(nodeId => ({ kind: 'delete', type: 'Network', nodeId })),
    })
    await log.checkpoint.load()
    await log.take(rows(false, 'a'))
    await log.checkpoint.save('behind a')
    await claim(foreign, 2)
    await writeFile(`${file}.part`, 'begun by the other\n')
    await expect(log.take(rows(false, 'b'))).rejects.toThrow('Somebody else has begun to use')
    await expect(log.take(rows(true))).rejects.toThrow('Somebody else has begun to use')
    expect(await readFile(file, 'utf8')).toBe('a\n')
    expect(await readFile(`${file}.part`, 'utf8')).toBe('begun by the other\n')
    await log.close()
  })
})

it.each(['', '{', '{}', '\0\0\0'])('a lock that a power failure spoilt is taken after a silence: %j', async text => {
  await claim(text)
  await (await takeLock(lock, path)).release()
  expect(await readdir(folder)).toEqual([])
})

it('a process number that was given again holds nothing', async () => {
  timing.staleMs = 600_000
  const first = await takeLock(lock, path)
  const own = JSON.parse(await readFile(join(lock, '1'), 'utf8'))
  await first.release()
  // Known only where the system says when a process began.
  if (own.started === null) own.pid = spawnSync(process.execPath, ['--version']).pid
  await claim(
    JSON.stringify({ ...own, pid: own.started === null ? own.pid : process.ppid, started: '1', host: hostname() }),
  )
  await (await takeLock(lock, path)).release()
})

it('is still held after a drive has failed for a while', async () => {
  const taken = await takeLock(lock, path)
  await rename(lock, `${lock}.aside`)
  await symlink(lock, lock)
  expect(() => taken.check()).not.toThrow()
  await rm(lock)
  await rename(`${lock}.aside`, lock)
  taken.check()
  await taken.release()
})

it('of many takers and releases at once none leaves anything behind', async () => {
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const taken = await takeLock(lock, path)
      await taken.release()
    }),
  )
  const last = await takeLock(lock, path)
  last.check()
  await last.release()
  expect(await readdir(folder)).toEqual([])
})
