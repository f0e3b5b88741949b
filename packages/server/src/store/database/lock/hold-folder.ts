import { mkdir, open, readFile, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreError } from '../../store.ts'
import { claimPath, latestClaim, readClaim, released, removeBefore, socketPath, standingOfClaim } from './claims.ts'
import { type Fence, isLost } from './fence.mjs'
import { isRunning, type Owner, readOwner, thisProcess } from './owner.ts'
import { listenAt } from './socket.ts'

/** An exclusive lock on a folder. */
export interface Hold {
  /** With which other threads that write to the folder check whether it is still held */
  readonly fence: Fence
  /** Resolves when another process has taken the folder. Nothing may be written to it any more. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

export interface Pace {
  /** Time between two heartbeats, in ms */
  readonly beat: number
  /** Without a heartbeat for this long, in ms, an owner of unknown state counts as ended */
  readonly silence: number
  /** The same for an owner on this machine whose socket refuses connections */
  readonly shortSilence: number
}

export const usualPace: Pace = { beat: 2_000, silence: 15_000, shortSilence: 5_000 }

/**
 * Locks a folder against all other processes, including those in other containers and on other machines.
 *
 * Whether a lock holder is still running is determined by its process number and start time in the same container on
 * the same machine, by a socket in other containers of the same machine, and otherwise by whether the modification time
 * of its claim changes: clocks are not compared. See docs/adr/0014.
 *
 * @throws StoreError while another process holds the lock
 */
export const holdFolder = async (
  folder: string,
  report: (line: string) => void = () => {},
  pace = usualPace,
): Promise<Hold> => {
  const lock = join(folder, 'lock')
  const me = thisProcess()
  await makeLock(lock, folder)
  for (;;) {
    const latest = await latestClaim(lock)
    await waitUntilFree(lock, latest, { me, folder, report, pace })
    const mine = claimPath(lock, latest + 1)
    const stopListening = await listenAt(socketPath(lock, latest + 1, me))
    if (await create(mine, me)) {
      if ((await latestClaim(lock)) === latest + 1) {
        await removeBefore(lock, latest + 1)
        return keep({ mine, next: claimPath(lock, latest + 2) }, pace, stopListening)
      }
      // Meanwhile other processes took and released the folder, and removed the claim that this one would have collided
      // with.
      await rm(mine)
    }
    stopListening?.()
  }
}

/** Creates the folder of the claims, replacing the lock file with a process number that earlier releases created. */
const makeLock = async (lock: string, folder: string): Promise<void> => {
  const old = await stat(lock).catch(() => null)
  if (old?.isFile()) {
    const pid = Number(await readFile(lock, 'utf8'))
    if (pid !== process.pid && isRunning(pid)) throw taken(folder, { pid, host: hostname() })
    await unlink(lock)
  }
  await mkdir(lock, { recursive: true })
}

const create = async (path: string, me: Owner): Promise<boolean> => {
  try {
    await writeFile(path, JSON.stringify(me), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

interface Seeker {
  readonly me: Owner
  readonly folder: string
  readonly report: (line: string) => void
  readonly pace: Pace
}

const waitUntilFree = async (lock: string, number: number, { me, folder, report, pace }: Seeker): Promise<void> => {
  let beat: number | undefined
  const begun = performance.now()
  for (;;) {
    const claim = await readClaim(lock, number)
    const standing = claim && (await standingOfClaim(lock, number, claim, me))
    if (!claim || standing === 'ended') return
    const owner = readOwner(claim.text)
    if (standing === 'running' || (beat !== undefined && claim.beat !== beat)) throw taken(folder, owner)
    if (beat === undefined)
      report(`Waiting for a sign of life of ${nameOf(owner)}, which has left its lock in ${folder} …`)
    beat = claim.beat
    if (performance.now() - begun > (standing === 'quiet' ? pace.shortSilence : pace.silence)) return
    await sleep(pace.beat / 8)
  }
}

const keep = (fence: Fence, { beat }: Pace, stopListening: (() => void) | null): Hold => {
  let timer: NodeJS.Timeout | undefined
  const lost = new Promise<void>(resolve => {
    timer = setInterval(async () => {
      const now = new Date()
      if (!isLost(fence)) return utimes(fence.mine, now, now).catch(() => {})
      clearInterval(timer)
      resolve()
    }, beat).unref()
  })
  return {
    fence,
    lost,
    release: async () => {
      clearInterval(timer)
      stopListening?.()
      if (!isLost(fence)) await overwrite(fence.mine, released)
    },
  }
}

/** Unlike `writeFile`, does not create a missing file. */
const overwrite = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.truncate()
    await file.write(text, 0)
  } finally {
    await file.close()
  }
}

const nameOf = (owner: Pick<Owner, 'pid' | 'host'> | null): string => {
  if (!owner) return 'another process'
  return owner.host === hostname() ? `process ${owner.pid}` : `process ${owner.pid} on ${owner.host}`
}

const taken = (folder: string, owner: Pick<Owner, 'pid' | 'host'> | null): StoreError => {
  const name = nameOf(owner)
  return new StoreError(
    `${name[0]!.toUpperCase()}${name.slice(1)} is using the register in ${folder}: stop it first, or set DATABASE_URL to share one between servers.`,
  )
}

/** Whether the process that held a folder has ended, or at least has given no heartbeat for a day. */
export const isAbandoned = async (folder: string): Promise<boolean> => {
  const lock = join(folder, 'lock')
  const number = await latestClaim(lock).catch(() => 0)
  const claim = await readClaim(lock, number)
  const standing = claim && (await standingOfClaim(lock, number, claim, thisProcess()))
  if (standing === 'ended' || standing === 'running') return standing === 'ended'
  return (claim?.beat ?? (await stat(folder)).mtimeMs) < Date.now() - day
}

const day = 86_400_000
