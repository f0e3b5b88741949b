import { ReadError } from '../store/read-error.ts'
import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { createAlarm } from './alarm.ts'
import { type ChangeFilter, cursorOf, positionOf } from './cursor.ts'
import { type ChangeRow, readFeed, readStart } from './log.ts'
import type { Position } from './position.ts'
import { sharedFollowing } from './shared-following.ts'

/** Whether a follower may still be told. */
export interface Permit {
  /** Why not any more, or null */
  end(): Promise<Error | null>
  /** When it ends by itself; null for never */
  readonly expiresAt: Date | null
  leave(): void
}

/** How far a follower has come. */
export interface StreamPosition {
  /** The cursor up to which everything has been told, with the event under way */
  cursor: string
  /** The event of `cursor` is still being made */
  underWay: boolean
}

export interface ChangeStream extends AsyncIterable<ChangeRow> {
  readonly position: StreamPosition
}

const pageSize = 50

/** How often a page is asked for again while the database does not answer, from 0.5 s doubling: half a minute in all. */
const attempts = 7

/**
 * Every change behind `after` (a cursor; null for now), then each new one. Ends when it is returned; throws when the permit does.
 *
 * A follower that is behind holds one page of the log and asks for the next when that has been taken, so it costs the same
 * whatever it has to catch up with, and however slowly. One that has caught up shares what is read for all. The log is the
 * only memory: a wake-up says that there may be more, never what.
 *
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const follow = async (
  store: Store,
  after: string | null,
  filter: ChangeFilter,
  permitted: (wake: () => void) => Permit,
): Promise<ChangeStream> => {
  const { start } = await readStart(store.db, after === null ? null : positionOf(after))
  const streamPosition: StreamPosition = { cursor: cursorOf(start), underWay: false }

  const { tail, catchUp } = sharedFollowing(store)
  const alarm = createAlarm()
  const leaving = new AbortController()
  /** Null when the follower has left. */
  const retry = async <T>(ask: () => Promise<T>): Promise<T | null> => {
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
    const permit = permitted(alarm.ring)
    const assertPermitted = async (): Promise<void> => {
      const end = await retry(permit.end)
      if (end) throw end
    }
    const readPage = (position: Position) =>
      inLane('follow', () => readFeed(store.db, position, filter, pageSize), leaving.signal)
    const pageBehind = (position: Position) =>
      mine.behind(position, filter) ?? retry(() => catchUp(() => readPage(position)))
    try {
      for (let position = start; ; ) {
        alarm.set()
        await assertPermitted()
        const page = await pageBehind(position)
        if (page === null) return
        for (const change of page.changes) {
          // Who reads slowly could draw out a page for longer than the permit lasts.
          await assertPermitted()
          position = change
          streamPosition.cursor = cursorOf(position)
          streamPosition.underWay = true
          yield change
          streamPosition.underWay = false
        }
        position = page.position
        streamPosition.cursor = cursorOf(position)
        if (page.changes.length < pageSize) await alarm.sleep(untilExpiry(permit))
        if (alarm.ended) return
      }
    } finally {
      mine.leave()
      permit.leave()
    }
  }

  const iterator = changes()
  return {
    position: streamPosition,
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

const untilExpiry = ({ expiresAt }: Permit): number =>
  expiresAt ? Math.min(longestTimer, Math.max(1, expiresAt.getTime() - Date.now())) : longestTimer
