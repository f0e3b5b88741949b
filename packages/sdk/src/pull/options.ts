import type { RetryOptions } from '../retry.ts'
import type { RecordType } from './batch.ts'

/**
 * Where a pull keeps how far it has come. What it saves is a text of its own; it is not to be looked into.
 *
 * @example
 * ```ts
 * import type { Checkpoint } from '@sister-city-graph/sdk'
 *
 * // In a browser. The entry `./node` has one that keeps it in a file.
 * const inThisTab = (name: string, kept = new Map<string, string>()): Checkpoint => ({
 *   load: async () => kept.get(name),
 *   save: async state => void kept.set(name, state),
 * })
 * ```
 */
export interface Checkpoint {
  /** What was saved last; null or undefined when nothing was. */
  load(): Promise<string | null | undefined>
  save(state: string): Promise<void>
  /** Throws once another process has taken over, where one may. Called before the copy is written. */
  check?(): void
}

/**
 * A part of the register. A province goes by its ISO 3166-2 code or slug, a sister city by its slug, a country by its ISO
 * 3166-1 code. An unknown one is refused with BAD_INPUT.
 *
 * @example
 * ```ts
 * import type { RegisterPart } from '@sister-city-graph/sdk'
 *
 * const ours: RegisterPart = { province: 'phuket' }
 * ```
 */
export type RegisterPart = { province: string } | { sisterCity: string } | { country: string }

/**
 * What to pull.
 *
 * @example
 * ```ts
 * import type { PullOptions } from '@sister-city-graph/sdk'
 *
 * const tiesOnly: Omit<PullOptions, 'checkpoint'> = { types: ['Partnership', 'Agreement'], follow: true }
 * ```
 */
export interface PullOptions {
  /** Where to go on from. */
  checkpoint: Checkpoint
  /** Which kinds of records. Default: all. With others than last time, begin with another checkpoint. */
  types?: readonly RecordType[]
  /**
   * Which part of the register: what concerns one province, sister city or country, and all that this refers to. Default: the
   * whole. With another than last time, begin with another checkpoint.
   */
  part?: RegisterPart
  /** Whether to wait for new changes at the end. Default: false, the loop ends once the copy is whole. */
  follow?: boolean
  /** How often to look for new changes when following, in milliseconds. Default: 5 000. */
  pollMs?: number
  /** How many rows a batch has at most. Default: 500. */
  batchSize?: number
  /** Ends the pull with ABORTED. */
  signal?: AbortSignal
  /**
   * Over the client's `retry`, option by option. Both limits count from the last row that came and, of changes, was vouched
   * for. Default: 30 attempts, in two hours.
   */
  retry?: RetryOptions
  /** How long the connection may be silent until it counts as lost, in milliseconds. Default: 45 000. */
  idleMs?: number
  /** Called with each answer before it is read. What it throws ends the pull. */
  onResponse?: (response: Response) => void
}
