import { type Cell, type ReportDocument, type Section, type SourceNote, WORDS } from './document.ts'
import { isWeb, marksOf, partsOf, readable, wordsOf } from './layout.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, character => ENTITIES[character]!)

/** For A4, with fonts that the computer has: the page asks for nothing outside it. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm }
body { font: 10.5pt/1.4 "TH Sarabun New", Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif; color: #111; max-width: 178mm; margin: 0 auto; padding: 6mm }
h1 { font-size: 17pt; margin: 0 0 2mm }
h2 { font-size: 13pt; margin: 5mm 0 1.5mm; break-after: avoid }
p { margin: 0 0 1mm }
.none { margin-top: 5mm }
table { border-collapse: collapse; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.3mm solid #999; padding: 0.7mm 1.7mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: #eee }
ol { padding-left: 7mm; font-size: 9pt; overflow-wrap: anywhere }
sup { font-size: 70% }
@media print { body { max-width: none; padding: 0 } a { color: inherit; text-decoration: none } }
`

/** A page by itself: no script, no font and no picture from elsewhere. */
export const toHtml = (report: ReportDocument): string => {
  const { lang, title, about, sources } = report
  const { tables, none } = partsOf(report)
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    ...about.map(line => `<p>${escaped(line)}</p>`),
    ...tables.map(tableOf),
    ...(none ? [`<p class="none">${escaped(none)}</p>`] : []),
    ...(sources.length > 0
      ? [`<h2>${escaped(WORDS[lang].sources)}</h2>`, '<ol>', ...sources.map(sourceOf), '</ol>']
      : []),
  ]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`
}

const tableOf = ({ heading, columns, rows }: Section): string => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => `<col style="width:${Math.round((100 * share) / whole)}%">`).join('')
  const names = columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')
  const lines = rows.map(row => `<tr>${row.map(cell => `<td>${cellOf(cell)}</td>`).join('')}</tr>`).join('\n')
  return `<h2>${escaped(heading)}</h2>\n<table>\n<colgroup>${widths}</colgroup>\n<thead><tr>${names}</tr></thead>\n<tbody>\n${lines}\n</tbody>\n</table>`
}

const cellOf = (cell: Cell): string => {
  const marks = marksOf(cell)
  return escaped(cell.text) + (marks && `<sup>${marks}</sup>`)
}

const sourceOf = (source: SourceNote): string => {
  const { url } = source
  const shown = url ? escaped(readable(url)) : ''
  return `<li>${escaped(wordsOf(source))} ${url && isWeb(url) ? `<a href="${escaped(url)}">${shown}</a>` : shown}</li>`
}
