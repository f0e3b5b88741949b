import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Owner, readOwner, type Standing, standingOf } from './owner.ts'
import { knock } from './socket.ts'

// A lock is a folder of claims with rising numbers, of which the highest holds. Who finds its owner gone makes the one with
// the next number, which only one can. The highest is never removed, so no number is given twice.

/** What a claim says when its owner has let go of it. */
export const released = 'released'

export interface Claim {
  /** What is in it */
  readonly text: string
  /** Changes with every sign of life */
  readonly beat: number
}

/** 0 when there is none. */
export const latestClaim = async (lock: string): Promise<number> => Math.max(0, ...(await claimsIn(lock)))

const claimsIn = async (lock: string): Promise<number[]> =>
  (await readdir(lock)).filter(name => /^\d+$/.test(name)).map(Number)

export const claimPath = (lock: string, number: number): string => join(lock, String(number))

export const socketPath = (lock: string, number: number, { token }: Owner): string =>
  join(lock, `${number}.${token}.sock`)

/** Null when it is no longer there. */
export const readClaim = async (lock: string, number: number): Promise<Claim | null> => {
  const path = claimPath(lock, number)
  try {
    return { text: await readFile(path, 'utf8'), beat: (await stat(path)).mtimeMs }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** - `quiet`: by all signs it has ended, though a network drive may hide some of them */
export type ClaimStanding = Standing | 'quiet'

/** Whether the owner of a claim runs, as far as one look can tell. */
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
  // The socket of another machine looks here as if nobody listened.
  if (standing !== 'unknown' || owner.boot === null || owner.boot !== me.boot) return standing
  const answer = await knock(socketPath(lock, number, owner))
  return answer === 'somebody' ? 'running' : answer === 'nobody' ? 'quiet' : 'unknown'
}

/** Removes what earlier holders left. */
export const removeBefore = async (lock: string, number: number): Promise<void> => {
  const old = (await readdir(lock)).filter(name => Number.parseInt(name, 10) < number)
  await Promise.all(old.map(name => rm(join(lock, name), { force: true })))
}
