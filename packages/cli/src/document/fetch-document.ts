import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { type Client, download } from '@sister-city-graph/sdk'
import { Failure } from '../exit.ts'
import { hashOf } from '../export/hash.ts'

/** Downloads the bytes of a hash to `target`, which is whole or not there. */
export async function fetchDocument(
  client: Client,
  sha256: string,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  // A name of its own: something else may be called FILE.part.
  const part = `${target}.${randomUUID()}.part`
  const file = await open(part, 'wx')
  try {
    for await (const chunk of download(client, `documents/${sha256}`, { signal })) await file.appendFile(chunk)
    await file.sync()
    if ((await hashOf(part)) !== sha256)
      throw new Failure('It came damaged: what lies between here and the server changes it.')
    await rename(part, target)
  } finally {
    await file.close()
    await rm(part, { force: true })
  }
}
