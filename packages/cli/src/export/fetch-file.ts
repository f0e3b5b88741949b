import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../exit.ts'
import { hashOf } from './hash.ts'
import type { Figures } from './manifest.ts'
import { fetchFrom, type Source } from './source.ts'

export interface Wanted extends Figures {
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
  { path, gzip, bytes, sha256 }: Wanted,
  target: string,
  show: (bytes: number) => void,
): Promise<'fetched' | 'there'> {
  if ((await hashOf(target)) === sha256) return 'there'
  await mkdir(dirname(target), { recursive: true })
  const part = join(dirname(target), `${partsOf(target)}${sha256.slice(0, 16)}.part`)
  await removeOld(target, part)
  for (let left = 2; ; left--) {
    await fetchPart(source, path, gzip, bytes, part, show)
    if ((await hashOf(part)) === sha256) break
    // It may have been begun by a program that was stopped by a crash of the machine.
    await rm(part)
    if (left === 1) throw new Failure(`${path} came damaged twice: what lies between here and the server changes it.`)
  }
  await rename(part, target)
  return 'fetched'
}

async function fetchPart(
  source: Source,
  path: string,
  gzip: boolean,
  bytes: number,
  part: string,
  show: (bytes: number) => void,
): Promise<void> {
  const file = await open(part, 'a')
  try {
    let length = (await file.stat()).size
    const beginAnew = async (): Promise<void> => {
      await file.truncate(0)
      length = 0
    }
    if (length > bytes) await beginAnew()
    const headers = (): Record<string, string> => ({
      ...(gzip && { 'accept-encoding': 'gzip' }),
      ...(length > 0 && { range: `bytes=${length}-` }),
    })
    if (length < bytes || bytes === 0)
      await fetchFrom(source, path, headers, [200, 206], async (response, moved) => {
        if (gzip !== (response.headers['content-encoding'] === 'gzip'))
          throw new Failure(
            gzip
              ? `${path} does not come compressed, perhaps because of a proxy: leave out --gzip.`
              : `${path} comes compressed though it was not asked for so: try --gzip.`,
          )
        // A server that knows no ranges begins from the start.
        if (response.statusCode === 200) await beginAnew()
        for await (const chunk of response as AsyncIterable<Buffer>) {
          await file.appendFile(chunk)
          length += chunk.length
          moved()
          show(length)
        }
      })
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
