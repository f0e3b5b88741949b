import { linesOf } from '../lines.ts'
import { downloadItems } from '../resource.ts'
import { sha256 } from '../sha256.ts'
import type { PulledRecord, PulledRow, RecordType } from './batch.ts'
import { damaged } from './damaged.ts'
import { parsed } from './parsed.ts'
import type { Stage } from './state.ts'

const NAME = 'export/changes.jsonl'

/** So many changes are held back until the server vouches for them: it does so for each 100. */
const MOST_HELD = 500

/**
 * Reads the changes since, up to the newest. A connection that breaks is followed by one from the last change that was handed
 * on, and none is before the server has vouched for it: what was changed on the way is never saved.
 */
export const readChanges: Stage = async function* (client, options, state) {
  const { types, batchSize = 500 } = options
  let { cursor, revision } = state
  let complete = false
  let rows: PulledRow[] = []
  let seen = 0
  const feed = {
    path: () => `${NAME}?after=${encodeURIComponent(cursor)}`,
    get complete() {
      return complete
    },
    async *items(chunks: AsyncIterable<Uint8Array>) {
      const hash = sha256()
      const held: ChangeLine[] = []
      for await (const { text, bytes } of linesOf(chunks, () => damaged(NAME))) {
        const line = parsed<ChangeLine>(text, NAME)
        if (line.sha256 && line.sha256 !== sha256(hash.save()).digest()) throw damaged(NAME)
        hash.update(bytes)
        held.push(line)
        // A server of an earlier version vouches for nothing in between, or for nothing at all.
        if (line.sha256 || line.kind === 'end' || held.length >= MOST_HELD) yield* held.splice(0)
      }
    },
  }
  for await (const line of downloadItems(client, feed, options)) {
    const { kind, type, nodeId, after: record } = line
    complete = kind === 'end'
    // Not those of a check or the end, which no hash covers: they are those of what came last.
    if (!line.sha256) ({ cursor, revision } = line)
    if (kind === 'change' && (types?.includes(type) ?? true))
      rows.push(record ? { kind: 'upsert', type, nodeId, record } : { kind: 'delete', type, nodeId })
    // By what was read rather than wanted, so that who wants little does not read it all again.
    if (complete ? cursor === state.cursor : kind === 'check' || ++seen % batchSize) continue
    yield {
      ...((complete || rows.length > 0) && { batch: { reset: false, rows, revision, whole: complete } }),
      next: { ...state, cursor, revision },
    }
    rows = []
  }
}

interface ChangeLine {
  /** The server vouches with a check for what it has sent so far. Behind the changes of a part comes the position they lead to. */
  readonly kind: 'change' | 'position' | 'check' | 'end'
  readonly cursor: string
  readonly revision: number
  /** Of a check or the end: of all lines before. */
  readonly sha256?: string
  readonly type: RecordType
  readonly nodeId: string
  /** Null when it was removed. */
  readonly after: PulledRecord | null
}
