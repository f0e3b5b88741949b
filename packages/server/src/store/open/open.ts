import type { Store } from '../store.ts'
import { openEmbedded } from './open-embedded.ts'
import { openPostgres } from './open-postgres.ts'

export interface StoreOptions {
  /** A PostgreSQL 15 or later. Without it the register lives in `dataDir`. */
  databaseUrl?: string
  /** So many connections to PostgreSQL at most, beside the one that listens. */
  databaseConnections?: number
  dataDir: string
}

/**
 * Opens the register: creates, migrates and seeds it as far as that is still to do, telling `report` a line at a time.
 * @throws StoreError with one sentence for the person who starts the server
 */
export const openStore = (options: StoreOptions, report: (line: string) => void): Promise<Store> =>
  options.databaseUrl === undefined
    ? openEmbedded(options.dataDir, report)
    : openPostgres(options.databaseUrl, report, options.databaseConnections)
