import type { Results } from '@electric-sql/pglite'
import type { MappedError, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import type { Fence } from '../lock/fence.mjs'

// The messages between the main thread and the thread of the database. All of them can be cloned: no functions, and
// errors as plain objects.

/** The source of a database: the folder with its files, a dump, or neither, which creates an empty one in memory. */
export interface Origin {
  readonly dataDir?: string | undefined
  readonly dump?: Blob | undefined
}

export interface WorkerData extends Origin {
  /** With which the thread checks whether the folder is still held */
  readonly fence?: Fence | undefined
  /** Statements that every session runs first */
  readonly settings: string
}

/** The methods of the thread, with their arguments and results. */
export interface Calls {
  /** A statement of Prisma, with input and output in the format of its driver adapters */
  queryRaw: (query: SqlQuery) => SqlResultSet
  executeRaw: (query: SqlQuery) => number
  /** A statement with values; rows are returned as objects */
  query: (sql: string, values: readonly unknown[]) => Results<Record<string, unknown>>
  /** Any number of statements without values */
  exec: (sql: string) => Results[]
  dump: (compression: 'none' | 'gzip' | 'auto') => Blob
  close: () => void
}

export type Method = keyof Calls

export interface Call<M extends Method = Method> {
  readonly id: number
  readonly method: M
  readonly args: Parameters<Calls[M]>
}

/**
 * - `adapter`: an error of the database as mapped by Prisma's adapter
 * - `database`: an error of the database with its own fields
 * - `other`: a defect
 */
export type Failure =
  | { readonly kind: 'adapter'; readonly cause: MappedError }
  | {
      readonly kind: 'database' | 'other'
      readonly message: string
      readonly fields: Readonly<Record<string, unknown>>
    }

export type Message =
  | { readonly type: 'ready' }
  | { readonly type: 'unopened'; readonly failure: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'notification'; readonly channel: string }
  /** Another process has taken the folder. Nothing was or will be written or answered after this message. */
  | { readonly type: 'lost' }
