import type { Prisma } from '../../generated/prisma/client.ts'
import type { Column } from './flat-table.ts'
import type { SearchEntry } from './search-entry.ts'

export type Tx = Prisma.TransactionClient

/** The ids at the other end of a link table of Prisma's, in their order. */
export interface Links {
  /** Without the underscore that Prisma puts in front */
  readonly table: string
  /** The column that holds this record: Prisma orders the two by the names of their models */
  readonly side: 'A' | 'B'
  readonly collation?: Collation
}

/** Rows of another table that belong to one record alone, and go with it. */
export interface OwnedRows {
  readonly table: string
  /** Their column with the id of the record */
  readonly owner: string
  /** The column by which they are ordered */
  readonly order: string
  readonly columns: readonly string[]
  readonly links: Readonly<Record<string, Links>>
  /** Whether a record always has some */
  readonly always: boolean
}

/** Text of the change log has to be compared as the id's index does it. */
export type Collation = 'C' | 'default'

/** How many records of each kind refer to one; the word is for the officer. */
export type Referrers = Readonly<Record<string, Promise<number>>>

export interface Search {
  /** Points beside those of the match (20 to 90): ties come before what surrounds them */
  readonly weight: number
  /** The entries of the rows with these ids; of all rows without */
  entries(tx: Tx, ids?: string[]): Promise<SearchEntry[]>
  /** The other nodes whose entries hold the names of this one, as type and id */
  namedAfter?(tx: Tx, id: string): Promise<[type: string, id: string][]>
}

export type ProvincesOf = (type: string, id: string) => Promise<string[] | null>

/** All that the server has to know about one type of record. */
export interface RecordDescriptor {
  /** As it is called in paths, files and commands */
  readonly plural: string
  readonly key: 'id' | 'code'
  readonly collation: Collation
  /** Whether commands write it. What they do not comes with the open data set, and has no history. */
  readonly written: boolean
  /** Prisma's functions on its table */
  readonly rows: (tx: Tx) => unknown
  /** What the history keeps: every column that is not made from others */
  readonly columns: readonly string[]
  readonly links: Readonly<Record<string, Links>>
  readonly owned: Readonly<Record<string, OwnedRows>>
  /** The provinces that it concerns: none when it is everybody's, null when there is no such record */
  readonly provinces: (tx: Tx, id: string, ofAnother: ProvincesOf) => Promise<string[] | null>
  /** Whether facts and contradictions may be about it */
  readonly subject: boolean
  /** Who may refer to it beside facts and contradictions, so that it cannot be removed; null when it never is */
  readonly referrers: ((tx: Tx, id: string) => Referrers) | null
  /** Null when search does not find it */
  readonly search: Search | null
  readonly flatTable: readonly Column[]
}
