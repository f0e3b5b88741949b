import { mkdir, open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Checkpoint } from '@sister-city-graph/sdk'
import type { RowLog } from '@sister-city-graph/sdk/node'
import { tableLines as lines } from './lines.ts'

/** What the SDK's `rowLog` is for lines of JSON, for a table: a crash leaves no row half or twice. */
export function tableLog(path: string, checkpoint: Checkpoint): RowLog {
  const file = resolve(path)
  const opened = mkdir(dirname(file), { recursive: true }).then(() => open(file, 'a'))
  // Whoever uses it is told why it failed; before that nobody listens, and the process would end.
  opened.catch(() => {})
  let length = 0
  const write = async (text: string): Promise<void> => {
    await (await opened).appendFile(text)
    length += Buffer.byteLength(text)
  }
  return {
    path: file,
    checkpoint: {
      async load() {
        const saved = await checkpoint.load()
        const { bytes = 0, state = null } = saved ? (JSON.parse(saved) as { bytes?: number; state?: string }) : {}
        const handle = await opened
        const whole = (await handle.stat()).size >= bytes
        length = whole ? bytes : 0
        await handle.truncate(length)
        return whole ? state : null
      },
      async save(state) {
        await (await opened).sync()
        await checkpoint.save(JSON.stringify({ bytes: length, state }))
      },
    },
    async take({ reset, rows }) {
      if (reset) {
        await (await opened).truncate(0)
        length = 0
        await write(lines.head)
      }
      await write(rows.map(lines.row).join(''))
    },
    async close() {
      await (await opened).close()
    },
  }
}
