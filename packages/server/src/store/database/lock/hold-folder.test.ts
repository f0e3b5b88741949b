import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Holder, holdElsewhere, holdInContainer } from '../../../../test/lock-holder.ts'
import { StoreError } from '../../store.ts'
import { holdFolder, isAbandoned, type Pace } from './hold-folder.ts'
import { thisProcess } from './owner.ts'

let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  lock = join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true }))

/** Whoever is taken over at this pace is known to have ended. */
const patient: Pace = { beat: 100, silence: 600_000, shortSilence: 600_000 }
const brief: Pace = { beat: 100, silence: 1_000, shortSilence: 500 }
const say = () => {}

const claim = async (number: number, content: unknown): Promise<string> => {
  await mkdir(lock, { recursive: true })
  const path = join(lock, String(number))
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const refusal = async (pace: Pace = patient): Promise<string> => {
  const error = await holdFolder(folder, say, pace).catch(error => error)
  expect(error).toBeInstanceOf(StoreError)
  return error.message
}

const inUse = (who: string) =>
  `${who} is using the register in ${folder}: stop it first, or set DATABASE_URL to share one between servers.`

/** Like the owner of a claim that is alive, wherever it may be. */
const beating = (path: string) => {
  const timer = setInterval(() => utimes(path, new Date(), new Date()).catch(() => {}), 50)
  return () => clearInterval(timer)
}

describe('in this container', () => {
  it('is held once, by this process too, until it is released', async () => {
    const first = await holdFolder(folder, say, patient)
    expect(await refusal()).toBe(inUse(`Process ${process.pid}`))
    await first.release()
    const second = await holdFolder(folder, say, patient)
    expect(await readdir(lock)).toContainEqual('2')
    await second.release()
    expect(await readdir(lock)).toEqual(['2'])
    expect(await readFile(join(lock, '2'), 'utf8')).toBe('released')
  })

  it('is given to one of many who come at once', async () => {
    for (const left of [null, 'released', { ...thisProcess(), started: '1' }]) {
      await rm(lock, { recursive: true, force: true })
      if (left) await claim(7, left)
      const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => holdFolder(folder, say, patient)))
      const holds = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
      expect(holds).toHaveLength(1)
      await holds[0]!.release()
    }
  })

  it('is not given while another process has it, be that stopped, and at once after it was killed', async () => {
    const other = await holdElsewhere(folder)
    expect(await refusal()).toBe(inUse(`Process ${other.pid}`))
    other.kill('SIGSTOP')
    await sleep(500)
    expect(await refusal()).toBe(inUse(`Process ${other.pid}`))
    other.kill('SIGKILL')
    await other.exited
    await (await holdFolder(folder, say, patient)).release()
  })

  it.each<[string, object]>([
    ['the number of its owner was given to another process', { pid: process.ppid, started: '1' }],
    ['its owner has ended', { pid: spawnSync(process.execPath, ['--version']).pid }],
  ])('is given at once when %s', async (_, owner) => {
    await claim(1, { ...thisProcess(), ...owner })
    await (await holdFolder(folder, say, patient)).release()
  })

  it('tells the number and the start of a process apart where the system names neither', async () => {
    const unnamed = { ...thisProcess(), boot: null, namespace: null, started: null }
    await claim(1, { ...unnamed, pid: process.ppid })
    // The machine that reads it has /proc, so the two do not know of each other.
    await (await holdFolder(folder, say, brief)).release()
  })
})

describe('in another container on the same volume', () => {
  let other: Holder
  afterEach(async () => {
    other.kill('SIGKILL')
    await other.exited
  })

  it('is not given while its owner runs, be it stopped for longer than any silence', async () => {
    other = await holdInContainer(folder)
    expect(await refusal(brief)).toMatch(/^Process \d+ on elsewhere is using/)
    other.kill('SIGSTOP')
    await sleep(1_500)
    expect(await refusal(brief)).toMatch(/^Process \d+ on elsewhere is using/)
    other.kill('SIGCONT')
    expect(await refusal(brief)).toMatch(/^Process \d+ on elsewhere is using/)
  })

  it('is given soon after its owner was killed', async () => {
    other = await holdInContainer(folder)
    other.kill('SIGKILL')
    await other.exited
    await (await holdFolder(folder, say, { ...brief, silence: 600_000 })).release()
  })
})

