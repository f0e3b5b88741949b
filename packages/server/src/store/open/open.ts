import type { Store } from '../store.ts'
import { openEmbedded } from './open-embedded.ts'
import { openPostgres } from './open-postgres.ts'

export interface StoreOptions {
  /** A PostgreSQL 15 or later. Without it, the register is stored in `dataDir`. */
  databaseUrl?: string
  /** The maximum number of connections to PostgreSQL, not counting the one that listens for changes. */
  databaseConnections?: number
  /** An address of the same database whose connections are sessions, where that of `databaseUrl` leads to a pooler. */
  databaseSessionUrl?: string
  /** A hot standby of it, for queries. */
  databaseReplicaUrl?: string
  /** Told why, each time that the standby can no longer be asked. */
  onReplicaLost?: (error: unknown) => void
  dataDir: string
}

/**
 * Opens the register: creates, migrates and seeds it where that has not been done, and reports progress to `report`,
 * one line at a time.
 * @throws StoreError with one sentence for the person who starts the server
 */
export const openStore = (options: StoreOptions, report: (line: string) => void): Promise<Store> =>
  options.databaseUrl === undefined
    ? openEmbedded(options.dataDir, report)
    : openPostgres(options.databaseUrl, report, {
        total: options.databaseConnections,
        sessionUrl: options.databaseSessionUrl,
        replicaUrl: options.databaseReplicaUrl,
        onReplicaLost: options.onReplicaLost,
      })
