import { randomBytes } from 'node:crypto'
import { lstat, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError, type Header, withoutDocuments } from './format.ts'
import { type Rules, retained } from './retention.ts'
import { readHeader, verifyBackupFile } from './verify.ts'

// A folder of dated backups, like `register-2026-11-30T201500Z-1f0c9a3b.backup`. What does not have such a name, is no plain
// file, or is a backup of another register, is somebody else's and is never touched.

const named = /^register-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}\.backup$/
const unfinished = /^\.register-\S+\.backup\.[0-9a-f]{8}\.part$/

/** A name for a backup of this moment, in seconds of UTC. No other process makes the same. */
export const backupName = (at: Date): string =>
  `register-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z-${randomBytes(4).toString('hex')}.backup`

const momentIn = (name: string): Date | null => {
  const [, day, hour, minute, second] = named.exec(name) ?? []
  const at = new Date(`${day}${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

/** @throws BackupError when there is no such folder: one that is made here would hide that a disk is not mounted */
export const assertFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new BackupError(`There is no folder ${folder}: make it, or mount it.`)
}

/** A backup that is being written changes all the time: what has not for so long, in ms, was left by a process that was killed. */
const abandoned = 86_400_000

/** Removes what backups that were killed have left in the folder, at least a day ago. */
export const removeAbandoned = async (folder: string, now = Date.now()): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!unfinished.test(name)) continue
    const path = join(folder, name)
    const found = await lstat(path).catch(() => null)
    if (found?.isFile() && now - found.mtimeMs > abandoned) await rm(path, { force: true })
  }
}

export interface Thinned {
  readonly kept: readonly string[]
  readonly removed: readonly string[]
  /** What counts for nothing, is not removed, and somebody should look at */
  readonly odd: readonly { readonly name: string; readonly why: string }[]
}

/** @throws BackupError when it is damaged, or without documents */
const verifyWhole = async (path: string): Promise<void> => {
  const { lost } = await verifyBackupFile(path)
  if (lost.length > 0) throw new BackupError(`It is ${withoutDocuments(lost)}.`)
}

interface Dated {
  readonly name: string
  readonly at: Date
}

/**
 * Removes the backups of one register that the rules do not keep, after `newest` was made, which always stays. Before one is
 * removed, all that stay are read and verified; one that is damaged or without documents counts for nothing, so that another
 * takes its place.
 */
export const thinOut = async (
  folder: string,
  newest: string,
  { register, rules, now = new Date() }: { register: Header['register']; rules: Rules; now?: Date },
): Promise<Thinned> => {
  const odd: { name: string; why: string }[] = []
  const good: Dated[] = []
  const aside = (name: string, error: unknown): void => {
    // Another process thins out too.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') odd.push({ name, why: (error as Error).message })
  }
  for (const name of (await readdir(folder)).sort()) {
    const at = momentIn(name)
    if (!at) continue
    try {
      if (!(await lstat(join(folder, name))).isFile()) continue
      const header = await readHeader(join(folder, name))
      if ((header.register ?? null) !== (register ?? null)) continue
      if (Math.trunc(Date.parse(header.madeAt) / 1000) * 1000 !== at.getTime())
        throw new BackupError('Its name is not the moment at which it was made.')
      if (at > now && name !== newest) throw new BackupError('It is of a later moment than this clock shows.')
      good.push({ name, at })
    } catch (error) {
      aside(name, error)
    }
  }
  const verified = new Set([newest])
  for (;;) {
    const kept = retained(good, rules)
    const isThere = good.some(({ name }) => name === newest)
    const leaving = good.filter(each => isThere && !kept.has(each) && each.name !== newest)
    const unread = leaving.length === 0 ? undefined : [...kept].find(({ name }) => !verified.has(name))
    if (!unread) {
      for (const { name } of leaving) await rm(join(folder, name), { force: true })
      const names = good.filter(each => !leaving.includes(each)).map(({ name }) => name)
      return { kept: names, removed: leaving.map(({ name }) => name), odd }
    }
    await verifyWhole(join(folder, unread.name)).then(
      () => verified.add(unread.name),
      error => {
        good.splice(good.indexOf(unread), 1)
        aside(unread.name, error)
      },
    )
  }
}
