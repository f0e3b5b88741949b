import { createHash } from 'node:crypto'
import type { Table } from './tables.ts'

// A backup consists of lines of JSON, compressed with gzip: a header, the tables one after the other, an end. Each row
// is an array of texts as PostgreSQL writes them, in the order of the columns, so that it restores the same values.
//
//   {"format":"sister-city-graph backup","version":2,"madeAt":"…","database":"…","revision":71,"register":"…","migrations":["…"],"sequences":{}}
//   {"table":"agreement","columns":["id","slug", …]}
//   ["phuket-xiamen","phuket-xiamen", …]
//   {"file":"9f86d081…","bytes":70120}
//   "JVBERi0xLjcK…"
//   {"end":true,"tables":{"agreement":{"rows":188,"sha256":"…"}, …},"sha256":"…"}
//
// A file is one of those that documents have, by its SHA-256, and the lines behind it are its bytes in base64; format 1 has
// none. The SHA-256 of a table covers its lines including line ends; that of the whole covers all lines before the end.

export const format = 'sister-city-graph backup'
export const formatVersion = 2

export interface Header {
  readonly format: typeof format
  readonly version: number
  readonly madeAt: string
  /** Product and version, as information for a person who reads the file */
  readonly database: string
  /** The revision of the newest change */
  readonly revision: number
  /**
   * Tells this register from others: the identity of its revision 0, which copies of it share. Null, or missing in backups
   * of earlier releases, where none was given yet.
   */
  readonly register?: string | null
  /** Names of the applied migrations, in their order */
  readonly migrations: readonly string[]
  /** The last value of each sequence, by its name */
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

/** The beginning of a file, whose bytes are in the lines behind it */
export interface FileStart {
  readonly file: string
  readonly bytes: number
}

export interface End {
  readonly end: true
  readonly tables: Readonly<Record<string, Digest>>
  /** The hashes of files that the backup should have and is without, because they were missing or damaged; left out if none */
  readonly lost?: readonly string[]
  readonly sha256: string
}

/** The content of a backup: what is reported of it, and what a restore is compared with. */
export interface Taken {
  readonly revision: number
  readonly tables: Readonly<Record<string, Digest>>
  /** How many files of documents there are */
  readonly files: number
}

export const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Computes the digest of one table, row by row. */
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

/** The digest of the current rows of a table. */
export const digestOf = async (rows: AsyncIterable<readonly (string | null)[]>): Promise<Digest> => {
  const sum = digester()
  for await (const row of rows) sum.add(lineOf(row))
  return sum.digest()
}

/** What is said of a backup whose `lost` is not empty. */
export const withoutDocuments = (lost: readonly string[]): string =>
  `without ${lost.length} ${lost.length === 1 ? 'document' : 'documents'}, whose bytes are missing or damaged`

export const startOf = ({ name, columns }: Table): TableStart => ({
  table: name,
  columns: columns.map(column => column.name),
})

/** The file cannot be used. The message is for the person who restores it. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
