/** The status of an agreement on a day. Derived from its events; nobody writes it. */
export type AgreementStatus =
  | 'REPORTED'
  | 'PROPOSED'
  | 'IN_APPROVAL'
  | 'APPROVED'
  | 'SIGNED'
  | 'IN_FORCE'
  | 'EXPIRED'
  | 'TERMINATED'
  | 'SUPERSEDED'
  | 'ABANDONED'

/** The answer for a day: NOT_YET when the agreement was not there, see presence.ts. */
export type StatusOnDay = AgreementStatus | 'NOT_YET'

export type EventKind =
  | 'REPORTED'
  | 'PROPOSED'
  | 'SUBMITTED'
  | 'APPROVED'
  | 'SIGNED'
  | 'ENTERED_INTO_FORCE'
  | 'AMENDED'
  | 'RENEWED'
  | 'NOTICE_GIVEN'
  | 'TERMINATED'
  | 'SUPERSEDED'
  | 'ABANDONED'
  | 'CORRECTED'

export type TermKind = 'OPEN_ENDED' | 'FIXED' | 'AUTO_RENEWING' | 'UNKNOWN'

/** One event, with the bounds of its date; all null when it has no date. Days are 'YYYY-MM-DD'. */
export type HistoryEvent = {
  kind: EventKind
  earliest: string | null
  latest: string | null
  /** RENEWED: last possible day of the new end. NOTICE_GIVEN: last possible day of the end it brings about. */
  untilLatest: string | null
}

/** What the status of one agreement is derived from. The order of the events does not matter. */
export type History = {
  events: readonly HistoryEvent[]
  /** The text makes entry into force a separate step after the signature. */
  awaitsEntry: boolean
  termKind: TermKind
  expiresLatest: string | null
}

/**
 * The status of an agreement on the day `asOf` ('YYYY-MM-DD').
 *
 * This is the only place where the rule stands. It is asked directly, and through spans.ts for the table in which the
 * database looks the status up; whoever changes it raises `spanRules` there. It is built from one kind of question only,
 * "is there an event that …":
 *
 *     begun(kinds)   an event of these kinds with earliest <= asOf
 *     ended(kind)    an event of this kind with latest <= asOf
 *     held(kind)     an event of this kind with earliest null or earliest <= asOf
 *     signed         begun(SIGNED, ENTERED_INTO_FORCE)
 *     renewed        a begun RENEWED with untilLatest null or untilLatest >= asOf
 *     noticeRun      a begun NOTICE_GIVEN with untilLatest < asOf
 *     expired        signed and ( termKind in (FIXED, UNKNOWN) and expiresLatest < asOf and not renewed
 *                              or termKind in (AUTO_RENEWING, OPEN_ENDED) and noticeRun )
 *
 *     1 TERMINATED   ended(TERMINATED)
 *     2 SUPERSEDED   ended(SUPERSEDED)
 *     3 ABANDONED    ended(ABANDONED) and not signed
 *     4 EXPIRED      expired
 *     5 IN_FORCE     begun(ENTERED_INTO_FORCE) or not awaitsEntry and begun(SIGNED)
 *     6 SIGNED       begun(SIGNED)
 *     7 APPROVED     held(APPROVED)
 *     8 IN_APPROVAL  held(SUBMITTED)
 *     9 PROPOSED     held(PROPOSED)
 *    10 REPORTED     otherwise
 *
 * The first line that holds applies. A comparison with null never holds.
 *
 * A beginning counts from its first possible day, an end from its last possible day. Termination, supersession and
 * abandonment are the end itself, so their day already has the new status. Expiry is the last day in force, so the
 * agreement is still in force on that day, hence `<`.
 *
 * An undated signature or end proves no status on any day. An undated proposal, submission or approval holds on every
 * day, since nothing contradicts it. A renewal without an end cancels the old end permanently; one with an end cancels
 * it until then. Abandonment cannot follow a signature (I9 in docs/domain.md), so a signature after it means that
 * negotiations were resumed.
 */
export function statusAt(history: History, asOf: string): AgreementStatus {
  const { events, awaitsEntry, termKind, expiresLatest } = history
  const some = (kind: EventKind, test: (event: HistoryEvent) => boolean) =>
    events.some(event => event.kind === kind && test(event))
  const isBegun = (event: HistoryEvent) => event.earliest !== null && event.earliest <= asOf
  const begun = (kind: EventKind) => some(kind, isBegun)
  const ended = (kind: EventKind) => some(kind, event => event.latest !== null && event.latest <= asOf)
  const held = (kind: EventKind) => some(kind, event => event.earliest === null || isBegun(event))

  const signed = begun('SIGNED') || begun('ENTERED_INTO_FORCE')
  if (ended('TERMINATED')) return 'TERMINATED'
  if (ended('SUPERSEDED')) return 'SUPERSEDED'
  if (ended('ABANDONED') && !signed) return 'ABANDONED'
  if (signed && expired()) return 'EXPIRED'
  if (begun('ENTERED_INTO_FORCE') || (!awaitsEntry && begun('SIGNED'))) return 'IN_FORCE'
  if (begun('SIGNED')) return 'SIGNED'
  if (held('APPROVED')) return 'APPROVED'
  if (held('SUBMITTED')) return 'IN_APPROVAL'
  if (held('PROPOSED')) return 'PROPOSED'
  return 'REPORTED'

  function expired(): boolean {
    switch (termKind) {
      case 'FIXED':
      case 'UNKNOWN':
        return expiresLatest !== null && expiresLatest < asOf && !renewed()
      case 'AUTO_RENEWING':
      case 'OPEN_ENDED':
        return some('NOTICE_GIVEN', event => isBegun(event) && event.untilLatest !== null && event.untilLatest < asOf)
    }
  }

  function renewed(): boolean {
    return some('RENEWED', event => isBegun(event) && (event.untilLatest === null || event.untilLatest >= asOf))
  }
}
