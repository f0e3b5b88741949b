import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { type ChangeFilter, cursorOf, positionOf } from './cursor.ts'
import type { Feed } from './feed.ts'
import { readFeed, readStart } from './log.ts'
import type { Position } from './position.ts'
import { sharedFollowing } from './shared-following.ts'

const pageSize = 50

/**
 * The changes of the log after a cursor (null: from now on) that match a filter.
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const logFeed = async (store: Store, after: string | null, filter: ChangeFilter): Promise<Feed<Position>> => {
  const { start } = await readStart(store.db, after === null ? null : positionOf(after))
  const { catchUp } = sharedFollowing(store)
  return {
    start,
    cursorOf,
    read: async (place, tail, signal) => {
      const { changes, position } =
        tail.behind(place, filter) ??
        (await catchUp(() => inLane('follow', () => readFeed(store.db, place, filter, pageSize), signal)))
      return {
        changes: changes.map(change => ({ change, position: change })),
        position,
        more: changes.length >= pageSize,
      }
    },
  }
}
