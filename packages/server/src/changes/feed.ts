import type { ChangeRow } from './log.ts'
import type { Follower } from './tail.ts'

/** What a follower reads: the log, or the changes of a part of the register. */
export interface Feed<Place, Change = ChangeRow> {
  readonly start: Place
  cursorOf(place: Place): string
  /** The next changes behind a place, from memory or from the database. */
  read(place: Place, tail: Follower, signal: AbortSignal): Promise<FeedRead<Place, Change>>
}

export interface FeedRead<Place, Change = ChangeRow> {
  readonly changes: readonly { readonly change: Change; readonly position: Place }[]
  /** Up to where the feed has been read */
  readonly position: Place
  /** Whether there may be more already */
  readonly more: boolean
}
