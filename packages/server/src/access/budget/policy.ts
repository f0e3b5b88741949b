import type { Tier } from '../tiers.ts'

/** The budget of one caller. */
export interface Policy {
  /** The name in the `RateLimit` header */
  readonly name: string
  /** Points per window */
  readonly limit: number
}

/** The budget and the number of open streams of one kind of caller. */
export interface CallerPolicy extends Policy {
  /** Streams and downloads at the same time, on one server */
  readonly streams: number
}

/** What a caller is for budgets, as policies are named. */
export type ViewerKind = 'anonymous' | Lowercase<Tier>

export interface Policies {
  readonly callers: Readonly<Record<'anonymous' | Tier, CallerPolicy>>
  /** Unknown keys from one address: invalid ones, and each valid one once */
  readonly unknownKeys: Policy
  /**
   * Streams and downloads of all callers at the same time, on one server; callers without a key get at most half of
   * them
   */
  readonly streamsInAll: number
}

/** How long a budget lasts before it is full again. Counted for each caller from the first request on. */
export const windowSeconds = 60

/**
 * A point is the cost of one row, as in operation costs. The anonymous budget allows for many people behind one
 * address: most SDK operations cost some hundreds, the most expensive 24,000, and a page may send twenty.
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

/** Prices of requests that are not operations, and minimum prices, in points. */
export const prices = {
  /**
   * The minimum price of a request, also of a 304 and of a refusal: handling it takes as long as reading this many
   * rows.
   */
  request: 50,
  /** The overview, a manifest, or the catalogue */
  document: 100,
  calendar: 1_000,
  /** A file of a snapshot */
  download: 2_000,
  /** Each megabyte, begun or whole, of a document that is uploaded or downloaded: it is hashed before it is sent */
  documentMegabyte: 1_000,
  /** Each change of the change feed, in addition to the price of a document: each is a row that is read per request */
  change: 1,
} as const
