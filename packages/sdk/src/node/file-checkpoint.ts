import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Checkpoint } from '../pull/options.ts'

/**
 * A checkpoint in a file, for one process at a time.
 *
 * @example
 * ```ts
 * import type { FileCheckpoint } from '@sister-city-graph/sdk/node'
 *
 * const forget = (checkpoint: FileCheckpoint) => checkpoint.release()
 * ```
 */
export interface FileCheckpoint extends Checkpoint {
  /** Lets other processes use the file. The end of this process does so too. */
  release(): Promise<void>
}

/**
 * Keeps the checkpoint of a `pull` in a file. It is replaced as a whole, so a crash leaves the last one or the one before.
 *
 * @throws Error from `load`, while another process uses the file
 *
 * @example
 * ```ts
 * import { createClient, pull } from '@sister-city-graph/sdk'
 * import { fileCheckpoint } from '@sister-city-graph/sdk/node'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const checkpoint = fileCheckpoint('copy/checkpoint.json')
 * for await (const { rows } of pull(client, { checkpoint, types: ['Network'] })) console.log(rows.length)
 * await checkpoint.release()
 * ```
 */
export function fileCheckpoint(path: string): FileCheckpoint {
  const file = resolve(path)
  const lock = `${file}.lock`
  let held = false
  const release = async (): Promise<void> => {
    if (held) await rm(lock, { force: true })
    held = false
  }
  return {
    async load() {
      await mkdir(dirname(file), { recursive: true })
      if (!held) await take(lock)
      held = true
      return readFile(file, 'utf8').catch(unlessMissing)
    },
    async save(state) {
      const next = await open(`${file}.next`, 'w')
      try {
        await next.writeFile(state)
        await next.sync()
      } finally {
        await next.close()
      }
      await rename(`${file}.next`, file)
    },
    release,
  }
}

/** Makes the lock, in place of one whose process is no more. */
async function take(lock: string): Promise<void> {
  for (let left = 2; ; left--) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(String(process.pid))
      return await file.close()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(await readFile(lock, 'utf8').catch(unlessMissing))
      if (left === 0 || (owner !== process.pid && isAlive(owner)))
        throw new Error(`Process ${owner} uses ${lock.slice(0, -5)}: end it first, or use another file.`)
      await rm(lock, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
