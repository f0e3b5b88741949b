import { EVENT_LABELS, STATUS_LABELS } from './labels.ts'
import { type Said, say } from './messages/say.ts'
import { parsePartialDate } from './partial-date.ts'
import type { AgreementStatus, EventKind } from './status.ts'
import type { Violation } from './violation.ts'

// Which steps an agreement may take (invariants I1, I2 and I9 of the register). A step that its status does not allow
// is refused with the status and what to do instead.

/** The steps that change the status of an agreement. */
export type Step = Exclude<EventKind, 'REPORTED' | 'PROPOSED' | 'CORRECTED'>

/** Not signed, nor given up: still in the making. */
export const unsigned: readonly AgreementStatus[] = ['REPORTED', 'PROPOSED', 'IN_APPROVAL', 'APPROVED']
const running: readonly AgreementStatus[] = ['SIGNED', 'IN_FORCE']

/** The statuses from which each step may be taken, and what to do otherwise. */
const steps: Record<Step, { from: readonly AgreementStatus[]; otherwise: Said }> = {
  SUBMITTED: { from: unsigned, otherwise: say('Only an agreement that is not signed yet is submitted for approval.') },
  APPROVED: { from: unsigned, otherwise: say('Only an agreement that is not signed yet is approved.') },
  SIGNED: {
    from: unsigned,
    otherwise: say('It is signed already, or given up: correct its record, renew it, or propose a new one.'),
  },
  ENTERED_INTO_FORCE: {
    from: ['SIGNED'],
    otherwise: say('Only an agreement that is signed and not in force yet can enter into force.'),
  },
  AMENDED: { from: running, otherwise: say('Only an agreement that is signed and not over is amended.') },
  RENEWED: {
    from: ['SIGNED', 'IN_FORCE', 'EXPIRED'],
    otherwise: say('Only a signed agreement that was not ended early is renewed.'),
  },
  NOTICE_GIVEN: {
    from: running,
    otherwise: say('Only an agreement that is signed and not over can be given notice of.'),
  },
  TERMINATED: {
    from: running,
    otherwise: say(
      'Only an agreement that is signed and not over is terminated; before its signature it is abandoned.',
    ),
  },
  SUPERSEDED: { from: ['SIGNED', 'IN_FORCE', 'EXPIRED'], otherwise: say('Only a signed agreement is superseded.') },
  ABANDONED: {
    from: unsigned,
    otherwise: say('Only an agreement that is not signed is abandoned; after its signature it is terminated.'),
  },
}

/** Refuses a step that the status does not allow. */
export const stepViolations = (step: Step, status: AgreementStatus, path: readonly string[]): Violation[] => {
  const { from, otherwise } = steps[step]
  return from.includes(status) ? [] : [forbidden(status, otherwise, path)]
}

/** A plan of approvals is for what is not signed yet. */
export const planningViolations = (status: AgreementStatus, path: readonly string[]): Violation[] =>
  unsigned.includes(status)
    ? []
    : [forbidden(status, say('Approvals are planned for an agreement that is not signed yet, nor given up.'), path)]

const forbidden = (status: AgreementStatus, otherwise: Said, path: readonly string[]): Violation => ({
  code: 'STATUS_FORBIDS',
  message: say('The agreement is {status}. {otherwise}', {
    status: { en: status, th: STATUS_LABELS[status].th },
    otherwise,
  }),
  path,
})

/** Refuses a date after today: future events are planned, not recorded. A year or month that has begun is accepted. */
export const notInFuture = (text: string, today: string, path: readonly string[]): Violation[] =>
  parsePartialDate(text).earliest <= today
    ? []
    : [
        {
          code: 'DATE_IN_FUTURE',
          message: say('{text} is still to come: record it when it has happened.', { text }),
          path,
        },
      ]

/** Whether a date is certain to be before another. */
export const isBefore = (later: string | null | undefined, earlier: string | null | undefined): boolean =>
  Boolean(later && earlier && parsePartialDate(later).latest < parsePartialDate(earlier).earliest)

/** Refuses a date that is certain to be before another. Dates that may be in order are accepted. */
export const notBefore = (
  later: string | null | undefined,
  earlier: string | null | undefined,
  message: Said,
  path: readonly string[],
): Violation[] => (isBefore(later, earlier) ? [{ code: 'DATES_OUT_OF_ORDER', message, path }] : [])

/** The date of the proposal, among the events that count. */
export const proposedOnOf = (
  events: readonly { readonly kind: EventKind; readonly on: string | null }[],
): string | null => events.find(({ kind, on }) => kind === 'PROPOSED' && on)?.on ?? null

/** A signature comes after the proposal (I2 in docs/domain.md). */
export const proposalViolations = (
  signedOn: string | null,
  events: readonly { readonly kind: EventKind; readonly on: string | null }[],
  path: readonly string[],
): Violation[] => notBeforeProposal(signedOn, proposedOnOf(events), path)

export const notBeforeProposal = (
  on: string | null,
  proposed: string | null | undefined,
  path: readonly string[],
): Violation[] =>
  notBefore(on, proposed, say('It was proposed on {proposed}, after that day: check both dates.', { proposed }), path)

/** The code of the event, or in Thai what it means. */
const eventWord = (kind: EventKind): Said => ({ en: kind, th: EVENT_LABELS[kind].th })

const afterSignature: readonly EventKind[] = [
  'ENTERED_INTO_FORCE',
  'AMENDED',
  'RENEWED',
  'NOTICE_GIVEN',
  'TERMINATED',
  'SUPERSEDED',
]

/**
 * Events that follow a signature need one (I9 in docs/domain.md) that is not later (I2 in docs/domain.md). `signedOn` is null when the signature was
 * withdrawn.
 */
export const signatureViolations = (
  signedOn: string | null,
  events: readonly { readonly kind: EventKind; readonly position: number; readonly on: string | null }[],
  path: readonly string[],
): Violation[] => {
  const later = events.filter(({ kind }) => afterSignature.includes(kind))
  if (signedOn !== null)
    return later.flatMap(({ kind, position, on }) =>
      notBefore(
        on,
        signedOn,
        say('That is after event {position}, {kind} on {on}: check both dates.', {
          position,
          kind: eventWord(kind),
          on,
        }),
        path,
      ),
    )
  return later.map(({ kind, position }) => ({
    code: 'STATUS_FORBIDS',
    message: say(
      'Without a signature it cannot be {kind}: withdraw event {position} too, or give the right date of signature.',
      { kind: eventWord(kind), position },
    ),
    path,
  }))
}
