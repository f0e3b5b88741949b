import { parsePartialDate } from './partial-date.ts'

/** The status of a commitment on a day. Derived from its events and the day on which it is due; nobody writes it. */
export type CommitmentStatus = 'AGREED' | 'STARTED' | 'DONE' | 'DROPPED' | 'OVERDUE'

/** The answer for a day: NOT_YET when it had not been agreed. */
export type CommitmentStatusOnDay = CommitmentStatus | 'NOT_YET'

export type CommitmentEventKind = 'AGREED' | 'STARTED' | 'DONE' | 'DROPPED' | 'CORRECTED'

export interface CommitmentEvent {
  readonly kind: CommitmentEventKind
  /** A partial date; null when no source says when */
  readonly on: string | null
  /** The day on which it was recorded */
  readonly recordedOn: string
}

/** The days on which the status can change, each 'YYYY-MM-DD'; null when nothing is known that would change it. */
export interface CommitmentDays {
  /** The first on which it may have been agreed: before that it was not there */
  readonly agreedEarliest: string | null
  /** The first on which it may have been begun */
  readonly startedEarliest: string | null
  /** The first on which it was done for certain */
  readonly doneLatest: string | null
  /** The same for what was dropped */
  readonly droppedLatest: string | null
  /** The last on which it may be done in time */
  readonly dueLatest: string | null
}

/**
 * The days of a commitment, from the events that count and from when it is due. A beginning counts from its first possible
 * day, and an end from its last, or from the day on which it was recorded where that came sooner: what is recorded has
 * happened. So what was done "in 2026" and is recorded in March is done in March.
 */
export const commitmentDays = (events: readonly CommitmentEvent[], dueOn: string | null): CommitmentDays => {
  const dated = (kind: CommitmentEventKind) =>
    events.flatMap(({ kind: each, on, recordedOn }) =>
      each === kind && on !== null ? [{ ...parsePartialDate(on), recordedOn }] : [],
    )
  const begun = (kind: CommitmentEventKind) => first(dated(kind).map(({ earliest }) => earliest))
  const ended = (kind: CommitmentEventKind) =>
    first(
      dated(kind).map(({ earliest, latest, recordedOn }) => {
        const [known] = sorted([latest, recordedOn])
        return sorted([earliest, known!])[1]!
      }),
    )
  return {
    agreedEarliest: begun('AGREED'),
    startedEarliest: begun('STARTED'),
    doneLatest: ended('DONE'),
    droppedLatest: ended('DROPPED'),
    dueLatest: dueOn === null ? null : parsePartialDate(dueOn).latest,
  }
}

/**
 * The status on the day `asOf` ('YYYY-MM-DD'): the first line that holds. A comparison with null never holds.
 *
 *     NOT_YET   agreedEarliest > asOf
 *     DONE      doneLatest <= asOf
 *     DROPPED   droppedLatest <= asOf
 *     OVERDUE   dueLatest < asOf
 *     STARTED   startedEarliest <= asOf
 *     AGREED    otherwise
 *
 * The day on which it is due is one on which it can still be done in time, hence `<`. For lists, the same stands as SQL in
 * store/read/commitment-status.ts.
 */
export const commitmentStatusAt = (days: CommitmentDays, asOf: string): CommitmentStatusOnDay => {
  const come = (day: string | null) => day !== null && day <= asOf
  if (days.agreedEarliest !== null && !come(days.agreedEarliest)) return 'NOT_YET'
  if (come(days.doneLatest)) return 'DONE'
  if (come(days.droppedLatest)) return 'DROPPED'
  if (days.dueLatest !== null && days.dueLatest < asOf) return 'OVERDUE'
  return come(days.startedEarliest) ? 'STARTED' : 'AGREED'
}

const sorted = (days: readonly string[]): string[] => [...days].sort()

const first = (days: readonly string[]): string | null => sorted(days)[0] ?? null
