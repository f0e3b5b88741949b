import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'
import type { Unavailable } from './unavailable.ts'

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
  /**
   * Of readers: aborts the signal, because the database cannot serve. Once it is aborted, nobody waits for what is under way
   * even to fail: see `isForgotten`.
   */
  readonly forget?: Forget | undefined
  /** Of the whole request, whatever its lanes; `written` once something was written, or may have been; `caller` for
   * whom, once that is known */
  readonly tally: { statements: number; events?: number; written?: boolean; caller?: string }
}

export type Forget = (reason: Unavailable) => void

const storage = new AsyncLocalStorage<Work>()

const ofNobody: Work = { lane: 'read', tally: { statements: 0 } }

/** What is being done just now; outside a request, a reader that nobody can stop. */
export const currentWork = (): Work => storage.getStore() ?? ofNobody

/** Whether nobody waits any more for what is being done just now. */
export const isForgotten = ({ forget, signal }: Work = currentWork()): boolean =>
  forget !== undefined && signal?.aborted === true

/**
 * Runs `run` in a lane; of the work around it, it keeps what is not said anew. With `null` as its signal it goes on when the
 * request that it came from is over. `forget` is only for readers: what they wait for may never come, not even to fail.
 */
export const inLane = <T>(
  lane: Lane,
  run: () => T,
  signal: AbortSignal | null | undefined = undefined,
  forget?: Forget,
): T => {
  const around = storage.getStore()
  // Each statement under way listens to it.
  if (signal) setMaxListeners(0, signal)
  const work: Work = {
    lane,
    signal: signal === undefined ? around?.signal : (signal ?? undefined),
    forget: forget ?? (signal === undefined ? around?.forget : undefined),
    tally: around?.tally ?? { statements: 0 },
  }
  return storage.run(work, () => begun(run()))
}

/** Prisma sends a query when its promise is first waited for. That has to happen in the lane, not wherever it is handed to. */
const begun = <T>(result: T): T => {
  if (result instanceof Promise || typeof (result as { then?: unknown } | null)?.then !== 'function') return result
  return (result as unknown as Promise<unknown>).then(value => value) as T
}
