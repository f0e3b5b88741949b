import { type Cell, type ReportDocument, type Section, type SourceNote, WORDS } from '../document.ts'
import { isWeb, marksOf, partsOf, readable, wordsOf } from '../layout.ts'
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from './docx.ts'
import { readFont, SARABUN } from './font-files.ts'

/** In twentieths of a point, of A4 */
const PAGE = { width: 11_906, height: 16_838, margin: 1_020, header: 600 } as const
const WIDTH = PAGE.width - 2 * PAGE.margin

/** A document of Word on A4, with the font in it. Word breaks Thai lines by itself and has fonts for other scripts. */
export async function toWord(report: ReportDocument): Promise<Uint8Array> {
  const { lang, title, about, sources } = report
  const { tables, none } = partsOf(report)
  const font = { ascii: 'Sarabun', hAnsi: 'Sarabun', cs: 'Sarabun' }
  const heading = { font, bold: true, color: '000000' }
  const document = new Document({
    title: writable(title),
    creator: 'scg',
    fonts: [{ name: 'Sarabun', data: readFont(SARABUN.regular), bold: readFont(SARABUN.bold) }],
    styles: {
      default: {
        document: {
          run: { font, size: 21, language: { value: lang === 'th' ? 'th-TH' : 'en-GB', bidirectional: 'th-TH' } },
        },
        title: { run: { ...heading, size: 34 }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { ...heading, size: 26 }, paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'sources',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 400, hanging: 400 } }, run: { size: 18 } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              header: PAGE.header,
              footer: PAGE.header,
            },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [run(title, small)] })] }) },
        footers: { default: pages(lang), first: pages(lang) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...about.map(line => new Paragraph({ children: [run(line)] })),
          ...tables.flatMap(section => [headed(section.heading), tableOf(section)]),
          ...(none ? [new Paragraph({ spacing: { before: 240 }, children: [run(none)] })] : []),
          ...(sources.length > 0 ? [headed(WORDS[lang].sources), ...sources.map(sourceOf)] : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const small = { size: 18, color: '555555' } as const

/** What XML cannot hold is left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const UNWRITABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu

const writable = (text: string): string => text.replaceAll(UNWRITABLE, '')

const run = (text: string, style: { size?: number; color?: string; bold?: boolean; superScript?: boolean } = {}) =>
  new TextRun({ ...style, text: writable(text) })

const headed = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text)] })

const pages = (lang: ReportDocument['lang']) => {
  const children = [`${WORDS[lang].page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ ...small, children })] })],
  })
}

const NO_LINE = { style: BorderStyle.NONE, size: 0 } as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const

/** Its head is repeated on each page on which it goes on. */
const tableOf = ({ columns, rows }: Section): Table => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((WIDTH * share) / whole))
  const cell = (children: TextRun[], column: number, shading?: { fill: string; type: typeof ShadingType.CLEAR }) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      ...(shading && { shading }),
      children: [new Paragraph({ children })],
    })
  const grey = { fill: 'EEEEEE', type: ShadingType.CLEAR }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, i) => cell([run(name, { bold: true })], i, grey)),
      }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((each, i) => cell(runsOf(each), i)) })),
    ],
  })
}

const runsOf = (cell: Cell): TextRun[] => {
  const marks = marksOf(cell)
  return [run(cell.text), ...(marks ? [run(` ${marks}`, { superScript: true })] : [])]
}

const sourceOf = (source: SourceNote): Paragraph => {
  const size = 18
  const { url } = source
  const address = url ? [run(readable(url), { size })] : []
  return new Paragraph({
    numbering: { reference: 'sources', level: 0 },
    children: [
      run(`${wordsOf(source)} `, { size }),
      ...(url && isWeb(url) ? [new ExternalHyperlink({ link: url, children: address })] : address),
    ],
  })
}
