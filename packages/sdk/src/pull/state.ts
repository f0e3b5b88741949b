import type { Client } from '../client.ts'
import type { Batch } from './batch.ts'
import type { PullOptions } from './options.ts'

/** How far a pull has come: files of a snapshot that are left, or else a cursor alone. */
export interface State {
  readonly revision: number
  /** Behind the snapshot, or behind the last change. */
  readonly cursor: string
  readonly files: readonly SnapshotFile[]
  /** How much has been taken of the first file, in bytes, and its SHA-256 so far. */
  readonly offset: number
  readonly hash: string
}

/** What the manifest says about a file. */
export interface SnapshotFile {
  /** Below the API, like `export/7-3f9a…/agreements.jsonl`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface Step {
  readonly batch?: Omit<Batch, 'checkpoint'>
  readonly next: State
}

/** A part of a pull. */
export type Stage = (client: Client, options: PullOptions, state: State) => AsyncGenerator<Step, void, void>

/** What another version saved is no help: then everything comes again. */
export function stateFrom(saved: string | null | undefined): State | undefined {
  try {
    const state = JSON.parse(saved ?? 'null')
    return typeof state?.cursor === 'string' && typeof state.hash === 'string' ? state : undefined
  } catch {
    return undefined
  }
}
