import { download } from '../download.ts'
import { RegistryError } from '../errors.ts'
import type { PulledRecord, PulledRow, RecordType } from './batch.ts'
import { parsed } from './parsed.ts'
import { IDLE, type Stage } from './state.ts'

/** Reads what is left of a snapshot. */
export const readSnapshot: Stage = async function* (client, { batchSize = 500, idleMs = IDLE, ...options }, state) {
  const { revision } = state
  for (const [index, name] of state.files.entries()) {
    const later = { ...state, files: state.files.slice(index + 1), offset: 0, rows: 0 }
    let { offset, rows: count } = index === 0 ? state : later
    let complete = false
    let rows: PulledRow[] = []
    const file = {
      path: () => `export/${revision}/${name}`,
      get offset() {
        return offset
      },
      get complete() {
        return complete
      },
    }
    for await (const { text, bytes } of download(client, file, { ...options, idleMs })) {
      const line = parsed<SnapshotLine>(text, file.path())
      offset += bytes
      if (line.kind === 'end') {
        if (line.rows !== count)
          throw new RegistryError('BAD_RESPONSE', `${count} rows came of ${line.rows}`, {
            operation: name,
            attempts: 1,
          })
        complete = true
        const whole = later.files.length === 0
        yield { ...((whole || rows.length > 0) && { batch: { reset: false, rows, revision, whole } }), next: later }
        continue
      }
      count++
      rows.push({ kind: 'upsert', type: line.type, nodeId: line.nodeId, record: line.record })
      if (rows.length < batchSize) continue
      const files = state.files.slice(index)
      yield { batch: { reset: false, rows, revision, whole: false }, next: { ...state, files, offset, rows: count } }
      rows = []
    }
  }
}

type SnapshotLine =
  | { readonly kind: 'record'; readonly type: RecordType; readonly nodeId: string; readonly record: PulledRecord }
  | { readonly kind: 'end'; readonly rows: number }
