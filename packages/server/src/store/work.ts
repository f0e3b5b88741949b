import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Kinds of work, each with its own share of the database's connections, so that none takes those of another.
 *
 * - `read`: queries
 * - `view`: what looks through large parts of the register, like statistics and search
 * - `write`: mutations
 * - `follow`: the log, for subscriptions and feeds
 * - `export`: snapshots and downloads
 * - `health`: probes and the look at keys
 */
export type Lane = 'read' | 'view' | 'write' | 'follow' | 'export' | 'health'

/** On whose behalf statements are sent. Travels with the asynchronous call, so that nothing has to hand it on. */
export interface Work {
  readonly lane: Lane
  /** Aborted when nobody waits for the outcome any more: what is under way at the database is cancelled */
  readonly signal?: AbortSignal | undefined
  /** Of the whole request, whatever its lanes */
  readonly tally: { statements: number }
}

const storage = new AsyncLocalStorage<Work>()

/** What is being done just now; outside a request, a reader that nobody can stop. */
export const currentWork = (): Work => storage.getStore() ?? { lane: 'read', tally: { statements: 0 } }

/** Runs `run` in a lane; of the work around it, it keeps what is not said anew. */
export const inLane = <T>(lane: Lane, run: () => T, signal = storage.getStore()?.signal): T =>
  storage.run({ lane, signal, tally: storage.getStore()?.tally ?? { statements: 0 } }, run)
