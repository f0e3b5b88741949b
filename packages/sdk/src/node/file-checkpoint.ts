import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Checkpoint } from '../pull/options.ts'
import { type FileLock, takeLock } from './file-lock.ts'
import { unlessMissing } from './missing.ts'

/**
 * A checkpoint in a file, for one process at a time, on this machine or another that has the same drive.
 *
 * @example
 * ```ts
 * import type { FileCheckpoint } from '@sister-city-graph/sdk/node'
 *
 * const forget = (checkpoint: FileCheckpoint) => checkpoint.release()
 * ```
 */
export interface FileCheckpoint extends Checkpoint {
  check(): void
  /** Lets other processes use the file. The end of this process does so too, though it is noticed later from elsewhere. */
  release(): Promise<void>
}

/**
 * Keeps the checkpoint of a `pull` in a file. It is replaced as a whole, so a crash leaves the last one or the one before.
 *
 * @throws Error with the code `IN_USE` from `load`, while another process uses the file. One that was killed is known to be gone at once on the same
 * machine in the same container, elsewhere after 15 s.
 * @throws Error with the code `IN_USE` from `save` and `check`, and from `load` another time, when this process was stopped for so long that another
 * has taken the file
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
  let lock: FileLock | undefined
  const check = (): void => lock?.check()
  const release = async (): Promise<void> => {
    await lock?.release()
    lock = undefined
  }
  return {
    async load() {
      await mkdir(dirname(file), { recursive: true })
      check()
      lock ??= await takeLock(`${file}.lock`, file)
      return readFile(file, 'utf8').catch(unlessMissing)
    },
    async save(state) {
      check()
      const next = await open(`${file}.next`, 'w')
      try {
        await next.writeFile(state)
        await next.sync()
      } finally {
        await next.close()
      }
      await rename(`${file}.next`, file)
    },
    check,
    release,
  }
}
