import type DataLoader from 'dataloader'
import type { GraphQLError } from 'graphql'
import type { Scope } from '../access/scopes.ts'
import type { Viewer } from '../access/viewer.ts'
import { type ChangeRow, readExtent, readFeed } from '../store/feed.ts'
import { assertWithin, type ChangeFilter, cursorOf, revisionOf } from '../store/lists/changes.ts'
import type { Store } from '../store/store.ts'
import { createAlarm } from './alarm.ts'
import { endOfKey } from './key-still-good.ts'
import type { Place } from './place.ts'

/** What is needed of the context of a request. */
export interface Follower {
  readonly store: Store
  readonly viewer: Viewer
  readonly place: Place
  readonly loaders: Map<string, DataLoader<string, unknown>>
}

const pageSize = 50

/** How long a lost wake-up or the end of a key may go unnoticed. */
const longestSleep = 20_000

/** So often at most is the key looked up, however many pages are read. */
const keyInterval = 1_000

/** How often a page is asked for again while the database does not answer, from 0.5 s doubling: half a minute in all. */
const attempts = 7

/**
 * Every change behind `after` (a cursor; null for now), then each new one. Ends when it is returned; throws when the key does.
 *
 * A follower holds one page and asks for the next when that has been taken, so it costs the same whatever it has to catch
 * up with, and however slowly. The log is the only memory: a wake-up says that there may be more, never what.
 *
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const follow = async (
  { store, viewer, place, loaders }: Follower,
  scope: Scope,
  after: string | null,
  filter: ChangeFilter,
): Promise<AsyncIterable<ChangeRow>> => {
  const revision = after === null ? null : revisionOf(after)
  const extent = await readExtent(store.db)
  const start = revision ?? extent.newest
  assertWithin(extent, start)
  place.cursor = cursorOf(start)

  const alarm = createAlarm()
  /** Null when the follower has left. */
  const patiently = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    for (let pause = 500, left = attempts; !alarm.ended; pause *= 2) {
      try {
        return await ask()
      } catch (error) {
        // A database that is being restarted is no reason to send everybody away.
        if (--left === 0) throw error
        await alarm.pause(pause)
      }
    }
    return null
  }

  const key = keyWatch(viewer, () => endOfKey(store, viewer, scope))
  const keyIsGood = async (): Promise<void> => {
    const end = await patiently(key)
    if (end) throw end
  }

  async function* changes(): AsyncGenerator<ChangeRow> {
    // Before the first look, so that nothing is committed between the look and the first sleep unheard.
    const stop = store.onChange(alarm.ring)
    try {
      for (let position = start; ; ) {
        alarm.set()
        await keyIsGood()
        const page = await patiently(() => readFeed(store.db, position, filter, pageSize))
        if (page === null) return
        assertWithin(page, position)
        for (const change of page.changes) {
          // Who reads slowly could draw out a page for longer than the key lives.
          await keyIsGood()
          // Each event is an answer of its own: what was loaded for the last one may have changed since.
          loaders.clear()
          position = change.revision
          place.cursor = cursorOf(position)
          place.underWay = true
          yield change
          place.underWay = false
        }
        position = page.position
        place.cursor = cursorOf(position)
        if (page.changes.length < pageSize) await alarm.sleep(untilLook(viewer))
        if (alarm.ended) return
      }
    } finally {
      stop()
    }
  }

  const iterator = changes()
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => iterator.next(),
      // A generator that sleeps would hear of its end only when it wakes.
      return: () => {
        alarm.end()
        return iterator.return(undefined)
      },
    }),
  }
}

/** Until the next look at the log and the key. */
const untilLook = ({ expiresAt }: Viewer): number =>
  Math.min(longestSleep, expiresAt ? Math.max(1, expiresAt.getTime() - Date.now()) : longestSleep)

const keyWatch = ({ expiresAt }: Viewer, look: () => Promise<GraphQLError | null>) => {
  let next = 0
  return async (): Promise<GraphQLError | null> => {
    if (Date.now() < next && !(expiresAt && expiresAt.getTime() <= Date.now())) return null
    const end = await look()
    next = Date.now() + keyInterval
    return end
  }
}