describe('on another machine, or where there are no sockets', () => {
  const elsewhere = { ...thisProcess(), boot: 'another', namespace: 'pid:[1]', host: 'elsewhere' }

  it('is not given while there are signs of life, and is after a silence', async () => {
    const stop = beating(await claim(1, elsewhere))
    expect(await refusal(patient)).toBe(inUse(`Process ${process.pid} on elsewhere`))
    stop()
    const lines: string[] = []
    await (await holdFolder(folder, line => lines.push(line), brief)).release()
    expect(lines).toEqual([
      `Waiting for a sign of life of process ${process.pid} on elsewhere, which has left its lock in ${folder} …`,
    ])
  })

  it('does not compare clocks', async () => {
    const path = await claim(1, elsewhere)
    await utimes(path, new Date(), new Date('2100-01-01'))
    await (await holdFolder(folder, say, brief)).release()
  })

  it('is not believed to have ended by a socket that only its own machine can answer', async () => {
    const path = join(lock, `1.${elsewhere.token}.sock`)
    await mkdir(lock)
    const server: Server = createServer()
    await new Promise<void>(resolve => server.listen(path, resolve))
    const stop = beating(await claim(1, elsewhere))
    expect(await refusal(patient)).toContain('elsewhere')
    stop()
    server.close()
  })

  it.each(['', '{', 'null', '{"pid":0}', '[]', '\0\0\0\0\0\0', '{"pid":1}'])(
    'a claim that a power failure spoilt holds as long as somebody touches it: %j',
    async garbage => {
      const stop = beating(await claim(1, garbage))
      expect(await refusal(patient)).toBe(inUse('Another process'))
      stop()
      await (await holdFolder(folder, say, brief)).release()
    },
  )

  it('tells an owner who was asleep that somebody else has come', async () => {
    const hold = await holdFolder(folder, say, { ...brief })
    await claim(2, elsewhere)
    await hold.lost
    await hold.release()
    expect(JSON.parse(await readFile(join(lock, '2'), 'utf8'))).toEqual(elsewhere)
    expect(await readFile(join(lock, '1'), 'utf8')).not.toBe('released')
  })

  it('is still its owner’s after a drive has failed for a while', async () => {
    const hold = await holdFolder(folder, say, brief)
    await rename(lock, `${lock}.aside`)
    await symlink(lock, lock)
    await sleep(5 * brief.beat)
    // In one step: between two, the claim would be gone, as it is when somebody has removed it.
    await symlink(`${lock}.aside`, `${lock}.back`)
    await rename(`${lock}.back`, lock)
    expect(await Promise.race([hold.lost.then(() => 'lost'), sleep(3 * brief.beat)])).toBeUndefined()
    await hold.release()
    expect(await readFile(join(lock, '1'), 'utf8')).toBe('released')
  })

  it('tells an owner whose claim was removed', async () => {
    const hold = await holdFolder(folder, say, brief)
    await rm(lock, { recursive: true })
    await hold.lost
    await hold.release()
  })
})

describe('the lock of an earlier release, a file with a process number', () => {
  it('holds while that process runs', async () => {
    await writeFile(lock, String(process.ppid))
    expect(await refusal()).toBe(inUse(`Process ${process.ppid}`))
    expect(await readFile(lock, 'utf8')).toBe(String(process.ppid))
  })

  it.each(['', 'nobody', '0', '-1', '999999999999', String(spawnSync(process.execPath, ['--version']).pid)])(
    'is replaced when there is none: "%s"',
    async text => {
      await writeFile(lock, text)
      await (await holdFolder(folder, say, patient)).release()
    },
  )
})

it('a path that is too long for a socket is held all the same', async () => {
  folder = join(folder, 'x'.repeat(120))
  await mkdir(folder)
  lock = join(folder, 'lock')
  const hold = await holdFolder(folder, say, patient)
  expect(await readdir(lock)).toEqual(['1'])
  expect(await refusal()).toContain('is using the register')
  await hold.release()
  folder = join(folder, '..')
})

it('a folder is abandoned when its owner has ended, or nobody was heard of for a day', async () => {
  expect(await isAbandoned(folder)).toBe(false)
  const hold = await holdFolder(folder, say, patient)
  expect(await isAbandoned(folder)).toBe(false)
  await hold.release()
  expect(await isAbandoned(folder)).toBe(true)
  await rm(lock, { recursive: true })
  const path = await claim(1, { ...thisProcess(), boot: 'another', host: `${hostname()}-other` })
  expect(await isAbandoned(folder)).toBe(false)
  const long = new Date(Date.now() - 90_000_000)
  await utimes(path, long, long)
  expect(await isAbandoned(folder)).toBe(true)
  await rm(lock, { recursive: true })
  await utimes(folder, long, long)
  expect(await isAbandoned(folder)).toBe(true)
})
