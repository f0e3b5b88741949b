import type { PrismaClient } from '../generated/prisma/client.ts'

/** The open register. Everything above this folder reads and writes through it. */
export interface Store {
  readonly db: PrismaClient
  readonly kind: 'PGlite' | 'PostgreSQL'
  /** Calls `listener` with the text of every statement sent (never its values); returns how to stop. */
  onStatement(listener: (sql: string) => void): () => void
  /**
   * Calls `listener` when changes were committed, by whichever server, and at times without any; returns how to stop. A call
   * may get lost with a connection, so whoever must miss nothing also looks by himself now and then.
   */
  onChange(listener: () => void): () => void
  /** Resolves when the database answers within a second and has every migration; throws a `StoreError` otherwise. */
  ready(): Promise<void>
  /** Resolves with the reason when this process can no longer use the database, whatever it tries: it should end. */
  readonly gone?: Promise<StoreError>
  /** How its connections and queues are used just now, for metrics. */
  readings?(): readonly Reading[]
  /** Lets go of the database. */
  close(): Promise<void>
}

/** A figure as it is just now, by the name that Prometheus knows it by. Labels have few values. */
export interface Reading {
  readonly name: string
  readonly help: string
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** The database cannot be used. The message is one sentence for the person who runs the server. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
