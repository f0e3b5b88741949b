import type { RegistryError } from '../errors.ts'
import type { RecordTypes } from '../generated/record-types.ts'

/**
 * A kind of record that the register keeps a history of, or that those refer to: every type of the schema that implements
 * `Node`, but for `Sector`.
 *
 * @example
 * ```ts
 * import type { RecordType } from '@sister-city-graph/sdk'
 *
 * const ties: RecordType[] = ['Partnership', 'Agreement', 'Engagement']
 * ```
 */
export type RecordType = RecordTypes

/**
 * One thing to carry over into a copy: a record as it is now, or the tombstone of one that was removed.
 *
 * @example
 * ```ts
 * import type { PulledRow } from '@sister-city-graph/sdk'
 *
 * const carryOver = (copy: Map<string, unknown>, row: PulledRow) =>
 *   row.kind === 'delete' ? copy.delete(row.nodeId) : copy.set(row.nodeId, row.record)
 * ```
 */
export type PulledRow =
  | {
      readonly kind: 'upsert'
      readonly type: RecordType
      /** Its `id` in the API. */
      readonly nodeId: string
      readonly record: PulledRecord
    }
  | { readonly kind: 'delete'; readonly type: RecordType; readonly nodeId: string }

/**
 * The columns and lists of a record, as the history shows them. What is null is left out.
 *
 * @example
 * ```ts
 * import type { PulledRecord } from '@sister-city-graph/sdk'
 *
 * const titleOf = ({ titleTh, titleEn }: PulledRecord) => String(titleTh ?? titleEn)
 * ```
 */
export type PulledRecord = Readonly<Record<string, unknown>>

/**
 * What to carry over at once. Rows come in an order in which what they refer to is there.
 *
 * @example
 * ```ts
 * import type { Batch } from '@sister-city-graph/sdk'
 *
 * const describe = ({ reset, revision, rows }: Batch) =>
 *   reset ? 'Begin with an empty copy.' : `${rows.length} rows, on the way to revision ${revision}`
 * ```
 */
export interface Batch {
  /**
   * Empty the copy first. True for the batch that a snapshot begins with: at the very start, and whenever the copy cannot be
   * led on: the server no longer has what lies between, the register was restored from a backup, or what came was damaged.
   * It has no rows.
   */
  readonly reset: boolean
  /** With `reset`: why the copy begins anew. Not there when it is the first. */
  readonly cause?: RegistryError
  readonly rows: readonly PulledRow[]
  /** The revision of the snapshot, or of the last change in `rows`. */
  readonly revision: number
  /**
   * Whether the copy equals the register at `revision` once these rows are in it. False within a snapshot. Such a batch comes
   * at the end of the changes, if need be without rows.
   */
  readonly whole: boolean
  /** What the checkpoint saves when the next batch is asked for: where to go on behind this one. */
  readonly checkpoint: string
}
