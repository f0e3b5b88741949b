import type { EventKind, TermKind } from '../register/status.ts'
import { dayOrNull } from './day.ts'

/** The columns that the derived status needs. Events in the order of the field `events`, so that one reading serves both. */
export const historyColumns = {
  awaitsEntry: true,
  termKind: true,
  expiresLatest: true,
  events: {
    select: { kind: true, on: true, earliest: true, latest: true, untilLatest: true, correctedById: true },
    orderBy: { position: 'asc' },
  },
} as const

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

/** An agreement's row as the rules of the register take it: without the events that a correction withdrew. */
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
