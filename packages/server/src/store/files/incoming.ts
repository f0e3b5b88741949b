import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any upload may take. */
const staleAfter = 3_600_000

/**
 * The folder for files that are being received. What a process left there that was killed is removed, by its age: another
 * server may be receiving into it just now.
 */
export const openIncoming = async (folder: string, now = Date.now()): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found?.isFile() && now - found.mtimeMs > staleAfter) await rm(path, { force: true })
  }
  return folder
}
