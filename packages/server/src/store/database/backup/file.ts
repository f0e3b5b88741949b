import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

export type Write = (lines: string) => Promise<void>

/** Compresses what `work` writes and hands it to `save`, as fast as that takes it. */
export const compressTo = async <T>(
  save: (chunk: Uint8Array) => Promise<void>,
  work: (write: Write) => Promise<T>,
): Promise<T> => {
  const gzip = createGzip()
  const arrived = pipeline(gzip, async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) await save(chunk)
  })
  // It is awaited below; until then a failure is not to pass for one that nobody looks at.
  arrived.catch(() => {})
  try {
    const result = await work(async lines => {
      if (!gzip.write(lines)) await Promise.race([once(gzip, 'drain'), arrived])
    })
    gzip.end()
    await arrived
    return result
  } catch (error) {
    gzip.destroy()
    throw error
  }
}

/**
 * The same into a file that only its owner can read, as it holds what keys are known by. It bears its name only when all of it
 * is on the disk: until then, and when it fails, what had that name before stays. Resolves to its size in bytes, too.
 */
export const compressToFile = async <T>(
  path: string,
  work: (write: Write) => Promise<T>,
): Promise<{ result: T; size: number }> => {
  const folder = dirname(path)
  const part = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  const file = await open(part, 'wx', 0o600)
  try {
    const result = await compressTo(chunk => file.writeFile(chunk), work)
    await file.sync()
    const { size } = await file.stat()
    await file.close()
    await rename(part, path)
    await syncFolder(folder)
    return { result, size }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

/** The new name is on the disk too, on systems where a folder can be told so. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
