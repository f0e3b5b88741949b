import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Identifies the holder of a lock, so that other processes can tell whether it is still running. A process number alone
 * is not enough: the system reuses it.
 */
export interface Owner {
  readonly host: string
  readonly pid: number
  /** Identifies the current boot of the kernel; null where the system does not provide it */
  readonly boot: string | null
  /** The namespace in which `pid` is valid: each container has its own */
  readonly namespace: string | null
  /** Start time of the process, in ticks since the kernel started */
  readonly started: string | null
  /** Distinguishes this holder from every other */
  readonly token: string
}

export const thisProcess = (): Owner => ({
  host: hostname(),
  pid: process.pid,
  boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  // A /proc of another namespace would show other processes under the numbers of this one.
  namespace: orNull(() =>
    readlinkSync('/proc/self') === String(process.pid) ? readlinkSync('/proc/self/ns/pid') : null,
  ),
  started: startOf(process.pid) ?? null,
  token: randomBytes(4).toString('hex'),
})

/** The owner that a lock file names, or null when its content is unusable. */
export const readOwner = (text: string): Owner | null => {
  const owner = orNull(() => JSON.parse(text) as Owner)
  return owner && Number.isSafeInteger(owner.pid) && owner.pid > 0 && typeof owner.token === 'string' ? owner : null
}

export type Standing = 'running' | 'ended' | 'unknown'

/**
 * Whether an owner is still running, as far as process numbers tell: they are comparable in the same container on the
 * same machine only.
 */
export const standingOf = (owner: Owner, me: Owner): Standing => {
  const comparable =
    owner.boot === null || me.boot === null
      ? owner.boot === me.boot && owner.host === me.host
      : owner.boot === me.boot && owner.namespace !== null && owner.namespace === me.namespace
  if (!comparable) return 'unknown'
  if (!isRunning(owner.pid)) return 'ended'
  const started = startOf(owner.pid)
  if (owner.started === null || started === undefined) return 'unknown'
  return started === owner.started ? 'running' : 'ended'
}

/** Whether a process with this number is running here, under any user. */
export const isRunning = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process is running as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Null for a zombie: ended, and not yet reaped by its parent; undefined where it cannot be determined. */
const startOf = (pid: number): string | null | undefined => {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is the program's name in parentheses, which may contain any character. See proc(5).
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  return state === 'Z' || state === 'X' ? null : rest[18]
}

const orNull = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}
