import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that takes its name once it is whole, and makes its folder. What had the name is replaced. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await replaceWhole(path, content)
}

/** The same in a folder that is there. `mode` is that of the file from its first byte on. */
export async function replaceWhole(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const part = `${path}.part`
  // Left by a program that was killed, or laid there by somebody else: it is not written into.
  await rm(part, { force: true })
  try {
    await writeFile(part, content, { mode, flag: 'wx', flush: true })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}
