import { linesOf } from '../lines.ts'
import { downloadItems } from '../resource.ts'
import { sha256 } from '../sha256.ts'
import type { PulledRecord, PulledRow, RecordType } from './batch.ts'
import { damaged } from './damaged.ts'
import { parsed } from './parsed.ts'
import type { Stage } from './state.ts'

/**
 * Reads what is left of a snapshot. Rows are handed over as they come, before it is known that their file is the one that
 * the manifest describes: the last batch of a file comes once it is known, and `whole` once all are.
 */
export const readSnapshot: Stage = async function* (client, options, state) {
  const { batchSize = 500 } = options
  const { revision } = state
  for (const [index, { path, bytes: length, sha256: wanted }] of state.files.entries()) {
    const later = { ...state, files: state.files.slice(index + 1), offset: 0, hash: sha256().save() }
    const begun = index === 0 ? state : later
    const hash = sha256(begun.hash)
    let { offset } = begun
    let rows: PulledRow[] = []
    const file = {
      path: () => path,
      get offset() {
        return offset
      },
      get complete() {
        return offset >= length
      },
      items: (chunks: AsyncIterable<Uint8Array>) => linesOf(chunks, () => damaged(path)),
    }
    for await (const { text, bytes } of downloadItems(client, file, options)) {
      const line = parsed<SnapshotLine>(text, path)
      offset += bytes.length
      hash.update(bytes)
      if (offset > length) throw damaged(path)
      if (line.kind === 'record')
        rows.push({ kind: 'upsert', type: line.type, nodeId: line.nodeId, record: line.record })
      if (rows.length < batchSize || offset >= length) continue
      const next = { ...state, files: state.files.slice(index), offset, hash: hash.save() }
      yield { batch: { reset: false, rows, revision, whole: false }, next }
      rows = []
    }
    if (offset !== length || hash.digest() !== wanted) throw damaged(path)
    const whole = later.files.length === 0
    yield { ...((whole || rows.length > 0) && { batch: { reset: false, rows, revision, whole } }), next: later }
  }
}

type SnapshotLine =
  | { readonly kind: 'record'; readonly type: RecordType; readonly nodeId: string; readonly record: PulledRecord }
  | { readonly kind: 'end' }
