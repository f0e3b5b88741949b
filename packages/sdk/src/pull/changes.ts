import { download } from '../download.ts'
import { sha256 } from '../sha256.ts'
import type { PulledRecord, PulledRow, RecordType } from './batch.ts'
import { damaged } from './damaged.ts'
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
  let hash = sha256()
  const feed = {
    path: () => {
      hash = sha256()
      return `export/changes.jsonl?after=${encodeURIComponent(cursor)}`
    },
    get complete() {
      return complete
    },
  }
  const step = (whole: boolean): Step => ({
    ...(rows.length > 0 && { batch: { reset: false, rows, revision, whole } }),
    next: { ...state, cursor, revision },
  })
  for await (const { text, bytes } of download(client, feed, { ...options, idleMs })) {
    const line = parsed<ChangeLine>(text, 'export/changes.jsonl')
    const { type, nodeId, after: record } = line
    // A server of an earlier version says nothing of it.
    if (line.kind === 'end' && line.sha256 && line.sha256 !== hash.digest()) throw damaged('export/changes.jsonl')
    hash.update(bytes)
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
  /** At the end: of all lines before. */
  readonly sha256?: string
  readonly type: RecordType
  readonly nodeId: string
  /** Null when it was removed. */
  readonly after: PulledRecord | null
}
