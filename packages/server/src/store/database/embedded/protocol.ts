import type { Results } from '@electric-sql/pglite'
import type { MappedError, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import type { Fence } from '../lock/fence.mjs'

// What the main thread and the thread of the database tell each other. Everything in it can be cloned: no functions, and
// errors as plain objects.

/** What a database is made from: the folder with its files, a dump, or nothing, which makes an empty one in memory. */
export interface Origin {
  readonly dataDir?: string | undefined
  readonly dump?: Blob | undefined
}

export interface WorkerData extends Origin {
  /** By which it sees whether the folder is still held */
  readonly fence?: Fence | undefined
  /** Statements that every session begins with */
  readonly settings: string
}

/** What the thread can be asked for, with its arguments and its answer. */
export interface Calls {
  /** A statement of Prisma's, in and out as its driver adapters have it */
  queryRaw: (query: SqlQuery) => SqlResultSet
  executeRaw: (query: SqlQuery) => number
  /** A statement with values, rows as objects */
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

/** - `adapter`: what Prisma's adapter made of an error of the database; `database`: the error's own fields; `other`: a defect */
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
  /** Somebody else has taken the folder. Nothing was or will be written or answered after that. */
  | { readonly type: 'lost' }
