import { type AgreementStatus, type EventKind, type History, statusAt } from './status.ts'

type DatedEvent = History['events'][number] & {
  readonly on: string | null
  readonly until: string | null
  readonly reason: string | null
}

/** A history with its dates and reasons as they were recorded. */
export interface ToldHistory extends History {
  readonly events: readonly DatedEvent[]
  readonly expiresOn: string | null
}

/** The status of an agreement on a day and, when it has ended, by what. */
export interface Standing {
  readonly status: AgreementStatus
  /** The partial date of the end: the last day in force of a term that ran out, else the day of the end itself */
  readonly endedOn: string | null
  readonly endReason: string | null
}

/** The event that is the end, by status. */
const endedBy: Partial<Record<AgreementStatus, EventKind>> = {
  TERMINATED: 'TERMINATED',
  SUPERSEDED: 'SUPERSEDED',
  ABANDONED: 'ABANDONED',
}

/** The status on the day `asOf`, as `statusAt` has it, with the end that brought it about. */
export const standingAt = (history: ToldHistory, asOf: string): Standing => {
  const status = statusAt(history, asOf)
  const kind = endedBy[status]
  if (kind) {
    const end = firstOf(history.events, each => (each.kind === kind && isPast(each.latest, asOf) ? each.latest : null))
    return { status, endedOn: end?.on ?? null, endReason: end?.reason ?? null }
  }
  if (status !== 'EXPIRED') return { status, endedOn: null, endReason: null }
  if (history.termKind === 'AUTO_RENEWING' || history.termKind === 'OPEN_ENDED') {
    const notice = endingNotice(history, asOf)
    return { status, endedOn: notice?.until ?? null, endReason: notice?.reason ?? null }
  }
  // Renewals that have run out too: the last of the ends is the one that holds.
  const ends = history.events.flatMap(({ kind, earliest, until, untilLatest }) =>
    kind === 'RENEWED' && isPast(earliest, asOf) && until !== null && untilLatest !== null
      ? [{ until, untilLatest }]
      : [],
  )
  const last = ends.reduce((latest, end) => (end.untilLatest > latest.untilLatest ? end : latest), {
    until: history.expiresOn,
    untilLatest: history.expiresLatest ?? '',
  })
  return { status, endedOn: last.until, endReason: null }
}

/** Of the notices that have begun at `asOf`, the one that names the earliest end. */
export const endingNotice = ({ events }: ToldHistory, asOf: string): DatedEvent | undefined =>
  firstOf(events, ({ kind, earliest, untilLatest }) =>
    kind === 'NOTICE_GIVEN' && isPast(earliest, asOf) ? untilLatest : null,
  )

const isPast = (day: string | null, asOf: string): boolean => day !== null && day <= asOf

const firstOf = (
  events: readonly DatedEvent[],
  dayOf: (event: DatedEvent) => string | null,
): DatedEvent | undefined => {
  let first: { event: DatedEvent; day: string } | undefined
  for (const event of events) {
    const day = dayOf(event)
    if (day !== null && (!first || day < first.day)) first = { event, day }
  }
  return first?.event
}
