import type { Cell } from '../store/records/flat-table.ts'

/** Excel reads a file as UTF-8, and so shows Thai correctly, only with this byte order mark. */
export const byteOrderMark = '\uFEFF'

/** A line of a CSV file according to RFC 4180. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

const cellOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = harmless(typeof cell === 'string' ? cell : cell.join('; '))
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Prevents formula injection: a spreadsheet executes text that begins like a formula. An apostrophe in front makes it
 * text. Full-width signs count in East Asian editions, and tabs or line breaks before the sign are ignored.
 */
const harmless = (text: string): string =>
  /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text
