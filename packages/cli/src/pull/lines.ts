import type { PulledRow } from '@sister-city-graph/sdk'

/** How rows are written. */
export interface Lines {
  readonly head: string
  readonly row: (row: PulledRow) => string
  /** Says that what came before does not count any more: for a stream, which cannot be emptied. */
  readonly reset: string
}

export const jsonLines: Lines = {
  head: '',
  row: row => `${JSON.stringify(row)}\n`,
  reset: '{"kind":"reset"}\n',
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** RFC 4180. The mark at the beginning makes spreadsheets read Thai; no cell can begin like a formula. */
export const tableLines: Lines = {
  head: '\uFEFFkind,type,nodeId,record\r\n',
  row: row => {
    const record = row.kind === 'upsert' ? quoted(JSON.stringify(row.record)) : ''
    return `${row.kind},${row.type},${quoted(row.nodeId)},${record}\r\n`
  },
  reset: 'reset,,,\r\n',
}
