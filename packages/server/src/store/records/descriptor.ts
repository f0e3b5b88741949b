import type { Prisma } from '../../generated/prisma/client.ts'
import type { Word } from '../../register/messages/words.ts'
import type { Sql } from '../sql.ts'
import type { Column, RecordJson } from './flat-table.ts'
import type { SearchEntry } from './search-entry.ts'

export type Tx = Prisma.TransactionClient

/** The ids at the other end of one of Prisma's link tables, in their order. */
export interface Links {
  /** Without the underscore with which Prisma prefixes it */
  readonly table: string
  /** The column with the id of this record: Prisma orders the two columns by the names of their models */
  readonly side: 'A' | 'B'
  readonly collation?: Collation
}

/** Rows of another table that belong to one record and are deleted with it. */
export interface OwnedRows {
  readonly table: string
  /** The column with the id of the record */
  readonly owner: string
  /** The column that orders the rows */
  readonly order: string
  readonly columns: readonly string[]
  readonly links: Readonly<Record<string, Links>>
  /** Whether a record always has at least one row */
  readonly always: boolean
}

/** The collation of the index on the id: text of the change log has to be compared with the same one. */
export type Collation = 'C' | 'default'

/**
 * The rows that refer to a record, by kind: what follows FROM when they are counted. The keys are words for messages to the
 * officer.
 */
export type Referrers = Readonly<Partial<Record<Word, Sql>>>

export interface OwnedTable {
  rows(record: RecordJson): RecordJson[]
  readonly columns: readonly Column[]
}

export interface Search {
  /**
   * Added to the points of the match (20 to 90): partnerships rank before related records. Null for a type that only its
   * own list is searched for.
   */
  readonly weight: number | null
  /** The entries of the rows with these ids; of all rows if `ids` is not given */
  entries(tx: Tx, ids?: string[]): Promise<SearchEntry[]>
  /** The other nodes whose entries contain the names of these: a statement whose rows have a type and an id */
  namedAfter?(ids: readonly string[]): Sql
}

export type ProvincesOf = (type: string, id: string) => Promise<string[] | null>

/** Everything that the server has to know about one type of record. */
export interface RecordDescriptor {
  /** The name in paths, files and commands */
  readonly plural: string
  readonly key: 'id' | 'code'
  readonly collation: Collation
  /** Whether commands write it. Types that they do not write come from the open data set and have no history. */
  readonly written: boolean
  /** Prisma's delegate for its table */
  readonly rows: (tx: Tx) => unknown
  /** The columns that the history keeps: all that are not derived from others */
  readonly columns: readonly string[]
  readonly links: Readonly<Record<string, Links>>
  readonly owned: Readonly<Record<string, OwnedRows>>
  /**
   * The types of the records that it refers to, by the field with their ids; of rows that it owns as `events.sources`.
   * `Subject` is the type in the field `subjectType`.
   */
  readonly refersTo: Readonly<Record<string, string>>
  /**
   * The fields of `refersTo` along which it belongs to a part of the register, which is what a province, a sister city
   * or a country has: an agreement belongs where its partnership does, and brings along what else it refers to.
   */
  readonly belongsBy: readonly string[]
  /**
   * The provinces that a record concerns: an empty list when it concerns no particular one, null when it does not exist
   */
  readonly provinces: (tx: Tx, id: string, ofAnother: ProvincesOf) => Promise<string[] | null>
  /** One that concerns no particular province concerns them all: only who may write about all provinces may write it */
  readonly wholeCountry?: boolean
  /** Whether facts and contradictions may be about it */
  readonly subject: boolean
  /**
   * Counts the records, besides facts and contradictions, that may refer to it and prevent its removal; null for a type
   * that is never removed
   */
  readonly referrers: ((id: string) => Referrers) | null
  /** Null for a type that no search covers */
  readonly search: Search | null
  readonly flatTable: readonly Column[]
  /** Tables of rows that it owns, by the names of their files: what the rows of one record are, and their columns */
  readonly ownedTables?: Readonly<Record<string, OwnedTable>>
}
