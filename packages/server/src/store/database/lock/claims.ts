import { readdir, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Owner, readOwner, type Standing, standingOf } from './owner.ts'
import { knock } from './socket.ts'

// A lock is a folder of claims with rising numbers; the highest number holds the lock. A process that finds the lock
// holder gone creates the claim with the next number, which only one process can. The highest claim is never removed,
// so no number is used twice.

/** The content of a claim that its owner has released. */
export const released = 'released'

export interface Claim {
  /** The content of the file */
  readonly text: string
  /** Modification time in ms, which the owner renews as its heartbeat */
  readonly beat: number
}

/** The highest claim number; 0 when there is no claim. */
export const latestClaim = async (lock: string): Promise<number> => Math.max(0, ...(await claimsIn(lock)))

const claimsIn = async (lock: string): Promise<number[]> =>
  (await readdir(lock)).filter(name => /^\d+$/.test(name)).map(Number)

export const claimPath = (lock: string, number: number): string => join(lock, String(number))

export const socketPath = (lock: string, number: number, { token }: Owner): string =>
  join(lock, `${number}.${token}.sock`)

/** Null when the claim does not exist any more. */
export const readClaim = async (lock: string, number: number): Promise<Claim | null> => {
  const path = claimPath(lock, number)
  try {
    return { text: await readFile(path, 'utf8'), beat: (await stat(path)).mtimeMs }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** - `quiet`: the owner has apparently ended, though a network drive may hide some signs of life */
export type ClaimStanding = Standing | 'quiet'

/** Whether the owner of a claim is running, as far as a single check can tell. */
export const standingOfClaim = async (
  lock: string,
  number: number,
  { text }: Claim,
  me: Owner,
): Promise<ClaimStanding> => {
  if (text === released) return 'ended'
  const owner = readOwner(text)
  if (!owner) return 'unknown'
  const standing = standingOf(owner, me)
  // A socket of another machine in the folder refuses connections here even if its process listens.
  if (standing !== 'unknown' || owner.boot === null || owner.boot !== me.boot) return standing
  const answer = await knock(socketPath(lock, number, owner))
  return answer === 'somebody' ? 'running' : answer === 'nobody' ? 'quiet' : 'unknown'
}

/**
 * Removes the files of earlier holders. By `unlink`, because `rm` looks at a file first: after a look at a socket, the
 * module loader of Node.js 20 does not follow the next symbolic link, and loads packages twice that are there once.
 */
export const removeBefore = async (lock: string, number: number): Promise<void> => {
  const old = (await readdir(lock)).filter(name => Number.parseInt(name, 10) < number)
  await Promise.all(
    old.map(name =>
      unlink(join(lock, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      }),
    ),
  )
}
