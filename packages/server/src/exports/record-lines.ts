import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotReader, SnapshotRow } from '../changes/snapshot-reader.ts'
import { decodeId, encodeId } from '../store/records/global-id.ts'
import { type RecordType, records, recordTypes } from '../store/records/index.ts'
import { jsonLine } from './json-line.ts'
import type { SnapshotFiles } from './snapshot-files.ts'

// The records of a snapshot as lines of JSON, a file for each type: {"kind":"record",…} for each, and {"kind":"end"} behind
// them. What copies the register needs nothing else, so they are written before all other files, which are made of them.

/** So many records are read at a time, and twice as many held. On PGlite nobody else is served while the database reads them. */
const pageSize = 500

/** Reads every record once. `rest` is called between any two pieces of work. */
export const writeRecords = async (
  reader: SnapshotReader,
  files: SnapshotFiles,
  rest: () => Promise<void>,
): Promise<void> => {
  for (const type of recordTypes) {
    const file = files.open(records[type].plural, 'jsonl', type, '')
    let next: ReturnType<SnapshotReader['page']> | null = reader.page(type, '', pageSize)
    while (next !== null) {
      const { rows, last }: Awaited<ReturnType<SnapshotReader['page']>> = await next
      // The database reads a page while this thread writes the one before.
      next = last === null ? null : reader.page(type, last, pageSize)
      // Whoever awaits it is told, if it comes to that.
      next?.catch(() => {})
      await rest()
      for (const { id, record } of rows) {
        const full = file.row(jsonLine({ kind: 'record', type, nodeId: encodeId(type, id), record }))
        if (full !== undefined) await full
        await rest()
      }
    }
    await file.end(jsonLine({ kind: 'end', rows: file.rows() }))
  }
}

/** Reads the records of a type back from the folder where they were written, some at a time. */
export async function* readRecords(folder: string, type: RecordType): AsyncGenerator<SnapshotRow[]> {
  const file = await open(join(folder, `${records[type].plural}.jsonl`))
  try {
    let rows: SnapshotRow[] = []
    for await (const text of file.readLines()) {
      const line = JSON.parse(text)
      if (line.kind !== 'record') continue
      rows.push({ id: decodeId(line.nodeId).id, record: line.record })
      if (rows.length < pageSize) continue
      yield rows
      rows = []
    }
    if (rows.length > 0) yield rows
  } finally {
    await file.close()
  }
}
