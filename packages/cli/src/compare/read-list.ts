import type { ListedPaper } from '@sister-city-graph/sdk'
import { Failure } from '../exit.ts'
import { parse } from './csv.ts'

/** The columns of a list, and by which other names they are known. */
const columns = {
  city: ['city', 'sister_city', 'place', 'name'],
  country: ['country', 'country_code'],
  thaiParty: ['thai_party', 'thaiparty', 'province', 'municipality'],
  date: ['date', 'signed_on', 'signedon', 'signed'],
  kind: ['kind', 'type'],
  title: ['title'],
  wikidata: ['wikidata', 'wikidata_id', 'qid'],
} as const satisfies Record<keyof ListedPaper, readonly string[]>

export interface ListedLine {
  /** Its line in the file, from 1 */
  readonly line: number
  readonly paper: ListedPaper
}

/** The papers of a list, as CSV with a line of names, or as a line of JSON for each. @throws Failure */
export const readList = (text: string, file: string): ListedLine[] => {
  const lines = /^\s*\{/.test(text) ? readJsonLines(text, file) : readCsv(text, file)
  if (lines.length === 0) throw new Failure(`${file} has no paper in it.`)
  return lines.map(({ line, values }) => {
    const paper = Object.fromEntries(
      Object.entries(columns).flatMap(([field, known]) => {
        const [, value] = Object.entries(values).find(([name]) => known.some(each => each === nameOf(name))) ?? []
        const said = value === null || value === undefined ? '' : String(value).trim()
        return said === '' ? [] : [[field, said]]
      }),
    )
    if (paper['city'] === undefined && paper['wikidata'] === undefined)
      throw new Failure(
        `${file}, line ${line}: there is no city. Columns are ${Object.keys(columns).map(column).join(', ')}.`,
      )
    return { line, paper: { city: '', ...paper } }
  })
}

const nameOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
const column = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

interface Line {
  readonly line: number
  readonly values: Readonly<Record<string, unknown>>
}

const readCsv = (text: string, file: string): Line[] => {
  try {
    const rows: { info: { lines: number }; record: Record<string, string> }[] = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
    }) as never
    return rows.map(({ info, record }) => ({ line: info.lines, values: record }))
  } catch (error) {
    throw new Failure(`${file} is no CSV with a line of names: ${(error as Error).message}.`)
  }
}

const readJsonLines = (text: string, file: string): Line[] =>
  text.split('\n').flatMap((each, i) => {
    if (each.trim() === '') return []
    try {
      const values: unknown = JSON.parse(each)
      if (typeof values === 'object' && values !== null && !Array.isArray(values))
        return [{ line: i + 1, values: values as Line['values'] }]
    } catch {
      // The same as for another value.
    }
    throw new Failure(`${file}, line ${i + 1}: that is no JSON object.`)
  })
