import { type Cell, type ReportDocument, type Section, WORDS } from './document.ts'
import { wordsOf } from './html.ts'

/** Text that Markdown shows as it stands, on one line. */
const escaped = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#&~]/g, '\\$&')

export const toMarkdown = ({ lang, title, about, sections, sources }: ReportDocument): string => {
  const parts = [
    `# ${escaped(title)}`,
    about.map(line => `${escaped(line)}  `).join('\n'),
    ...sections.map(section => sectionOf(section, WORDS[lang].none)),
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

const sectionOf = ({ heading, columns, rows }: Section, none: string): string => {
  if (rows.length === 0) return `## ${escaped(heading)}\n\n${none}`
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [line(columns.map(escaped)), line(columns.map(() => '---')), ...rows.map(row => line(row.map(cellOf)))]
  return `## ${escaped(heading)}\n\n${table.join('\n')}`
}

const cellOf = ({ text, notes = [] }: Cell): string =>
  escaped(text) + (notes.length > 0 ? ` \\[${notes.join(', ')}\\]` : '')
