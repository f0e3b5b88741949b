import { buffer } from 'node:stream/consumers'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type Cell, type ReportDocument, type Section, type SourceNote, WORDS } from '../document.ts'
import { isWeb, marksOf, partsOf, readable, wordsOf } from '../layout.ts'
import { Fonts } from './fonts.ts'
import { pdfmake } from './pdfmake.ts'

export interface Printed {
  readonly bytes: Uint8Array
  /** Characters that no font has; a question mark stands for each. */
  readonly lost: readonly string[]
}

/** A4, in points. The same report of the same day gives the same bytes. */
export async function toPdf(report: ReportDocument): Promise<Printed> {
  const { lang, title, about, sources, day, names } = report
  const { tables, none } = partsOf(report)
  const fonts = new Fonts(names)
  const text = (said: string) => textIn(fonts, said)
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [51, 57, 51, 57],
    version: '1.7',
    language: lang,
    displayTitle: true,
    info: { title, creator: 'scg', creationDate: new Date(`${day}T00:00:00+07:00`) },
    defaultStyle: { font: fonts.usual, fontSize: 10.5, lineHeight: 1.1 },
    header: page => (page > 1 ? { text: text(title), fontSize: 9, color: '#555', margin: [51, 30, 51, 0] } : null),
    footer: (page, pages) => ({
      text: text(`${WORDS[lang].page} ${page} / ${pages}`),
      fontSize: 9,
      color: '#555',
      alignment: 'right',
      margin: [51, 20, 51, 0],
    }),
    content: [
      { text: text(title), fontSize: 17, bold: true, margin: [0, 0, 0, 4] },
      ...about.map(line => ({ text: text(line) })),
      ...tables.map(section => tableOf(fonts, section)),
      ...(none ? [{ text: text(none), margin: [0, 14, 0, 0] as [number, number, number, number] }] : []),
      ...sourcesOf(fonts, WORDS[lang].sources, sources),
    ],
  }
  for (const [file, { bytes }] of fonts.opened) pdfmake.virtualfs.writeFileSync(file, bytes)
  pdfmake.setFonts(Object.fromEntries(fonts.used))
  // Nothing in a report is something to load.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const laid = await pdfmake.createPdf(document).getStream()
  for (const [name, weights] of Object.entries(laid.fontCache))
    for (const { unicode } of Object.values(weights)) fonts.nameShapes(name, unicode)
  laid.end()
  return { bytes: await buffer(laid), lost: [...fonts.lost] }
}

/** An empty piece is where a line may end. pdfmake looks for such places across pieces, but not across an empty one. */
const textIn = (fonts: Fonts, said: string): Piece[] =>
  fonts.runsOf(said).flatMap(run => (run.breakable ? [fonts.styleOf(run), { text: '' }] : [fonts.styleOf(run)]))

type Piece = { text: string } & Partial<ReturnType<Fonts['styleOf']>>

const NO_LINES = { hLineWidth: () => 0, vLineWidth: () => 0 } as const

const tableOf = (fonts: Fonts, { heading, columns, rows }: Section): Content => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const short = rows.flat().every(({ text }) => text.length <= 300)
  const title: TableCell = { text: textIn(fonts, heading), fontSize: 13, bold: true, colSpan: columns.length }
  return {
    margin: [0, 10, 0, 0],
    table: {
      // The heading is a row of the table, so that both stand on each page on which it goes on.
      headerRows: 2,
      // Of rows that are kept whole and higher than a page, what is below its end would be lost.
      keepWithHeaderRows: short ? 1 : 0,
      dontBreakRows: short,
      widths: columns.map(({ share }) => `${(100 * share) / whole}%`),
      body: [
        [title, ...columns.slice(1).map(() => ({}))],
        columns.map(({ name }) => ({ text: textIn(fonts, name), bold: true })),
        ...rows.map(row => row.map(cell => cellOf(fonts, cell))),
      ],
    },
    layout: {
      ...NO_LINES,
      hLineWidth: line => (line === 0 ? 0 : 0.5),
      hLineColor: () => '#999',
      fillColor: row => (row === 1 ? '#eee' : null),
      paddingLeft: column => (column === 0 ? 2 : 4),
    },
  }
}

const cellOf = (fonts: Fonts, cell: Cell): TableCell => {
  const marks = marksOf(cell)
  return { text: [...textIn(fonts, cell.text), ...(marks ? [{ text: ` ${marks}`, sup: true, fontSize: 13 }] : [])] }
}

const sourcesOf = (fonts: Fonts, heading: string, sources: readonly SourceNote[]): Content[] =>
  sources.length === 0
    ? []
    : [
        { text: textIn(fonts, heading), fontSize: 13, bold: true, margin: [0, 14, 0, 2] },
        // Not a list: pdfmake writes the number of an item behind its first line, where it is then read out.
        {
          fontSize: 9,
          layout: { ...NO_LINES, paddingLeft: () => 2, paddingTop: () => 0, paddingBottom: () => 0 },
          table: {
            dontBreakRows: sources.every(source => (wordsOf(source) + source.url).length <= 2_000),
            widths: ['4%', '96%'],
            body: sources.map((source, i) => [`${i + 1}.`, { text: sourceOf(fonts, source) }]),
          },
        },
      ]

const sourceOf = (fonts: Fonts, source: SourceNote): Content[] => {
  const said = textIn(fonts, wordsOf(source))
  const { url } = source
  if (!url) return said
  const address = textIn(fonts, readable(url))
  return [...said, ' ', ...(isWeb(url) ? address.map(piece => ({ ...piece, link: url })) : address)]
}
