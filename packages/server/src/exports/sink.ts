import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** The length and the hexadecimal SHA-256 of a file. */
export interface FileDigest {
  readonly bytes: number
  readonly sha256: string
}

export interface Sink {
  /** Resolves when the stream can take more. */
  write(text: string): Promise<void>
  end(): Promise<FileDigest>
  /** Closes the file in any state. */
  discard(): Promise<void>
}

const chunk = 64 * 1024

/** Writes a file in pieces and computes its length and hash. */
export const openSink = (path: string): Sink => {
  const file = createWriteStream(path)
  const hash = createHash('sha256')
  let bytes = 0
  let waiting = ''
  let failure: Error | null = null
  file.on('error', error => {
    failure = error
  })

  const flush = async (): Promise<void> => {
    if (failure) throw failure
    const data = Buffer.from(waiting)
    waiting = ''
    bytes += data.length
    hash.update(data)
    if (!file.write(data)) await drained(file)
  }
  return {
    write: async text => {
      waiting += text
      if (waiting.length >= chunk) await flush()
    },
    end: async () => {
      await flush()
      file.end()
      await finished(file)
      return { bytes, sha256: hash.digest('hex') }
    },
    discard: () =>
      new Promise(resolve => {
        if (file.closed) return resolve()
        file.once('close', () => resolve()).destroy()
      }),
  }
}

/** Resolves when there is room for more; rejects when the file fails. */
const drained = (file: NodeJS.WritableStream): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void) => () => {
      file.off('drain', onDrain).off('error', onError)
      settle()
    }
    const onDrain = done(resolve)
    const onError = (error: Error): void => {
      file.off('drain', onDrain)
      reject(error)
    }
    file.once('drain', onDrain).once('error', onError)
  })

/**
 * Writes `<path>.gz` beside a file, with a `rest` between pieces. The result is deterministic: the gzip header has no
 * name and no time.
 */
export const compress = async (path: string, rest: () => Promise<void>): Promise<FileDigest> => {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    createReadStream(path),
    createGzip(),
    async function* (source: Readable) {
      for await (const data of source as AsyncIterable<Buffer>) {
        bytes += data.length
        hash.update(data)
        await rest()
        yield data
      }
    },
    createWriteStream(`${path}.gz`),
  )
  return { bytes, sha256: hash.digest('hex') }
}
