import type { EventKind, TermKind } from '../../register/status.ts'
import { dayOrNull } from '../day.ts'

interface EventRow {
  readonly kind: EventKind
  readonly on: string | null
  readonly earliest: Date | null
  readonly latest: Date | null
  readonly untilLatest: Date | null
  readonly correctedById: string | null
}

interface HistoryRow {
  readonly awaitsEntry: boolean
  readonly termKind: TermKind
  readonly expiresLatest: Date | null
  readonly events: readonly EventRow[]
}

/** An agreement's row in the form that the register's rules expect: without the events that a correction withdrew. */
export const historyOf = ({ awaitsEntry, termKind, expiresLatest, events }: HistoryRow) => ({
  awaitsEntry,
  termKind,
  expiresLatest: dayOrNull(expiresLatest),
  events: events
    .filter(({ correctedById }) => correctedById === null)
    .map(({ kind, on, earliest, latest, untilLatest }) => ({
      kind,
      on,
      earliest: dayOrNull(earliest),
      latest: dayOrNull(latest),
      untilLatest: dayOrNull(untilLatest),
    })),
})
