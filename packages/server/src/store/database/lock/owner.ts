import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a lock, so that others can tell whether he still runs. A process number alone says little: it is given again. */
export interface Owner {
  readonly host: string
  readonly pid: number
  /** Names this run of the kernel; null where the system does not say */
  readonly boot: string | null
  /** Within which `pid` means this process: containers have one each */
  readonly namespace: string | null
  /** When the process began, in ticks since the kernel did */
  readonly started: string | null
  /** Tells this holder from every other */
  readonly token: string
}

export const thisProcess = (): Owner => ({
  host: hostname(),
  pid: process.pid,
  boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  // A /proc of another namespace shows other processes under our numbers.
  namespace: orNull(() =>
    readlinkSync('/proc/self') === String(process.pid) ? readlinkSync('/proc/self/ns/pid') : null,
  ),
  started: startOf(process.pid) ?? null,
  token: randomBytes(4).toString('hex'),
})

/** What a lock says of its owner, or null when it says nothing that can be used. */
export const readOwner = (text: string): Owner | null => {
  const owner = orNull(() => JSON.parse(text) as Owner)
  return owner && Number.isSafeInteger(owner.pid) && owner.pid > 0 && typeof owner.token === 'string' ? owner : null
}

export type Standing = 'running' | 'ended' | 'unknown'

/** Whether an owner still runs, as far as process numbers tell: they do on the same machine in the same container. */
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

/** Whether a process with this number runs here, be it ours or somebody else's. */
export const isRunning = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Null for a process that has ended and is only waited for by its parent; undefined where it cannot be told. */
const startOf = (pid: number): string | null | undefined => {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is the program's name in parentheses, which may hold anything. See proc(5).
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
