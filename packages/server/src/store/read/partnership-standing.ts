import { and, dateOf, type Sql, sql } from '../sql.ts'
import { wasHeld } from './engagement-stage.ts'
import { isDormant } from './lists/dormancy.ts'
import { wasThere } from './presence.ts'

// Derived values of the partnership `parent.id`.

/** The date of the earliest signature on record that had begun by the day, as the source gives it. */
export const since = (asOf: string | null): Sql => sql`(
  SELECT signed_on FROM agreement
  WHERE partnership_id = parent.id AND signed_on IS NOT NULL
    AND ${and([asOf !== null && sql`signed_earliest <= ${dateOf(asOf)}`])}
  ORDER BY signed_earliest, signed_latest LIMIT 1
)`

/** The beginning of the last engagement that was held by the day. */
export const lastEngagement = (asOf: string): Sql => sql`(
  SELECT e.starts_on FROM partnership_engagement e
  WHERE e.partnership_id = parent.id AND ${wasHeld(sql`e`, asOf)}
  ORDER BY coalesce(e.ends_latest, e.starts_latest) DESC, e.id LIMIT 1
)`

/** The sectors of all its agreements, with a day of those that were there; null when there are none. */
export const sectorCodes = (asOf: string | null): Sql => sql`(
  SELECT array_agg(DISTINCT sector.code::text)
  FROM agreement a CROSS JOIN LATERAL unnest(a.sectors) AS sector (code)
  WHERE a.partnership_id = parent.id AND ${and([asOf !== null && wasThere(sql`a`, asOf)])}
)`

/** @throws ReadError BAD_INPUT unless `months` is 1 to 1200 */
export const dormant = (months: number, asOf: string): Sql =>
  sql`(SELECT ${isDormant(months, asOf)} FROM partnership p WHERE p.id = parent.id)`
