import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AwsClient } from 'aws4fetch'
import { FileDamaged, type FileStore, FileStoreFailed } from './file-store.ts'
import { hashOf } from './hash.ts'
import { openIncoming } from './incoming.ts'

export interface S3Options {
  /** The address of the bucket, with the beginning of the keys if there is one */
  readonly url: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

/** For the store to answer a request, in ms. */
const patience = 60_000

/**
 * Files in a bucket that speaks S3, under their hashes. `folder` has what is being received or given out, so that a file
 * is compared with its hash before the first byte of it leaves.
 */
export const s3Store = async (
  { url, accessKeyId, secretAccessKey, region }: S3Options,
  folder: string,
): Promise<FileStore> => {
  const incoming = await openIncoming(folder)
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const ask = async (method: string, sha256: string, init: RequestInit = {}): Promise<Response> => {
    const address = `${url.replace(/\/$/, '')}/${sha256}`
    return client.fetch(address, { ...init, method, signal: AbortSignal.timeout(patience) }).catch(error => {
      throw new FileStoreFailed('The store of documents cannot be reached.', { cause: error })
    })
  }
  return {
    incoming,
    put: async (sha256, path) => {
      // The hash is signed with the request, so the store refuses other bytes than these.
      const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' }
      await accepted(await ask('PUT', sha256, { body: await readFile(path), headers }))
      await rm(path, { force: true })
    },
    open: async sha256 => {
      const answer = await ask('GET', sha256)
      if (answer.status === 404) {
        await answer.body?.cancel()
        throw new FileDamaged(sha256, 'is missing')
      }
      await accepted(answer, { drain: false })
      const path = join(incoming, randomUUID())
      try {
        const target = createWriteStream(path, { flags: 'wx', mode: 0o600 })
        await pipeline(Readable.fromWeb(answer.body as never), target).catch(error => {
          // What the disk has to say is said as it is.
          throw error.syscall ? error : new FileStoreFailed('The store of documents broke off.', { cause: error })
        })
        const file = await open(path)
        try {
          if ((await hashOf(file)) === sha256) return file
          throw new FileDamaged(sha256, 'has other bytes')
        } catch (error) {
          await file.close()
          throw error
        }
      } finally {
        // Open files stay readable without their name.
        await rm(path, { force: true })
      }
    },
    remove: async sha256 => {
      const answer = await ask('DELETE', sha256)
      if (answer.status === 404) await answer.body?.cancel()
      else await accepted(answer)
    },
  }
}

/** @throws FileStoreFailed */
const accepted = async (answer: Response, { drain = true } = {}): Promise<void> => {
  if (!answer.ok) {
    const said = (await answer.text().catch(() => '')).slice(0, 300)
    throw new FileStoreFailed(`The store of documents answered ${answer.status}: ${said}`)
  }
  if (drain) await answer.body?.cancel()
}
