import type { Tier } from '../tiers.ts'

/** What one caller may spend. */
export interface Policy {
  /** As the `RateLimit` header names it */
  readonly name: string
  /** Points a window */
  readonly limit: number
}

/** What one kind of caller may spend, and keep open. */
export interface CallerPolicy extends Policy {
  /** Streams and downloads at the same time, on one server */
  readonly streams: number
}

export interface Policies {
  readonly callers: Readonly<Record<'anonymous' | Tier, CallerPolicy>>
  /** Keys sent from one address that this server has not seen to be good: wrong ones, and each good one once */
  readonly unknownKeys: Policy
  /** Streams and downloads of all callers at the same time, on one server; those without a key get half of them at most */
  readonly streamsInAll: number
}

/** How long a budget lasts before it is full again. Counted for each caller from the first request on. */
export const windowSeconds = 60

/**
 * Points are rows, as the cost of operations is. The anonymous budget is for many people behind one address: most shipped
 * questions cost some hundreds, the costliest 24,000, and a page may ask twenty.
 */
export const defaultPolicies: Policies = {
  callers: {
    anonymous: { name: 'anonymous', limit: 300_000, streams: 30 },
    STANDARD: { name: 'standard', limit: 600_000, streams: 60 },
    PARTNER: { name: 'partner', limit: 1_500_000, streams: 100 },
    OFFICE: { name: 'office', limit: 3_000_000, streams: 200 },
  },
  unknownKeys: { name: 'unknown-keys', limit: 60 },
  streamsInAll: 2_000,
}

/** Points for what is no operation, or costs less than to be asked. */
export const prices = {
  /** The least that a request costs: it takes as long as so many rows. A 304 costs this, and what is refused unread. */
  request: 50,
  /** A list of what there is, a manifest, the catalogue entry */
  document: 100,
  calendar: 1_000,
  /** A file of a snapshot */
  download: 2_000,
  /** Each of the changes behind a cursor, which cost a document to begin with: it is a row, and is read for whoever asks */
  change: 1,
} as const
