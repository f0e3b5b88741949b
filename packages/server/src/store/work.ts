import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'
import type { Ask } from './ask.ts'
import type { Unavailable } from './unavailable.ts'

/**
 * Kinds of work. Each has its own share of the database's connections, so that no kind can take those of another.
 *
 * - `read`: queries
 * - `view`: statements that read large parts of the register, such as statistics and search
 * - `write`: mutations
 * - `follow`: reading the change log, for subscriptions and feeds
 * - `export`: snapshots and downloads
 * - `health`: health probes and the lookup of API keys
 */
export type Lane = 'read' | 'view' | 'write' | 'follow' | 'export' | 'health'

/**
 * The context in which statements are sent. Kept in asynchronous local storage, so that no function has to pass it on.
 */
export interface Work {
  readonly lane: Lane
  /** Aborted when the result is no longer needed: running statements are then cancelled */
  readonly signal?: AbortSignal | undefined
  /**
   * For readers only: aborts the signal because the database cannot serve. Pending queries then neither resolve nor
   * reject: see `isForgotten`.
   */
  readonly forget?: Forget | undefined
  /**
   * Counts for the whole request, across its lanes; `written` once something was, or may have been, written; `caller`
   * identifies the client, once it is known; `slowest` is the statement that took longest; `span` is what is under way,
   * where requests are traced
   */
  readonly tally: Tally
  /** Told, when Prisma begins a transaction, by what statements are sent in it past Prisma */
  readonly onTransaction?: (ask: Ask) => void
}

export interface Tally {
  statements: number
  events?: number
  written?: boolean
  caller?: string
  /** The caller has a key, and so may have written a moment ago, through another process */
  hasKey?: boolean
  /** Something was read from the primary where a standby could have been asked: from then on nothing older is read */
  ofPrimary?: boolean
  /** The reader of its stream did not read, and was cut off */
  tooSlow?: boolean
  slowest?: { readonly text: string; readonly ms: number; readonly lane: Lane }
  span?: unknown
}

export type Forget = (reason: Unavailable) => void

const storage = new AsyncLocalStorage<Work>()

const ofNobody: Work = { lane: 'read', tally: { statements: 0 } }

/** The current work; outside of a request, a reader that cannot be cancelled. */
export const currentWork = (): Work => storage.getStore() ?? ofNobody

/** Whether the work answers a query, which only reads. */
export const isQuery = ({ forget, lane }: Work): boolean => forget !== undefined && (lane === 'read' || lane === 'view')

/** Whether the current work was cancelled and its pending queries may remain unsettled. */
export const isForgotten = ({ forget, signal }: Work = currentWork()): boolean =>
  forget !== undefined && signal?.aborted === true

/** Rejects when the signal is aborted; without one, never. */
export const failing = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, fail) => {
    if (signal?.aborted) fail(signal.reason)
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true })
  })

/** Runs `run` as a piece of work that is part of no other. */
export const asWork = <T>(work: Work, run: () => T): T => storage.run(work, () => begun(run()))

/**
 * Runs `run` in a lane; what is not given is inherited from the surrounding work. With `null` as `signal`, the work
 * continues when its request has ended. `forget` is for readers only: their pending queries may then never settle.
 */
export const inLane = <T>(
  lane: Lane,
  run: () => T,
  signal: AbortSignal | null | undefined = undefined,
  forget?: Forget,
): T => {
  const around = storage.getStore()
  // Each running statement adds a listener to the signal: without this, Node would warn of a leak.
  if (signal) setMaxListeners(0, signal)
  const work: Work = {
    lane,
    signal: signal === undefined ? around?.signal : (signal ?? undefined),
    forget: forget ?? (signal === undefined ? around?.forget : undefined),
    tally: around?.tally ?? { statements: 0 },
  }
  return asWork(work, run)
}

/**
 * Prisma sends a query when its promise is first awaited. That has to happen in this lane, and not in that of the
 * caller.
 */
const begun = <T>(result: T): T => {
  if (result instanceof Promise || typeof (result as { then?: unknown } | null)?.then !== 'function') return result
  return (result as unknown as Promise<unknown>).then(value => value) as T
}
