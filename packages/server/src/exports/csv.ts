import type { Cell } from '../store/records/flat-table.ts'

/** Excel takes a file for UTF-8, and so shows Thai, only when it begins with this. */
export const byteOrderMark = '\uFEFF'

/** A line of a table, as RFC 4180 has it. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

const cellOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = harmless(typeof cell === 'string' ? cell : cell.join('; '))
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A spreadsheet runs what begins like a formula, and this text comes from anybody. An apostrophe in front makes it text; the
 * full-width forms count in East Asian editions, and a tab or a line break before the sign is passed over.
 */
const harmless = (text: string): string =>
  /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text
