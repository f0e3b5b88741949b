import { ReadError } from '../store/read-error.ts'
import type { Store } from '../store/store.ts'
import { createAlarm } from './alarm.ts'
import type { Feed } from './feed.ts'
import type { ChangeRow } from './log.ts'
import { sharedFollowing } from './shared-following.ts'

/** Permission of a follower to receive events. */
export interface Permit {
  /** Why it has ended, or null */
  end(): Promise<Error | null>
  /** When it expires; null for never */
  readonly expiresAt: Date | null
  leave(): void
}

/** The position of a follower in its feed. */
export interface StreamPosition {
  /** The cursor up to which everything has been sent, including the event in progress */
  cursor: string
  /** The event of `cursor` is still in progress */
  underWay: boolean
}

export interface ChangeStream<Change = ChangeRow> extends AsyncIterable<Change> {
  readonly position: StreamPosition
}

/**
 * Attempts to read a page while the database does not answer, with pauses from 0.5 s doubling: half a minute in total.
 */
const attempts = 7

/**
 * Every change of the feed from its start, then each new one. Ends when it is returned; throws when the permit ends.
 *
 * A follower that is behind holds one page of its feed and reads the next when that has been consumed, so its cost does
 * not depend on how far it is behind or how slow it is. Followers that have caught up share one reader of the log.
 * Events are only in the log: a wake-up says that there may be new changes, not which.
 */
export const follow = <Place, Change = ChangeRow>(
  store: Store,
  feed: Feed<Place, Change>,
  permitted: (wake: () => void) => Permit,
): ChangeStream<Change> => {
  const streamPosition: StreamPosition = { cursor: feed.cursorOf(feed.start), underWay: false }

  const { tail } = sharedFollowing(store)
  const alarm = createAlarm()
  const leaving = new AbortController()
  /** Retries while the database is unavailable. Null when the follower has left. */
  const retry = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    for (let pause = 500, left = attempts; !alarm.ended; pause *= 2) {
      try {
        return await ask()
      } catch (error) {
        // A restart of the database must not disconnect all followers. A restored backup must.
        if (error instanceof ReadError || --left === 0) throw error
        await alarm.pause(pause)
      }
    }
    return null
  }

  async function* changes(): AsyncGenerator<Change> {
    const mine = tail.join(alarm.ring)
    const permit = permitted(alarm.ring)
    const assertPermitted = async (): Promise<void> => {
      const end = await retry(permit.end)
      if (end) throw end
    }
    try {
      for (let position = feed.start; ; ) {
        alarm.set()
        await assertPermitted()
        const page = await retry(() => feed.read(position, mine, leaving.signal))
        if (page === null) return
        for (const item of page.changes) {
          // A slow reader can take longer over a page than the permit lasts.
          await assertPermitted()
          position = item.position
          streamPosition.cursor = feed.cursorOf(position)
          streamPosition.underWay = true
          yield item.change
          streamPosition.underWay = false
        }
        position = page.position
        streamPosition.cursor = feed.cursorOf(position)
        if (!page.more) await alarm.sleep(untilExpiry(permit))
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
      // A sleeping generator handles `return` only when it wakes, so wake it.
      return: () => {
        alarm.end()
        leaving.abort()
        return iterator.return(undefined)
      },
    }),
  }
}

/** The longest delay of a Node timer. */
const longestTimer = 2 ** 31 - 1

const untilExpiry = ({ expiresAt }: Permit): number =>
  expiresAt ? Math.min(longestTimer, Math.max(1, expiresAt.getTime() - Date.now())) : longestTimer
