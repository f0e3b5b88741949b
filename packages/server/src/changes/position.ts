import { ReadError } from '../store/read-error.ts'
import { list, ofPrimary, type Sql, sql } from '../store/sql.ts'

// A register that was restored from a backup and written to again has different changes with the same revisions. So a
// position in the log is a revision and the unique identity of its change.

/** A position in one history of the register. */
export interface Position {
  readonly revision: number
  /** 32 hexadecimal digits; null in a cursor of a version without identities */
  readonly identity: string | null
}

/** The range of the log, and the identities at the requested revisions. */
export interface Extent {
  /** 1 when the log is empty */
  readonly oldest: number
  /** 0 when the log is empty, as in a register without writes */
  readonly newest: number
  /** The identity of the newest change, or of the data set */
  readonly identity: string
  /** Identities at the requested revisions; null where the log does not have them */
  readonly found: readonly (string | null)[]
}

const none = sql`repeat('0', 32)`
const ofDataset = sql`(SELECT identity FROM dataset WHERE id = 1)`

/** Also finds the identity of a change that is no longer kept, if the next change is. */
const identityAt = (revision: number): Sql => sql`
  coalesce(
    (SELECT identity FROM change WHERE revision = ${revision}::int),
    (SELECT previous FROM change WHERE revision = ${revision}::int + 1),
    CASE WHEN ${revision}::int = 0 AND NOT EXISTS (SELECT FROM change) THEN coalesce(${ofDataset}, ${none}) END)`

/**
 * One row, as `Extent`. Read it in the same statement as the data that it validates: a restore may happen between two
 * statements.
 */
export const extent = (revisions: readonly number[]): Sql => sql`
  SELECT ${ofPrimary}
    (SELECT coalesce(min(revision), 1)::int FROM change) AS oldest,
    coalesce(last.revision, 0)::int AS newest,
    coalesce(last.identity, ${ofDataset}, ${none}) AS identity,
    jsonb_build_array(${list(revisions.length === 0 ? [sql`NULL`] : revisions.map(identityAt))}) AS found
  FROM (VALUES (TRUE)) AS always
  LEFT JOIN (SELECT revision, identity FROM change ORDER BY revision DESC LIMIT 1) AS last ON TRUE`

export const newestOf = ({ newest, identity }: Extent): Position => ({ revision: newest, identity })

/**
 * Asserts that positions belong to this history and that no change after them is missing. Following from any other
 * position would silently skip or keep wrong changes.
 * @throws ReadError CURSOR_EXPIRED
 */
export const assertWithin = (extent: Extent, positions: readonly Position[]): void => {
  for (const [i, position] of positions.entries())
    if (position.identity === null || position.identity !== extent.found[i]) throw expired(extent, position)
}

const expired = ({ oldest, newest }: Extent, { revision, identity }: Position): ReadError => {
  const because =
    identity === null
      ? `That cursor is of an earlier version of this API, and does not say of which history of the register`
      : revision < oldest - 1
        ? `That cursor is of revision ${revision}, and the changes up to ${oldest - 1} are no longer kept`
        : `That cursor is of a revision ${revision} that this register has not had, and it is at ${newest} now: it was restored from a backup, or is another register`
  return new ReadError('CURSOR_EXPIRED', `${because}: take a new copy and follow from there.`, reset)
}

/** Machine-readable instruction for replicas: discard the copy, and start from the snapshot of this manifest. */
export const reset = { reset: true, manifest: '/export/latest/manifest.json' } as const
