import type { OfficeChange, PrismaClient } from '../generated/prisma/client.ts'
import type { List } from '../store/read/list/list.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { changeList, cursorOf, positionOf } from './cursor.ts'
import type { Feed } from './feed.ts'
import { readStart } from './log.ts'
import { assertWithin, type Extent, extent, newestOf, type Position } from './position.ts'

/** A change of the private layer, and the identity of its revision. */
export type OfficeChangeRow = Omit<OfficeChange, 'provinceId'> & Pick<Position, 'identity'>

const withItsRevision = sql`office_change o JOIN change ch ON ch.revision = o.revision`

/** The changes of one office, in the order of their commits. Its cursors are those of the public log: both have the same revisions. */
export const officeChangeList = (provinceId: string): List => ({
  ...changeList({}),
  from: withItsRevision,
  where: sql`o.province_id = ${provinceId}`,
})

/** Loads changes of one office by revision and identity. */
export const readOfficeChanges = async (
  db: PrismaClient,
  provinceId: string,
  ids: readonly string[],
): Promise<Map<string, OfficeChangeRow>> => {
  const rows = await db.officeChange.findMany({
    where: { provinceId, revision: { in: ids.map(id => Number.parseInt(id, 10)) } },
    omit: { provinceId: true },
  })
  return new Map(
    ids.flatMap(id => {
      const [revision, identity] = id.split(' ')
      const row = rows.find(each => each.revision === Number(revision))
      return row ? [[id, { ...row, identity: identity! }]] : []
    }),
  )
}

const pageSize = 50

/**
 * The changes of one office after a cursor (null: from now on). Read by each follower itself: they are few.
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const officeFeed = async (
  store: Store,
  provinceId: string,
  after: string | null,
): Promise<Feed<Position, OfficeChangeRow>> => {
  const { start } = await readStart(store.db, after === null ? null : positionOf(after))
  return {
    start,
    cursorOf,
    read: async (place, _, signal) => {
      const rows = await inLane('follow', () => readPage(store.db, provinceId, place), signal)
      const [log] = rows
      assertWithin(log!, [place])
      const changes = rows.flatMap(({ change }) => (change === null ? [] : [change]))
      const more = changes.length >= pageSize
      const last = changes.at(-1)
      return {
        changes: changes.map(change => ({
          change: { ...change, at: new Date(change.at) },
          position: { revision: change.revision, identity: change.identity },
        })),
        position: more && last ? last : newestOf(log!),
        more,
      }
    },
  }
}

const readPage = (db: PrismaClient, provinceId: string, { revision }: Position) =>
  db.$queryRaw<(Extent & { change: OfficeChangeRow | null })[]>(sql`
    SELECT log.*, item.change
    FROM (${extent([revision])}) AS log
    LEFT JOIN LATERAL (
      SELECT o.revision, jsonb_build_object(
        'revision', o.revision, 'at', o.at, 'operation', o.operation, 'type', o.type, 'recordId', o.record_id,
        'actor', o.actor, 'reason', o.reason, 'before', o.before, 'after', o.after, 'erased', o.erased,
        'identity', ch.identity) AS change
      FROM ${withItsRevision}
      WHERE o.province_id = ${provinceId} AND o.revision > ${revision}::int
      ORDER BY o.revision
      LIMIT ${pageSize}::int
    ) AS item ON TRUE
    ORDER BY item.revision`)
