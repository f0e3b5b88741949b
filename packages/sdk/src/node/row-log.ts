import { mkdir, open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Batch, PulledRow } from '../pull/batch.ts'
import type { Checkpoint } from '../pull/options.ts'

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
  /** Adds the rows of a batch, after what came before; on a reset, in place of it. */
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
 * rest is cut off before more is added.
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
  let length = 0
  const opened = mkdir(dirname(file), { recursive: true }).then(() => open(file, 'a'))
  // Whoever uses it is told why it failed; before that nobody listens, and the process would end.
  opened.catch(() => {})
  return {
    path: file,
    checkpoint: {
      async load() {
        const saved = await checkpoint.load()
        const { bytes = 0, state = null } = saved ? (JSON.parse(saved) as { bytes?: number; state?: string }) : {}
        const handle = await opened
        const { size } = await handle.stat()
        // Shorter than it should be: somebody else cut it, so all comes again.
        const good = size >= bytes ? bytes : 0
        await handle.truncate(good)
        length = good
        return size >= bytes ? state : null
      },
      async save(state) {
        await (await opened).sync()
        await checkpoint.save(JSON.stringify({ bytes: length, state }))
      },
    },
    async take({ reset, rows }) {
      const handle = await opened
      if (reset) {
        await handle.truncate(0)
        length = 0
      }
      const text = `${reset ? head : ''}${rows.map(row).join('')}`
      await handle.appendFile(text)
      length += Buffer.byteLength(text)
    },
    async close() {
      await (await opened).close()
    },
  }
}

const JSON_LINES: RowLines = { row: row => `${JSON.stringify(row)}\n` }
