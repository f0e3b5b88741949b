import type DataLoader from 'dataloader'
import type { Scope } from '../access/scopes.ts'
import type { Viewer } from '../access/viewer.ts'
import { type ChangeRow, readFeed, readStart } from '../store/feed.ts'
import { type ChangeFilter, cursorOf, positionOf } from '../store/lists/changes.ts'
import type { Position } from '../store/lists/position.ts'
import { ReadError } from '../store/read-error.ts'
import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { createAlarm } from './alarm.ts'
import { followed } from './followed.ts'
import type { Place } from './place.ts'

/** What is needed of the context of a request. */
export interface Follower {
  readonly store: Store
  readonly viewer: Viewer
  readonly place: Place
  readonly loaders: Map<string, DataLoader<string, unknown>>
}

const pageSize = 50

/** How often a page is asked for again while the database does not answer, from 0.5 s doubling: half a minute in all. */
const attempts = 7

/**
 * Every change behind `after` (a cursor; null for now), then each new one. Ends when it is returned; throws when the key does.
 *
 * A follower that is behind holds one page of the log and asks for the next when that has been taken, so it costs the same
 * whatever it has to catch up with, and however slowly. One that has caught up shares what is read for all. The log is the
 * only memory: a wake-up says that there may be more, never what.
 *
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const follow = async (
  { store, viewer, place, loaders }: Follower,
  scope: Scope,
  after: string | null,
  filter: ChangeFilter,
): Promise<AsyncIterable<ChangeRow>> => {
  const { start } = await readStart(store.db, after === null ? null : positionOf(after))
  place.cursor = cursorOf(start)

  const { tail, keys, catchUp } = followed(store)
  const alarm = createAlarm()
  const leaving = new AbortController()
  /** Null when the follower has left. */
  const patiently = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    for (let pause = 500, left = attempts; !alarm.ended; pause *= 2) {
      try {
        return await ask()
      } catch (error) {
        // A database that is being restarted is no reason to send everybody away. One that was restored is.
        if (error instanceof ReadError || --left === 0) throw error
        await alarm.pause(pause)
      }
    }
    return null
  }

  async function* changes(): AsyncGenerator<ChangeRow> {
    const mine = tail.join(alarm.ring)
    const key = keys.join(viewer, scope, alarm.ring)
    const keyIsGood = async (): Promise<void> => {
      const end = await patiently(key.end)
      if (end) throw end
    }
    const readPage = (position: Position) =>
      inLane('follow', () => readFeed(store.db, position, filter, pageSize), leaving.signal)
    const pageBehind = (position: Position) =>
      mine.behind(position, filter) ?? patiently(() => catchUp(() => readPage(position)))
    try {
      for (let position = start; ; ) {
        alarm.set()
        await keyIsGood()
        const page = await pageBehind(position)
        if (page === null) return
        for (const change of page.changes) {
          // Who reads slowly could draw out a page for longer than the key lives.
          await keyIsGood()
          // Each event is an answer of its own: what was loaded for the last one may have changed since.
          loaders.clear()
          position = change
          place.cursor = cursorOf(position)
          place.underWay = true
          yield change
          place.underWay = false
        }
        position = page.position
        place.cursor = cursorOf(position)
        if (page.changes.length < pageSize) await alarm.sleep(untilExpiry(viewer))
        if (alarm.ended) return
      }
    } finally {
      mine.leave()
      key.leave()
    }
  }

  const iterator = changes()
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => iterator.next(),
      // A generator that sleeps would hear of its end only when it wakes.
      return: () => {
        alarm.end()
        leaving.abort()
        return iterator.return(undefined)
      },
    }),
  }
}

/** The longest that a timer of Node can be set to. */
const longestTimer = 2 ** 31 - 1

const untilExpiry = ({ expiresAt }: Viewer): number =>
  expiresAt ? Math.min(longestTimer, Math.max(1, expiresAt.getTime() - Date.now())) : longestTimer
