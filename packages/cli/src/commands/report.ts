import type { Command } from '../command.ts'
import { UsageError } from '../exit.ts'
import { type Options, parseCount } from '../options.ts'
import { toCsv } from '../report/csv.ts'
import type { Lang, ReportDocument } from '../report/document.ts'
import { toHtml } from '../report/html.ts'
import { toMarkdown } from '../report/markdown.ts'
import { type ReportName, reports } from '../report/reports.ts'
import { Teller } from '../report/teller.ts'
import { writeWhole } from '../write-whole.ts'

const help = `scg report briefing|fiscal-year|handover|worklist – writes a report of a province, ready to print

  briefing             what a governor needs before a meeting with a sister city
  fiscal-year          what was signed, held and agreed in a Thai fiscal year
  handover             ties, agreements in force, open commitments and late visits, for whoever takes over
  worklist             what has to be dealt with

  --province NAME      the province, by its code or slug
  --sister-city NAME   the sister city, by its slug; for briefing
  --year YEAR          the fiscal year, by the Buddhist year in which it ends, like 2569; for fiscal-year
  --as-of DAY          the day of the report, like 2026-09-30; the default is today in Bangkok
  --lang th|en         the language; the default is th, with dates of the Buddhist Era
  --format FORMAT      pdf, docx, html, md or csv; the default goes by the name of --out, else md
  --out FILE           where to write it; the default is the standard output

pdf and docx are for A4, with the font in them; html prints on A4 and loads nothing from anywhere. Sources are notes at the end.

Examples:
  scg report briefing --province phuket --sister-city xiamen --out briefing.pdf
  scg report fiscal-year --province TH-83 --year 2569 --out fiscal-year-2569.docx
  scg report worklist --province phuket --format csv > worklist.csv
`

type Say = (line: string) => void

/** By format. What makes papers is large, and loaded when it is asked for. */
const writers = {
  md: toMarkdown,
  html: toHtml,
  csv: toCsv,
  docx: async (report: ReportDocument) => (await import('../report/print/word.ts')).toWord(report),
  pdf: async (report: ReportDocument, say: Say) => {
    const { toPdf } = await import('../report/print/pdf.ts')
    const { bytes, lost } = await toPdf(report)
    if (lost.length > 0)
      say(`The fonts of the PDF lack ${lost.join(' ')}: a question mark stands for each. docx and html keep them.`)
    return bytes
  },
} as const
type Format = keyof typeof writers

export const report: Command = {
  summary: 'write a briefing, a fiscal year, a handover or a work list, ready to print',
  help,
  options: ['province', 'sister-city', 'year', 'as-of', 'lang', 'format', 'out'],
  args: [1, 1],
  run: async context => {
    const { options, args, print, signal } = context
    const name = nameFrom(args[0]!)
    const asked = readOptions(name, options)
    const { lang, asOf, format, out } = asked
    if (out === undefined && context.terminal && (format === 'pdf' || format === 'docx'))
      throw new UsageError(`${format} is not for a terminal: name a file, like --out ${name}.${format}.`)
    const client = context.client()
    const tell = await Teller.open(client, lang, signal)
    const made = await reports[name].make({ ...asked, client, signal, tell })
    const written = await writers[format](
      { lang, day: asOf, ...made, names: [...tell.places], sources: tell.notes.sources },
      context.say,
    )
    if (out !== undefined) {
      await writeWhole(out, written)
      await print(`${out}\n`)
    } else await (typeof written === 'string' ? print(written) : context.printBytes(written))
  },
}

function nameFrom(text: string): ReportName {
  if (Object.hasOwn(reports, text)) return text as ReportName
  throw new UsageError(`There is no report "${text}": there are ${Object.keys(reports).join(', ')}.`)
}

function readOptions(name: ReportName, options: Options) {
  const { province, 'sister-city': sisterCity, year, 'as-of': asOf, lang = 'th', out } = options
  if (!province) throw new UsageError(`report ${name} needs --province, like --province phuket.`)
  const needs: readonly string[] = reports[name].needs
  for (const [option, example] of [
    ['sister-city', 'xiamen'],
    ['year', '2569'],
  ] as const) {
    if (needs.includes(option) && !options[option])
      throw new UsageError(`report ${name} needs --${option}, like --${option} ${example}.`)
    if (!needs.includes(option) && options[option] !== undefined)
      throw new UsageError(`report ${name} takes no --${option}.`)
  }
  if (name === 'fiscal-year' && asOf !== undefined) throw new UsageError('report fiscal-year takes no --as-of.')
  if (asOf !== undefined && !isDay(asOf)) throw new UsageError(`--as-of is "${asOf}": give a day, like 2026-09-30.`)
  const format = options.format ?? /\.(md|html|csv|docx|pdf)$/.exec(out ?? '')?.[1] ?? 'md'
  if (!Object.hasOwn(writers, format))
    throw new UsageError(`--format is "${format}": give ${Object.keys(writers).join(', ')}.`)
  if (lang !== 'th' && lang !== 'en') throw new UsageError(`--lang is "${lang}": give th or en.`)
  return {
    province,
    sisterCity: sisterCity ?? '',
    year: fiscalYear(year),
    asOf: asOf ?? today(),
    lang: lang as Lang,
    format: format as Format,
    out,
  }
}

function fiscalYear(text: string | undefined): number {
  const year = parseCount(text, 'year', 2999) ?? 0
  if (year >= 1800 && year < 2400)
    throw new UsageError(`--year is "${text}", which looks like a year of the common era: use --year ${year + 543}.`)
  return year
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true

/** In Bangkok, seven hours ahead all year. */
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
