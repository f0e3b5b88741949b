import { setImmediate } from 'node:timers/promises'
import { ReadError } from '../store/read-error.ts'
import type { Reading, Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { createAlarm } from './alarm.ts'
import { type ChangeFilter, matchesFilter } from './cursor.ts'
import { type FeedChange, readFeed, readStart } from './log.ts'
import type { Position } from './position.ts'

const pageSize = 50

/** Number of recent changes in memory, for followers that are slightly behind. */
const maxRecent = 200

/** Pause between two reads of the log, in ms: what is committed meanwhile is read together. */
const readPause = 20

/** Interval, in ms, at which the log is read even without a wake-up, in case one was lost. */
const longestSleep = 20_000

/** Longest pause between retries while the database does not answer, in ms; pauses double from 0.5 s. */
const maxRetryPause = 15_000

const counted = { kind: 'counter' } as const

/** Followers woken per turn of the event loop. */
const wokenPerTurn = 5

export interface Follower {
  /** The changes after a position, as far as the log has been read; null when the follower must read the log itself. */
  behind(place: Position, filter: ChangeFilter): { changes: readonly FeedChange[]; position: Position } | null
  leave(): void
}

/**
 * Tails the log once for all followers on one server that have caught up: each new page is one statement, not one per
 * follower. Without followers nothing is read.
 */
export const createTail = (store: Store) => {
  const wakers = new Set<() => void>()
  let recent: FeedChange[] = []
  /** All changes after `from` up to `position` are in `recent`; null until the end of the log is known */
  let reach: { from: Position; position: Position } | null = null
  /** Incremented when the cache is reset: each follower then reads the log itself once. */
  let generation = 0
  let alarm = createAlarm()
  let stop = () => {}
  const arrived = { changes: 0, seconds: 0 }

  const wakeAll = async (): Promise<void> => {
    let woken = 0
    for (const wake of [...wakers]) {
      wake()
      if (++woken % wokenPerTurn === 0) await setImmediate()
    }
  }

  const begin = async (signal: AbortSignal): Promise<void> => {
    const { start: position } = await inLane('follow', () => readStart(store.db, null), signal)
    if (signal.aborted) return
    recent = []
    reach = { from: position, position }
    generation += 1
    await wakeAll()
  }

  /** The identity of the change at a revision, in the history that was read here. */
  const identityAt = ({ from }: { from: Position }, revision: number): string | null | undefined =>
    revision === from.revision ? from.identity : recent[revision - from.revision - 1]?.identity

  /** Reads one page. True when there may be more. */
  const read = async (signal: AbortSignal): Promise<boolean> => {
    if (reach === null) {
      await begin(signal)
      return true
    }
    const { from, position } = reach
    const page = await inLane('follow', () => readFeed(store.db, position, null, pageSize), signal).catch(error => {
      if (error instanceof ReadError) return null
      throw error
    })
    if (signal.aborted) return false
    if (page === null) {
      // The register was replaced or its log truncated: each follower checks its own position.
      await begin(signal)
      return false
    }
    if (page.changes.length === 0) return false
    recent = [...recent, ...page.changes]
    for (const { at } of page.changes) {
      arrived.changes += 1
      arrived.seconds += Math.max(0, Date.now() - at.getTime()) / 1000
    }
    const dropped = recent.splice(0, Math.max(0, recent.length - maxRecent)).at(-1)
    reach = { from: dropped ?? from, position: page.position }
    await wakeAll()
    return page.changes.length === pageSize
  }

  const run = async (own: typeof alarm, signal: AbortSignal): Promise<void> => {
    for (let pause = 500; !own.ended; ) {
      own.set()
      try {
        const more = await read(signal)
        pause = 500
        await own.pause(readPause)
        if (!more) await own.sleep(longestSleep)
      } catch {
        await own.pause(pause)
        pause = Math.min(pause * 2, maxRetryPause)
      }
    }
  }

  const start = (): void => {
    alarm = createAlarm()
    const leaving = new AbortController()
    // Subscribes before the first read, so that no commit between the read and the first sleep is missed.
    const unsubscribe = store.onChange(alarm.ring)
    stop = () => {
      unsubscribe()
      alarm.end()
      leaving.abort()
      reach = null
      recent = []
    }
    void run(alarm, leaving.signal)
  }

  return {
    /** How far the log has been read, for metrics. Nothing is read, so nothing lags, where nobody follows. */
    readings: (newest: number | null): Reading[] => [
      { name: 'change_feed_followers', help: 'Who follows the log of changes', value: wakers.size },
      ...(newest === null || reach === null
        ? []
        : [
            {
              name: 'change_feed_behind_revisions',
              help: 'Revisions that followers have not been told of',
              value: Math.max(0, newest - reach.position.revision),
            },
          ]),
      { ...counted, name: 'change_feed_changes_total', help: 'Changes read for followers', value: arrived.changes },
      {
        ...counted,
        name: 'change_feed_delay_seconds_total',
        help: 'Time from each change until it was read for followers, by the clocks of the writer and of this server',
        value: arrived.seconds,
      },
    ],
    join: (wake: () => void): Follower => {
      if (wakers.size === 0) start()
      wakers.add(wake)
      let seen = -1
      return {
        behind: ({ revision, identity }, filter) => {
          if (reach === null) return null
          // Also for a follower that is ahead or in another history: after a restore, either side may not have noticed
          // yet.
          if (seen !== generation || identityAt(reach, revision) !== identity) {
            seen = generation
            return null
          }
          const changes = recent.filter(change => change.revision > revision && matchesFilter(filter, change))
          return { changes, position: reach.position }
        },
        leave: () => {
          if (wakers.delete(wake) && wakers.size === 0) stop()
        },
      }
    },
  }
}
