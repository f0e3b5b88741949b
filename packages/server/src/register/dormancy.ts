import { addMonths } from './today.ts'

/** The input of the older rule, which looks at engagements alone; contact.ts has the one that goes by all contact. Days are 'YYYY-MM-DD'. */
export type Meetings = {
  /** Whether an agreement of the partnership is in force on `asOf`. */
  inForce: boolean
  /**
   * Last day that the last engagement can mean, among those not cancelled and past: whose first possible day is not
   * after `asOf`. Null when there is none.
   */
  lastEngagement: string | null
  /**
   * Last possible day of the beginning of the partnership, its first signature that has begun by `asOf`; null when
   * unknown, which counts as old.
   */
  since: string | null
}

/**
 * Whether a partnership in force is dormant: it neither began nor had an engagement in the `months` up to `asOf`,
 * including the day exactly `months` ago.
 */
export function dormant({ inForce, lastEngagement, since }: Meetings, months: number, asOf: string): boolean {
  const from = addMonths(asOf, -months)
  const before = (day: string | null) => day === null || day < from
  return inForce && before(lastEngagement) && before(since)
}
