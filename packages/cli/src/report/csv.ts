import { type ReportDocument, WORDS } from './document.ts'
import { wordsOf } from './layout.ts'

/** Excel reads a file as UTF-8, and so shows Thai correctly, only with this byte order mark. */
const MARK = '\uFEFF'

/** A table for each section, with its heading in the first column of every row, and its own line of names. */
export const toCsv = ({ lang, sections, sources }: ReportDocument): string => {
  const lines = sections.flatMap(({ heading, columns, rows }) => [
    [heading, ...columns.map(({ name }) => name), WORDS[lang].sources],
    ...rows.map(row => [
      heading,
      ...row.map(({ text }) => text),
      row
        .flatMap(({ notes = [] }) => notes.map(note => sources[note - 1]!).map(source => source.url ?? wordsOf(source)))
        .join(' '),
    ]),
  ])
  return MARK + lines.map(line => `${line.map(cellOf).join(',')}\r\n`).join('')
}

/** A spreadsheet carries out text that begins like a formula; with an apostrophe in front it does not. */
const cellOf = (text: string): string => {
  const harmless = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",;\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
