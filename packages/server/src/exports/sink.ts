import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip, type ZlibOptions } from 'node:zlib'

/** The length and the hexadecimal SHA-256 of a file. */
export interface FileDigest {
  readonly bytes: number
  readonly sha256: string
}

export interface Sink {
  /** Undefined while more can be taken at once; else a promise that resolves when it can. */
  write(text: string): Promise<void> | undefined
  end(): Promise<FileDigest>
  /** Closes the file in any state. */
  discard(): Promise<void>
}

const chunk = 64 * 1024

/** Writes a file in pieces and computes its length and hash. What is written is handed on to `also`. */
export const openSink = (path: string, also?: Gzip): Sink => {
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
    // Waited for together: if both fail, nobody would hear of the second one.
    await Promise.all([also?.write(data), file.write(data) ? undefined : drained(file)])
  }
  return {
    write: text => {
      waiting += text
      return waiting.length >= chunk ? flush() : undefined
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

export interface Gzip {
  /** Undefined while more can be taken at once; else a promise that resolves when it can. */
  write(data: Buffer): Promise<unknown> | undefined
  end(): Promise<FileDigest>
  /** Closes the file in any state. */
  discard(): Promise<void>
}

/** So much may wait to be compressed, which other threads do, while this one goes on. */
const ahead = 1024 * 1024

/** Writes a compressed file. The result is deterministic: the gzip header has no name and no time. */
export const openGzip = (path: string): Gzip => {
  const gzip = createGzip({ writableHighWaterMark: ahead } as ZlibOptions)
  const { through, digest } = digesting()
  const written = pipeline(gzip, through, createWriteStream(path))
  // Whoever writes next is told.
  written.catch(() => {})
  return {
    write: data => (gzip.write(data) ? undefined : Promise.race([drained(gzip), written])),
    end: async () => {
      gzip.end()
      await written
      return digest()
    },
    discard: async () => {
      gzip.destroy()
      await written.catch(() => {})
    },
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
  const { through, digest } = digesting(rest)
  await pipeline(createReadStream(path), createGzip(), through, createWriteStream(`${path}.gz`))
  return digest()
}

/** Takes the length and the hash of what passes through, with a `rest` between pieces. */
const digesting = (rest?: () => Promise<void>) => {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    through: async function* (source: Readable) {
      for await (const data of source as AsyncIterable<Buffer>) {
        bytes += data.length
        hash.update(data)
        await rest?.()
        yield data
      }
    },
    digest: (): FileDigest => ({ bytes, sha256: hash.digest('hex') }),
  }
}
