import { download } from '../download.ts'
import type { PulledRecord, PulledRow, RecordType } from './batch.ts'
import { parsed } from './parsed.ts'
import { IDLE, type Stage, type Step } from './state.ts'

/** Reads the changes since, up to the newest. */
export const readChanges: Stage = async function* (
  client,
  { types, batchSize = 500, idleMs = IDLE, ...options },
  state,
) {
  let { cursor, revision } = state
  let complete = false
  let rows: PulledRow[] = []
  const feed = {
    path: () => `export/changes.jsonl?after=${encodeURIComponent(cursor)}`,
    get complete() {
      return complete
    },
  }
  const step = (whole: boolean): Step => ({
    ...(rows.length > 0 && { batch: { reset: false, rows, revision, whole } }),
    next: { ...state, cursor, revision },
  })
  for await (const { text } of download(client, feed, { ...options, idleMs })) {
    const line = parsed<ChangeLine>(text, 'export/changes.jsonl')
    const { type, nodeId, after: record } = line
    cursor = line.cursor
    revision = line.revision
    if (line.kind === 'end') {
      complete = true
      if (cursor !== state.cursor) yield step(true)
      continue
    }
    if (types && !types.includes(type)) continue
    rows.push(record ? { kind: 'upsert', type, nodeId, record } : { kind: 'delete', type, nodeId })
    if (rows.length < batchSize) continue
    yield step(false)
    rows = []
  }
}

interface ChangeLine {
  readonly kind: 'change' | 'end'
  readonly cursor: string
  readonly revision: number
  readonly type: RecordType
  readonly nodeId: string
  /** Null when it was removed. */
  readonly after: PulledRecord | null
}
