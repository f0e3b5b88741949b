import type { Checkpoint } from '@sister-city-graph/sdk'
import type { RowLog } from '@sister-city-graph/sdk/node'
import { printableJson } from '../output.ts'
import { jsonLines } from './lines.ts'

/** Rows to whoever reads the output. With a checkpoint they come at least once: a line again is no harm. */
export function streamLog(print: (text: string) => Promise<void>, checkpoint: Checkpoint): RowLog {
  let before = false
  return {
    path: '-',
    checkpoint: {
      async load() {
        const state = await checkpoint.load()
        before = Boolean(state)
        return state
      },
      save: state => checkpoint.save(state),
    },
    async take({ reset, rows }) {
      const text = `${reset && before ? jsonLines.reset : ''}${rows.map(row => `${printableJson(row)}\n`).join('')}`
      before ||= rows.length > 0
      if (text) await print(text)
    },
    async close() {},
  }
}
