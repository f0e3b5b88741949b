import { setImmediate } from 'node:timers/promises'
import { type FeedChange, readExtent, readFeed } from '../store/feed.ts'
import { assertWithin, type ChangeFilter, concerns } from '../store/lists/changes.ts'
import { ReadError } from '../store/read-error.ts'
import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { createAlarm } from './alarm.ts'

const pageSize = 50

/** So many changes are at hand for followers who are a little behind. */
const kept = 200

/** Between two looks at the log: what is committed meanwhile is read together. */
const breath = 20

/** How long a lost wake-up may go unnoticed. */
const longestSleep = 20_000

/** From 0.5 s doubling, while the database does not answer. */
const longestPause = 15_000

/** So many followers are woken before whoever else waits has a turn. */
const wokenAtOnce = 5

export interface Follower {
  /** What lies behind a revision, as far as the log has been read; null when the follower must look for itself. */
  behind(revision: number, filter: ChangeFilter): { changes: readonly FeedChange[]; position: number } | null
  leave(): void
}

/**
 * The end of the log, read once for all followers of one server that have caught up: each new page is one statement, not one
 * for each follower. While nobody follows nothing is read.
 */
export const createTail = (store: Store) => {
  const wakers = new Set<() => void>()
  let recent: FeedChange[] = []
  /** All changes from behind `from` up to `position` are in `recent`; null until it is known where the log ends */
  let reach: { from: number; position: number } | null = null
  /** Rises when what was known before says nothing about what comes: each follower looks for itself once. */
  let generation = 0
  let alarm = createAlarm()
  let stop = () => {}

  const wakeAll = async (): Promise<void> => {
    let woken = 0
    for (const wake of [...wakers]) {
      wake()
      if (++woken % wokenAtOnce === 0) await setImmediate()
    }
  }

  const begin = (position: number): void => {
    recent = []
    reach = { from: position, position }
    generation += 1
  }

  /** Reads one page. True when there may be more at once. */
  const read = async (signal: AbortSignal): Promise<boolean> => {
    if (reach === null) {
      const { newest } = await inLane('follow', () => readExtent(store.db), signal)
      if (signal.aborted) return false
      begin(newest)
      await wakeAll()
      return true
    }
    const { from, position } = reach
    const page = await inLane('follow', () => readFeed(store.db, position, {}, pageSize), signal)
    if (signal.aborted) return false
    try {
      assertWithin(page, position)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      // Another register stands in the place of this one, or its log was cut: each follower finds out what that means to it.
      begin(page.newest)
      await wakeAll()
      return false
    }
    if (page.changes.length === 0) return false
    recent = [...recent, ...page.changes]
    const dropped = recent.splice(0, Math.max(0, recent.length - kept)).at(-1)
    reach = { from: dropped?.revision ?? from, position: page.position }
    await wakeAll()
    return page.changes.length === pageSize
  }

  const run = async (own: typeof alarm, signal: AbortSignal): Promise<void> => {
    for (let pause = 500; !own.ended; ) {
      own.set()
      try {
        const more = await read(signal)
        pause = 500
        await own.pause(breath)
        if (!more) await own.sleep(longestSleep)
      } catch {
        await own.pause(pause)
        pause = Math.min(pause * 2, longestPause)
      }
    }
  }

  const start = (): void => {
    alarm = createAlarm()
    const leaving = new AbortController()
    // Before the first look, so that nothing is committed between the look and the first sleep unheard.
    const deaf = store.onChange(alarm.ring)
    stop = () => {
      deaf()
      alarm.end()
      leaving.abort()
      reach = null
      recent = []
    }
    void run(alarm, leaving.signal)
  }

  return {
    join: (wake: () => void): Follower => {
      if (wakers.size === 0) start()
      wakers.add(wake)
      let seen = -1
      return {
        behind: (revision, filter) => {
          if (reach === null) return null
          if (seen !== generation || revision < reach.from) {
            seen = generation
            return null
          }
          const changes = recent.filter(change => change.revision > revision && concerns(filter, change))
          return { changes, position: Math.max(revision, reach.position) }
        },
        leave: () => {
          if (wakers.delete(wake) && wakers.size === 0) stop()
        },
      }
    },
  }
}
