import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Batch, PulledRow } from '../pull/batch.ts'
import type { Checkpoint } from '../pull/options.ts'
import { unlessMissing } from './missing.ts'

/**
 * A copy of the register as a file of lines, and the checkpoint that goes with it.
 *
 * @example
 * ```ts
 * import type { RowLog } from '@sister-city-graph/sdk/node'
 *
 * const linesOf = (log: RowLog) => log.path
 * ```
 */
export interface RowLog {
  readonly path: string
  /** For `pull`: says how much of the file is good, and where to go on behind it. */
  readonly checkpoint: Checkpoint
  /**
   * Adds the rows of a batch, after what came before. A new copy is written beside the old one, to `path` with `.part`
   * behind it, and takes its place once it is whole.
   *
   * @throws Error when the checkpoint is one that another process has taken meanwhile: then the file is that one's as well
   */
  take(batch: Batch): Promise<void>
  close(): Promise<void>
}

/**
 * How the rows of a log are written.
 *
 * @example
 * ```ts
 * import type { RowLines } from '@sister-city-graph/sdk/node'
 *
 * const idsOnly: RowLines = { head: 'kind,id\n', row: ({ kind, nodeId }) => `${kind},${nodeId}\n` }
 * ```
 */
export interface RowLines {
  /** What the file begins with. Default: nothing. */
  readonly head?: string
  row(row: PulledRow): string
}

/**
 * Keeps a copy as a log: a JSON object a line, each an upsert or a tombstone, of which the last one of a record counts. A
 * crash in the middle of a line leaves nothing twice and nothing half: the checkpoint has the length that was good, and the
 * rest is cut off before more is added. At `path` there is a whole copy or none: when it begins anew, the old one stays until
 * the new one is whole.
 *
 * @param checkpoint Where to keep how far it has come
 * @param lines How a row is written. Default: as JSON
 *
 * @example
 * ```ts
 * import { createClient, pull } from '@sister-city-graph/sdk'
 * import { fileCheckpoint, rowLog } from '@sister-city-graph/sdk/node'
 *
 * const client = createClient({ endpoint: 'http://localhost:4000/graphql' })
 * const log = rowLog('copy/networks.jsonl', fileCheckpoint('copy/networks.checkpoint.json'))
 * for await (const batch of pull(client, { checkpoint: log.checkpoint, types: ['Network'] })) await log.take(batch)
 * await log.close()
 * ```
 */
export function rowLog(path: string, checkpoint: Checkpoint, { head = '', row }: RowLines = JSON_LINES): RowLog {
  const file = resolve(path)
  const part = `${file}.part`
  let handle: FileHandle | undefined
  let length = 0
  let target: Target = 'file'
  const use = async (name: string, flags: 'a' | 'w'): Promise<FileHandle> => {
    await handle?.close()
    handle = undefined
    await mkdir(dirname(file), { recursive: true })
    handle = await open(name, flags)
    return handle
  }
  return {
    path: file,
    checkpoint: {
      async load() {
        const saved = await checkpoint.load()
        const { bytes = 0, state = null, place = 'file' } = saved ? (JSON.parse(saved) as Saved) : {}
        target = place
        if (target === 'swap') {
          await rename(part, file).catch(unlessMissing)
          target = 'file'
          await checkpoint.save(JSON.stringify({ bytes, state, place: target }))
        }
        const opened = await use(target === 'part' ? part : file, 'a')
        const { size } = await opened.stat()
        // Shorter than it should be: somebody else cut it, so all comes again.
        length = size >= bytes ? bytes : 0
        await opened.truncate(length)
        return size >= bytes ? state : null
      },
      async save(state) {
        await handle?.sync()
        await checkpoint.save(JSON.stringify({ bytes: length, state, place: target }))
        if (target !== 'swap') return
        await handle?.close()
        handle = undefined
        await rename(part, file)
        await use(file, 'a')
        target = 'file'
        // So that a part which is begun later is not taken for the one that was whole.
        await checkpoint.save(JSON.stringify({ bytes: length, state, place: target }))
      },
    },
    async take({ reset, rows, whole }) {
      checkpoint.check?.()
      if (reset) {
        await use(part, 'w')
        target = 'part'
        length = 0
      }
      const text = `${reset ? head : ''}${rows.map(row).join('')}`
      await (handle ?? (await use(file, 'a'))).appendFile(text)
      length += Buffer.byteLength(text)
      if (whole && target === 'part') target = 'swap'
    },
    async close() {
      await handle?.close()
      handle = undefined
    },
  }
}

/** Where rows go: to the copy; to a new one that is not whole yet; to one that is, and is about to take its name. */
type Target = 'file' | 'part' | 'swap'

interface Saved {
  readonly bytes?: number
  readonly state?: string
  /** The target. Checkpoints are kept for years, so the name stays. */
  readonly place?: Target
}

const JSON_LINES: RowLines = { row: row => `${JSON.stringify(row)}\n` }
