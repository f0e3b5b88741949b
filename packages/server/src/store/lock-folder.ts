import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from './store.ts'

/**
 * Keeps a second process away from an embedded register, which would corrupt it. Returns how to let go.
 * The lock names its process, so one left behind by a crash is recognised and taken over.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const path = join(folder, 'lock')
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(await readFile(path, 'utf8'))
    if (isRunning(holder))
      throw new StoreError(
        `Process ${holder} is using the register in ${folder}: stop it first, or set DATABASE_URL to share one between servers.`,
      )
    await writeFile(path, String(process.pid))
  }
  return () => rm(path, { force: true })
}

/** Whether another process with this id runs on this machine. */
export const isRunning = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
