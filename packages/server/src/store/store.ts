import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import type { Work } from './work.ts'

/** The open register. All code outside this folder reads and writes through it. */
export interface Store {
  readonly db: PrismaClient
  readonly kind: 'PGlite' | 'PostgreSQL'
  /** The answer of a statement that has one row with one value, a JSON text or null. Much faster than Prisma. */
  readJson(statement: Prepared): Promise<string | null>
  /**
   * Runs `run` in one transaction, as this work: commits when it resolves, rolls back when it rejects. Raw statements of
   * `tx` go past Prisma (database/raw-past-prisma.ts).
   */
  transact<T>(work: Work, run: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>
  /**
   * Calls `listener` with the text of every statement sent, without its values; returns the function that stops this.
   */
  onStatement(listener: (sql: string) => void): () => void
  /**
   * Calls `listener` after any server has committed changes, and sometimes without changes; returns the function that
   * stops this. Notifications may be lost with a connection, so a client that must not miss changes also has to poll.
   */
  onChange(listener: () => void): () => void
  /** Whether it would hear of a commit now: not while the connection that listens is lost */
  hears(): boolean
  /** To be called when this process has committed changes: calls the listeners of `onChange` at once. */
  changed(): void
  /** To be called with each state of the register that was read as the newest. One that was not known is a change. */
  found?(newest: { readonly revision: number; readonly identity: string }): void
  /** Resolves when the database answers within a second and has every migration; throws a `StoreError` otherwise. */
  ready(): Promise<void>
  /** Resolves with the reason when this process can permanently no longer use the database and should end. */
  readonly gone?: Promise<StoreError>
  /** The current use of connections and queues, for metrics. */
  readings?(): readonly Reading[]
  /** Closes the connections to the database. */
  close(): Promise<void>
}

/** A statement with its values. One with the same name has the same text: the database keeps its plan. */
export interface Prepared {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** The current value of a metric, with its name in Prometheus. Each label has few different values. */
export interface Reading {
  readonly name: string
  readonly help: string
  readonly labels?: Readonly<Record<string, string>>
  /** A counter only grows as long as the process lives. */
  readonly kind?: 'gauge' | 'counter'
  readonly value: number
}

/** The database cannot be used. The message is one sentence for the person who runs the server. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
