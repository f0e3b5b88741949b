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
 * Points are the cost of operations. The anonymous budget is for many people behind one address, each of whom opens a page
 * that asks twenty questions.
 */
export const defaultPolicies: Policies = {
  callers: {
    anonymous: { name: 'anonymous', limit: 60_000, streams: 30 },
    STANDARD: { name: 'standard', limit: 120_000, streams: 60 },
    PARTNER: { name: 'partner', limit: 300_000, streams: 100 },
    OFFICE: { name: 'office', limit: 600_000, streams: 200 },
  },
  unknownKeys: { name: 'unknown-keys', limit: 60 },
  streamsInAll: 2_000,
}

/** Points for what is no operation, or costs less than being asked does. */
export const prices = {
  /** The least that a request costs. A 304 costs this, and whatever is refused before its cost is known. */
  request: 10,
  /** A list of what there is, a manifest, the catalogue entry */
  document: 20,
  calendar: 100,
  /** A file of a snapshot, or the changes behind a cursor */
  download: 200,
} as const
