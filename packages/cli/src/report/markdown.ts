import { type Cell, type ReportDocument, type Section, WORDS } from './document.ts'
import { marksOf, partsOf, wordsOf } from './layout.ts'

/** Text that Markdown shows as it stands, on one line. */
const escaped = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#&~]/g, '\\$&')

export const toMarkdown = (report: ReportDocument): string => {
  const { lang, title, about, sources } = report
  const { tables, none } = partsOf(report)
  const parts = [
    `# ${escaped(title)}`,
    about.map(line => `${escaped(line)}  `).join('\n'),
    ...tables.map(tableOf),
    ...(none ? [escaped(none)] : []),
  ]
  if (sources.length > 0) {
    const lines = sources.map((source, i) => {
      const { url } = source
      return `${i + 1}. ${escaped(wordsOf(source))}${url ? ` ${escaped(url)}` : ''}`
    })
    parts.push(`## ${WORDS[lang].sources}`, lines.join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

const tableOf = ({ heading, columns, rows }: Section): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map(({ name }) => escaped(name))),
    line(columns.map(() => '---')),
    ...rows.map(row => line(row.map(cellOf))),
  ]
  return `## ${escaped(heading)}\n\n${lines.join('\n')}`
}

const cellOf = (cell: Cell): string => [escaped(cell.text), escaped(marksOf(cell))].filter(part => part).join(' ')
