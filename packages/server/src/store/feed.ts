import type { Change, PrismaClient } from '../generated/prisma/client.ts'
import { type ChangeFilter, type Extent, extent, passes } from './lists/changes.ts'
import { sql } from './sql.ts'

/** A change as the log keeps it, but for the provinces it concerns, which are there to be found by. */
export type ChangeRow = Omit<Change, 'provinceIds'>

/** One with the provinces, as the log is read. */
export type FeedChange = ChangeRow & Pick<Change, 'provinceIds'>

export const readExtent = async (db: PrismaClient): Promise<Extent> => (await db.$queryRaw<Extent[]>(extent))[0]!

export interface FeedPage extends Extent {
  readonly changes: readonly FeedChange[]
  /** The revision up to which everything that passes the filter has now been read */
  readonly position: number
}

/**
 * The next `size` changes behind a revision, in one statement: so it is known that nothing lies between the last of them
 * and `position`, and a follower of something rare does not look through the same log again and again.
 */
export const readFeed = async (
  db: PrismaClient,
  after: number,
  filter: ChangeFilter,
  size: number,
): Promise<FeedPage> => {
  const rows = await db.$queryRaw<(Extent & { [Key in keyof FeedChange]: FeedChange[Key] | null })[]>(sql`
    SELECT log.oldest, log.newest, item.*
    FROM (${extent}) AS log
    LEFT JOIN LATERAL (
      SELECT
        ch.revision, ch.at, ch.operation::text AS operation, ch.type, ch.node_id AS "nodeId", ch.actor, ch.reason,
        ch.before, ch.after, ch.province_ids AS "provinceIds"
      FROM change ch
      WHERE ch.revision > ${after}::int AND ${passes(filter)}
      ORDER BY ch.revision
      LIMIT ${size}::int
    ) AS item ON TRUE
    ORDER BY item.revision`)
  const { oldest, newest } = rows[0]!
  const changes = rows
    .filter(({ revision }) => revision !== null)
    .map(({ oldest: _, newest: __, ...change }) => change as FeedChange)
  return {
    oldest,
    newest,
    changes,
    position: changes.length < size ? Math.max(newest, after) : changes.at(-1)!.revision,
  }
}
