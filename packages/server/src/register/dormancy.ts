import { addMonths } from './today.ts'

/** What dormancy is judged by. Days are 'YYYY-MM-DD'. */
export type Contact = {
  /** Whether an agreement of the tie is in force on `asOf`. */
  inForce: boolean
  /**
   * Last day that the last engagement can mean, among those not cancelled and past: whose first possible day is not
   * after `asOf`. Null when there is none.
   */
  lastEngagement: string | null
  /** Last day that the beginning of the tie can mean; null when it is unknown, and then the tie counts as old. */
  since: string | null
}

/**
 * Whether a tie in force has gone quiet: neither begun nor met in the `months` up to `asOf`. The day exactly `months`
 * ago is still within them.
 */
export function dormant({ inForce, lastEngagement, since }: Contact, months: number, asOf: string): boolean {
  const from = addMonths(asOf, -months)
  const before = (day: string | null) => day === null || day < from
  return inForce && before(lastEngagement) && before(since)
}
