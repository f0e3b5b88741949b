import type { Change, PrismaClient } from '../generated/prisma/client.ts'
import { sql } from '../store/sql.ts'
import { type ChangeFilter, filterSql } from './cursor.ts'
import { assertWithin, type Extent, extent, newestOf, type Position } from './position.ts'

/** A change without its internal columns. */
export type ChangeRow = Omit<Change, 'provinceIds' | 'previous'> & {
  /** Where it is not that of its revision */
  readonly cursor?: string
}

/** A change with its provinces, as read from the log. */
export type FeedChange = ChangeRow & Pick<Change, 'provinceIds'>

/**
 * The start of a stream: after `after`, or now; and the end of the log.
 * @throws ReadError CURSOR_EXPIRED
 */
export const readStart = async (
  db: PrismaClient,
  after: Position | null,
): Promise<{ readonly start: Position; readonly end: Position }> => {
  const [log] = await db.$queryRaw<Extent[]>(extent(after ? [after.revision] : []))
  if (after) assertWithin(log!, [after])
  return { start: after ?? newestOf(log!), end: newestOf(log!) }
}

/** The position before the first change that is kept. */
export const readBeginning = async (db: PrismaClient): Promise<Position> => {
  const [{ oldest } = { oldest: 1 }] = await db.$queryRaw<Extent[]>(extent([]))
  const [log] = await db.$queryRaw<Extent[]>(extent([oldest - 1]))
  return { revision: oldest - 1, identity: log!.found[0]! }
}

export interface FeedPage {
  readonly changes: readonly FeedChange[]
  /** The position up to which all matching changes have been read */
  readonly position: Position
  /** Whether the page goes up to the newest change */
  readonly last: boolean
}

/**
 * The next `size` changes after a position, in one statement; without a filter (null) also those without content, of the
 * private layer. That guarantees that the position belongs to the same
 * history and that nothing matches between the last change and the returned `position`, so that a follower with a rare
 * filter does not scan the same part of the log again.
 *
 * @throws ReadError CURSOR_EXPIRED
 */
export const readFeed = async (
  db: PrismaClient,
  after: Position,
  filter: ChangeFilter | null,
  size: number,
): Promise<FeedPage> => {
  type Row = Omit<Extent, 'identity'> & { head: string } & { [Key in keyof FeedChange]: FeedChange[Key] | null }
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT log.oldest, log.newest, log.identity AS head, log.found, item.*
    FROM (${extent([after.revision])}) AS log
    LEFT JOIN LATERAL (
      SELECT
        ch.revision, ch.at, ch.operation::text AS operation, ch.type, ch.node_id AS "nodeId", ch.actor, ch.reason,
        ch.before, ch.after, ch.identity, ch.province_ids AS "provinceIds"
      FROM change ch
      WHERE ch.revision > ${after.revision}::int AND ${filter ? filterSql(filter) : sql`TRUE`}
      ORDER BY ch.revision
      LIMIT ${size}::int
    ) AS item ON TRUE
    ORDER BY item.revision`)
  const { oldest, newest, head, found } = rows[0]!
  assertWithin({ oldest, newest, identity: head, found }, [after])
  const changes = rows
    .filter(({ revision }) => revision !== null)
    .map(({ oldest: _, newest: __, head: ___, found: ____, ...change }) => change as FeedChange)
  const last = changes.length < size
  return { changes, last, position: last ? { revision: newest, identity: head } : changes.at(-1)! }
}
