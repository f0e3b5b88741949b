import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { unlessMissing } from './missing.ts'

// A lock is a folder of claims with rising numbers, of which the highest holds. Who finds its owner gone makes the one with
// the next number, which only one process can.

interface Owner {
  /** Null where this process may not ask for its name, as in Deno without that permission */
  readonly host: string | null
  readonly pid: number
  /** The run of the kernel and the container within it, where process numbers mean the same; null where none are named */
  readonly pidNamespace: string | null
  /** When the process began: numbers are given again */
  readonly started: string | null
  readonly token: string
}

export interface FileLock {
  /** @throws Error with the code `IN_USE` when another process has taken the lock, which happens to one that was stopped for long */
  check(): void
  release(): Promise<void>
}

/** Between two signs of life, and without one until an owner on another machine counts as gone. */
export const timing = { heartbeatMs: 2_000, staleMs: 15_000 }

/** @throws Error with the code `IN_USE` while another process has the lock. `subject` is what it is for, and stands in the message. */
export async function takeLock(lock: string, subject: string): Promise<FileLock> {
  const me = thisProcess()
  await removeEarlierForm(lock, subject)
  for (;;) {
    await mkdir(lock, { recursive: true })
    const latest = await latestIn(lock)
    const claim = (number: number) => join(lock, String(number))
    const left = latest === 0 ? undefined : await untilFree(claim(latest), me, subject)
    if (latest > 0 && left === undefined) continue
    if (!(await create(claim(latest + 1), me))) continue
    // While we looked, others may have taken the lock and released it, and numbers begun anew.
    if ((await latestIn(lock)) === latest + 1 && (await textOf(claim(latest))) === left) {
      await rm(claim(latest), { force: true })
      return keep(lock, claim(latest + 1), claim(latest + 2), subject)
    }
    await rm(claim(latest + 1))
  }
}

function keep(lock: string, mine: string, next: string, subject: string): FileLock {
  const isOurs = () => isThere(mine) !== false && isThere(next) !== true
  const timer = setInterval(() => {
    const now = new Date()
    if (isOurs()) utimes(mine, now, now).catch(() => {})
  }, timing.heartbeatMs)
  timer.unref()
  return {
    check() {
      if (!isOurs()) throw inUse(`Somebody else has begun to use ${subject} meanwhile: begin again from there.`)
    },
    async release() {
      clearInterval(timer)
      if (!isOurs()) return
      await rm(mine)
      // Unless somebody has come already.
      await rmdir(lock).catch(() => {})
    },
  }
}

/** Undefined while the drive does not say, as one that fails for a moment: that has not changed hands. */
function isThere(path: string): boolean | undefined {
  try {
    statSync(path)
    return true
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? false : undefined
  }
}

/**
 * Waits until the owner of a claim is known to be gone; returns what the claim says, or undefined when it is there no more.
 * Clocks of other machines are not asked: what counts is whether the time of the claim changes while we look.
 */
async function untilFree(claim: string, me: Owner, subject: string): Promise<string | undefined> {
  let seen: number | undefined
  let text: string | undefined
  for (
    const begun = performance.now();
    performance.now() - begun < timing.staleMs;
    await sleep(timing.heartbeatMs / 8)
  ) {
    text = await textOf(claim)
    const beat = (await stat(claim).catch(unlessMissing))?.mtimeMs
    if (text === undefined || beat === undefined) return undefined
    const owner = readOwner(text)
    const runs = owner && isRunning(owner, me)
    if (runs === false) return text
    if (runs || (seen !== undefined && beat !== seen)) throw inUse(owned(owner, subject))
    seen = beat
  }
  return text
}

const textOf = (claim: string) => readFile(claim, 'utf8').catch(unlessMissing)

/** Undefined where process numbers do not tell. */
function isRunning({ pid, pidNamespace, host, started }: Owner, me: Owner): boolean | undefined {
  if (pidNamespace !== me.pidNamespace || (pidNamespace === null && (host === null || host !== me.host)))
    return undefined
  // What this process has left itself it may take again.
  if (!exists(pid) || pid === me.pid) return false
  const since = startOf(pid)
  return since === undefined || started === null ? undefined : since === started
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

const hostName = () => attempt(hostname) ?? null

function thisProcess(): Owner {
  const pidNamespace = attempt(() =>
    // A /proc of another container shows other processes under our numbers.
    readlinkSync('/proc/self') === String(process.pid)
      ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() + readlinkSync('/proc/self/ns/pid')
      : randomUUID(),
  )
  const started = startOf(process.pid) ?? null
  return { host: hostName(), pid: process.pid, pidNamespace: pidNamespace ?? null, started, token: randomUUID() }
}

/** Null for a process that has ended and is only waited for; undefined where it cannot be told. See proc(5). */
function startOf(pid: number): string | null | undefined {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const [state, ...rest] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? []
  return state === 'Z' || state === 'X' ? null : rest[18]
}

function readOwner(text: string): Owner | undefined {
  const owner = attempt(() => JSON.parse(text) as Owner)
  return owner?.pid && owner.token ? owner : undefined
}

/** Earlier releases kept the process number in a file of that name. */
async function removeEarlierForm(lock: string, subject: string): Promise<void> {
  const found = await stat(lock).catch(unlessMissing)
  if (!found?.isFile()) return
  const pid = Number(await readFile(lock, 'utf8'))
  if (pid && pid !== process.pid && exists(pid)) throw inUse(owned({ pid, host: hostName() }, subject))
  await rm(lock, { force: true })
}

async function latestIn(lock: string): Promise<number> {
  const names = (await readdir(lock).catch(unlessMissing)) ?? []
  return Math.max(0, ...names.map(Number).filter(Number.isInteger))
}

async function create(claim: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(claim, JSON.stringify(owner), { flag: 'wx' })
    return true
  } catch (error) {
    // ENOENT: whoever released the lock has removed its folder.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

const inUse = (message: string) => Object.assign(new Error(message), { code: 'IN_USE' as const })

function owned(owner: Pick<Owner, 'pid' | 'host'> | undefined, subject: string): string {
  const where = owner?.host && owner.host !== hostName() ? ` on ${owner.host}` : ''
  return `${owner ? `Process ${owner.pid}${where}` : 'Another process'} uses ${subject}: end it first, or use another file.`
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
