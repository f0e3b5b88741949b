import { createHash } from 'node:crypto'
import type { Table } from './tables.ts'

// A backup is lines of JSON, compressed with gzip: a header, the tables one after the other, an end. Each row is an array of
// texts as PostgreSQL writes them, in the order of the columns, so that it reads them back as they were.
//
//   {"format":"sister-city-graph backup","version":1,"madeAt":"…","database":"…","revision":71,"migrations":["…"],"sequences":{}}
//   {"table":"agreement","columns":["id","slug", …]}
//   ["phuket-xiamen","phuket-xiamen", …]
//   {"end":true,"tables":{"agreement":{"rows":141,"sha256":"…"}, …},"sha256":"…"}
//
// The SHA-256 of a table is of its lines with their line ends; that of the whole is of all lines before the end.

export const format = 'sister-city-graph backup'
export const formatVersion = 1

export interface Header {
  readonly format: typeof format
  readonly version: number
  readonly madeAt: string
  /** Product and version, for whoever looks into a file */
  readonly database: string
  /** The newest change */
  readonly revision: number
  /** Those that the register had, in their order */
  readonly migrations: readonly string[]
  /** The last number that each gave, by its name */
  readonly sequences: Readonly<Record<string, string>>
}

export interface TableStart {
  readonly table: string
  readonly columns: readonly string[]
}

export interface Digest {
  readonly rows: number
  /** In hexadecimal */
  readonly sha256: string
}

export interface End {
  readonly end: true
  readonly tables: Readonly<Record<string, Digest>>
  readonly sha256: string
}

/** What a backup holds: what is told of it, and what a restore is held against. */
export interface Taken {
  readonly revision: number
  readonly tables: Readonly<Record<string, Digest>>
}

export const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Adds up the rows of one table. */
export const digester = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (line: string): void => {
      hash.update(line)
      rows += 1
    },
    digest: (): Digest => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** What a table holds now. */
export const digestOf = async (rows: AsyncIterable<readonly (string | null)[]>): Promise<Digest> => {
  const sum = digester()
  for await (const row of rows) sum.add(lineOf(row))
  return sum.digest()
}

export const startOf = ({ name, columns }: Table): TableStart => ({
  table: name,
  columns: columns.map(column => column.name),
})

/** The file cannot be used. The message is for whoever restores it. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
