import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { syncFolder } from '../../sync-folder.ts'

export type Write = (lines: string) => Promise<void>

/** Compresses what `work` writes and passes it to `save`, with backpressure. */
export const compressTo = async <T>(
  save: (chunk: Uint8Array) => Promise<void>,
  work: (write: Write) => Promise<T>,
): Promise<T> => {
  const gzip = createGzip()
  const arrived = pipeline(gzip, async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) await save(chunk)
  })
  // It is awaited below; without this handler an earlier failure would count as an unhandled rejection.
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

/** What a file is called until it has its name; two at once do not get in each other's way. */
const partOf = (name: string): string => `.${name}.${randomBytes(4).toString('hex')}.part`

/**
 * Compresses into a file that only its owner can read, because it contains the hashes of API keys. The file gets its
 * name only when it is completely on the disk and `check`, which reads it again, has resolved: until then, and after a
 * failure, an existing file of that name stays. Also resolves to the size in bytes.
 */
export const compressToFile = async <T>(
  path: string,
  work: (write: Write) => Promise<T>,
  check: (part: string) => Promise<unknown>,
): Promise<{ result: T; size: number }> => {
  const folder = dirname(path)
  const part = join(folder, partOf(basename(path)))
  const file = await open(part, 'wx', 0o600)
  try {
    const result = await compressTo(chunk => file.writeFile(chunk), work)
    await file.sync()
    const { size } = await file.stat()
    await file.close()
    await check(part)
    await rename(part, path)
    await syncFolder(folder)
    return { result, size }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}
