import type { RecordJson } from '../../store/records/flat-table.ts'
import type { RecordType } from '../../store/records/index.ts'
import type { Store } from '../../store/store.ts'
import type { Feed } from '../feed.ts'
import { readStart } from '../log.ts'
import type { Part } from './part.ts'
import { type PartPosition, partPositionCursor, partPositionOf } from './part-cursor.ts'
import { type KnownEnd, partPage } from './part-page.ts'

const pageSize = 50

/**
 * The changes of a part after a cursor (null: from now on), of these types of records alone if `types` are given.
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const partFeed = async (
  store: Store,
  part: Part,
  after: string | null,
  types: readonly string[] | null | undefined,
): Promise<Feed<PartPosition>> => {
  const asked = after === null ? null : partPositionOf(after, part)
  const { start } = await readStart(store.db, asked?.from ?? null)
  return {
    start: asked ?? { from: start, within: null },
    cursorOf: place => partPositionCursor(place, part),
    read: async (place, tail, signal) => {
      const seen = place.within ? null : tail.behind(place.from, {})
      if (seen?.changes.length === 0) return { changes: [], position: place, more: false }
      const known: KnownEnd | undefined = seen
        ? {
            to: seen.position,
            between: seen.changes.map(({ type, nodeId, after }) => ({
              type: type as RecordType,
              id: nodeId,
              after: after as RecordJson | null,
            })),
          }
        : undefined
      const page = await partPage(store, part, place, types, pageSize, { lane: 'follow', signal }, known)
      return { changes: page.changes, position: page.position, more: !page.last }
    },
  }
}
