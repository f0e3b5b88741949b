import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { download } from '@sister-city-graph/sdk'
import { Failure } from '../exit.ts'
import type { Source } from './download-text.ts'
import { hashOf } from './hash.ts'
import type { Figures } from './manifest.ts'

export interface ExportFile extends Figures {
  /** Below `/export/`; at this address the bytes never change */
  readonly path: string
  readonly gzip: boolean
}

/**
 * Fetches a file to `target`, which is whole or not there. What comes is kept under a temporary name with its hash in it,
 * so whatever ends the program, the next one goes on behind what came; and it takes the final name once it has this hash.
 */
export async function fetchFile(
  source: Source,
  wanted: ExportFile,
  target: string,
  show: (bytes: number) => void,
): Promise<void> {
  const { path, sha256 } = wanted
  if ((await hashOf(target)) === sha256) return
  await mkdir(dirname(target), { recursive: true })
  const part = join(dirname(target), `${partsOf(target)}${sha256.slice(0, 16)}.part`)
  await removeOld(target, part)
  for (let left = 2; ; left--) {
    await fetchPart(source, wanted, part, show)
    if ((await hashOf(part)) === sha256) break
    // It may have been begun by a program that was stopped by a crash of the machine.
    await rm(part)
    if (left === 1) throw new Failure(`${path} came damaged twice: what lies between here and the server changes it.`)
  }
  await rename(part, target)
}

async function fetchPart(
  { client, signal }: Source,
  { path, gzip, bytes }: ExportFile,
  part: string,
  show: (bytes: number) => void,
): Promise<void> {
  const file = await open(part, 'a')
  try {
    if ((await file.stat()).size > bytes) await file.truncate(0)
    let length = (await file.stat()).size
    const chunks = download(client, `export/${path}`, {
      signal,
      offset: length,
      bytes,
      retry: { attempts: 10 },
      headers: { 'accept-encoding': gzip ? 'gzip' : 'identity' },
      onResponse: ({ headers }) => {
        if (gzip === (headers.get('content-encoding') === 'gzip')) return
        throw new Failure(
          gzip
            ? `${path} does not come compressed, perhaps because of a proxy: leave out --gzip.`
            : `${path} comes compressed though it was not asked for so: try --gzip.`,
        )
      },
    })
    if (length < bytes || bytes === 0)
      for await (const chunk of chunks) {
        await file.appendFile(chunk)
        length += chunk.length
        show(length)
      }
    await file.sync()
  } finally {
    await file.close()
  }
}

const partsOf = (target: string): string => `.${basename(target)}.`

/** What was begun of other revisions. */
async function removeOld(target: string, keep: string): Promise<void> {
  const folder = dirname(target)
  for (const name of await readdir(folder))
    if (name.startsWith(partsOf(target)) && name.endsWith('.part') && join(folder, name) !== keep)
      await rm(join(folder, name), { force: true })
}
