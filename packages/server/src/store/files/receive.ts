import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

export interface Received {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** The file has more bytes than are taken. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/** Nothing arrived for too long, or all of it takes too long. */
export class FileTooSlow extends Error {
  override readonly name = 'FileTooSlow'
}

export interface ReceiveLimits {
  readonly bytes: number
  /** How long may pass without a byte, in ms */
  readonly silence: number
  /** How long all of it may take, in ms */
  readonly time: number
}

/**
 * Writes a body into a file below `folder` as it arrives, and hashes it. When it breaks off, is too large or too slow,
 * nothing of it stays.
 * @throws FileTooLarge, FileTooSlow
 */
export const receive = async (
  body: ReadableStream<Uint8Array>,
  folder: string,
  limits: ReceiveLimits,
): Promise<Received> => {
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx', 0o600)
  const reader = body.getReader()
  try {
    const hash = createHash('sha256')
    const end = Date.now() + limits.time
    let bytes = 0
    for (;;) {
      const { done, value } = await within(reader.read(), Math.min(limits.silence, end - Date.now()))
      if (done) break
      bytes += value.byteLength
      if (bytes > limits.bytes) throw new FileTooLarge()
      hash.update(value)
      await file.writeFile(value)
    }
    await file.sync()
    return { path, sha256: hash.digest('hex'), bytes }
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof FileTooLarge) await discard(reader).catch(() => {})
    // Not awaited: a body that is stuck does not end either.
    reader.cancel().catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

/** How long what is too much is read on, in ms. */
const discardFor = 2_000

/** Whoever sends a little too much hears why: a connection that is cut while bytes are under way takes the answer along. */
const discard = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
  for (const end = Date.now() + discardFor; !(await within(reader.read(), end - Date.now())).done; );
}

const within = async <T>(work: Promise<T>, time: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new FileTooSlow()), Math.max(0, time))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    // It may fail later, when nobody waits for it any more.
    work.catch(() => {})
  }
}
