import { type EngagementStage, isHeldOnceBegun } from './engagement-stage.ts'
import type { EventKind } from './status.ts'
import { addMonths, fullMonths } from './today.ts'

// When the two sides of a tie last dealt with each other, by what is on record. A letter, a call or a visit that nobody
// recorded is not known here, so a tie without a contact is not called dormant: there is no evidence either way.

export type ContactKind = 'SIGNATURE' | 'RENEWAL' | 'ENGAGEMENT'

/** How much a contact proves, the heaviest first. */
export const contactWeights = ['PAPER', 'MEETING', 'EVENT'] as const
export type ContactWeight = (typeof contactWeights)[number]

/** One piece of evidence that both sides dealt with each other. */
export interface Contact {
  readonly kind: ContactKind
  readonly weight: ContactWeight
  /** As its source has it: when it was signed, or when the engagement began */
  readonly on: string
  /** The first and the last day that it can have been, of an engagement to its end */
  readonly earliest: string
  readonly latest: string
  /** The key of the agreement or the engagement */
  readonly id: string
}

/** The events of an agreement that take both sides, and what kind of contact they are. */
export const signedEvents = {
  SIGNED: 'SIGNATURE',
  AMENDED: 'SIGNATURE',
  RENEWED: 'RENEWAL',
} as const satisfies Partial<Record<EventKind, ContactKind>>

/** The kinds of engagements in which many take part, so that the two sides may not have met there; or of which too little is known. */
export const sharedEvents = ['CONFERENCE', 'CULTURAL_EVENT', 'SPORT', 'CONSULAR_MEETING', 'OTHER'] as const

interface Signed {
  readonly id: string
  /** The signature of a paper that renews another is a renewal */
  readonly renews: boolean
  /** Renewed by a paper whose signature has a date, which is then the renewal */
  readonly renewedByPaper: boolean
  /** Without those that a correction withdrew */
  readonly events: readonly {
    readonly kind: EventKind
    readonly on: string | null
    readonly earliest: string | null
    readonly latest: string | null
  }[]
}

/** The contacts that an agreement is evidence of. What has no date proves none on any day. */
export const contactsOfAgreement = ({ id, renews, renewedByPaper, events }: Signed): Contact[] =>
  events.flatMap(({ kind, on, earliest, latest }) => {
    const known = (signedEvents as Partial<Record<EventKind, ContactKind>>)[kind]
    if (!known || on === null || earliest === null || latest === null) return []
    if (kind === 'RENEWED' && renewedByPaper) return []
    return [{ kind: kind === 'SIGNED' && renews ? 'RENEWAL' : known, weight: 'PAPER', on, earliest, latest, id }]
  })

interface Held {
  readonly id: string
  readonly kind: string
  readonly cancelled: boolean
  /** The last stage on record, null where none is */
  readonly lastStage: EngagementStage | null
  readonly startsOn: string
  readonly startsEarliest: string
  readonly startsLatest: string
  readonly endsLatest: string | null
}

/** The contact that an engagement with both sides is; none when it was called off, or is only requested or planned. */
export const contactsOfEngagement = (engagement: Held): Contact[] => {
  const { id, kind, cancelled, lastStage, startsOn, startsEarliest, startsLatest, endsLatest } = engagement
  if (!isHeldOnceBegun(lastStage, cancelled)) return []
  const weight = (sharedEvents as readonly string[]).includes(kind) ? 'EVENT' : 'MEETING'
  const latest = endsLatest ?? startsLatest
  return [{ kind: 'ENGAGEMENT', weight, on: startsOn, earliest: startsEarliest, latest, id }]
}

/**
 * The last of these contacts by the day `asOf`: of those that have begun, the one whose last possible day is the latest,
 * counted up to `asOf`; of several, the heaviest, then the one that is most precisely dated. With `atLeast`, lighter ones
 * are left out. Null when there is none.
 */
export const lastContact = (
  contacts: readonly Contact[],
  asOf: string,
  atLeast: ContactWeight = 'EVENT',
): Contact | null => {
  const lightest = contactWeights.indexOf(atLeast)
  const counted = contacts.filter(
    ({ earliest, weight }) => earliest <= asOf && contactWeights.indexOf(weight) <= lightest,
  )
  const [last] = counted.sort(
    (a, b) =>
      byText(lastDay(b, asOf), lastDay(a, asOf)) ||
      contactWeights.indexOf(a.weight) - contactWeights.indexOf(b.weight) ||
      byText(b.earliest, a.earliest) ||
      byText(a.kind, b.kind) ||
      byText(a.id, b.id),
  )
  return last ?? null
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The day up to which it can have lasted: what is still going on, or may be, lasts until `asOf`. */
const lastDay = ({ latest }: Pick<Contact, 'latest'>, asOf: string): string => (latest < asOf ? latest : asOf)

/** After so many months without contact a tie is dormant, unless the caller says otherwise. */
export const usualSilence = 24

export type ContactState = 'ACTIVE' | 'DORMANT' | 'NO_EVIDENCE'

export interface ContactStanding {
  readonly state: ContactState
  /** The date of the last contact */
  readonly since: string | null
  /** Full months since its last possible day */
  readonly months: number | null
}

/**
 * What follows from the last contact by the day `asOf`: ACTIVE when it may have been in the `months` up to that day,
 * including the day exactly `months` ago; DORMANT when it is certain to be longer ago.
 */
export const contactStanding = (
  last: Pick<Contact, 'on' | 'latest'> | null,
  months: number,
  asOf: string,
): ContactStanding => {
  if (last === null) return { state: 'NO_EVIDENCE', since: null, months: null }
  const day = lastDay(last, asOf)
  return {
    state: day < addMonths(asOf, -months) ? 'DORMANT' : 'ACTIVE',
    since: last.on,
    months: fullMonths(day, asOf),
  }
}
