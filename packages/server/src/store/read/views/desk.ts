import { type Sql, sql } from '../../sql.ts'
import { isOpen } from '../commitment-status.ts'
import { hasStageBy, isAliveOn, wasHeld } from '../engagement-stage.ts'
import { runsOnDay } from '../lists/responsibilities.ts'

/** A desk is read by one person. */
export const longestDesk = 100

/** How long an engagement stays on the desk after it was over, in days. */
export const recentDays = 90

export interface DeskRow {
  readonly person: string
  readonly responsibilities: readonly string[]
  readonly engagements: readonly string[]
  readonly commitments: readonly string[]
}

const engagement = sql`e`

/** One without stages was there all the time: nobody recorded since when. */
const takesUpTime = (day: string): Sql => sql`(
  ${isAliveOn(engagement, day)}
  AND (e.last_stage IS NULL OR ${wasHeld(engagement, day)} OR ${hasStageBy(engagement, day)})
)`

/**
 * The desk of the person on a day, in one row; none when there is no such person.
 *
 * An engagement is on the desk when the person answers for it on the day: for its tie, or for the sector of its tie or of
 * its province. One whose sectors nobody recorded is on the desk of who answers for a sector of the tie, and not of who
 * answers for that sector in the whole province. The same goes for a commitment that names nobody; one that names a person is
 * on the desk of that person alone. An engagement is still to come or was over for `recentDays` at most, as far as it was known on
 * the day: what was declined or called off by then is not there, and what was asked for later neither.
 */
export const deskView = (person: { readonly by: 'slug' | 'id'; readonly value: string }, day: string): Sql => sql`
    SELECT who.id AS person,
      ARRAY(
        SELECT r.id FROM responsibility r
        WHERE r.person_id = who.id AND ${runsOnDay(day)}
        ORDER BY r.from_earliest, r.id LIMIT ${longestDesk}::int
      ) AS responsibilities,
      ARRAY(
        SELECT e.id
        FROM engagement e
        WHERE ${takesUpTime(day)} AND coalesce(e.ends_latest, e.starts_latest) >= ${day}::text::date - ${recentDays}::int
          AND e.id IN (
            SELECT tie.id
            FROM responsibility r
            JOIN partnership_engagement tie ON tie.partnership_id = r.partnership_id
            JOIN engagement visit ON visit.id = tie.id
            WHERE r.person_id = who.id AND ${runsOnDay(day)}
              AND (r.sector IS NULL OR cardinality(visit.sectors) = 0 OR r.sector = ANY (visit.sectors))
            UNION
            SELECT visit.id
            FROM responsibility r
            JOIN organization o ON o.id = r.organization_id
            JOIN engagement visit ON visit.province_id = o.province_id
            WHERE r.person_id = who.id AND r.partnership_id IS NULL AND ${runsOnDay(day)} AND r.sector = ANY (visit.sectors)
          )
        ORDER BY e.starts_earliest, e.id LIMIT ${longestDesk}::int
      ) AS engagements,
      ARRAY(
        SELECT c.id
        FROM commitment c
        WHERE ${isOpen(day)} AND c.id IN (
          SELECT owed.id FROM commitment owed WHERE owed.person_id = who.id
          UNION
          SELECT owed.id
          FROM responsibility r
          JOIN commitment owed ON owed.partnership_id = r.partnership_id
          WHERE r.person_id = who.id AND ${runsOnDay(day)} AND owed.person_id IS NULL
            AND (r.sector IS NULL OR owed.sector IS NULL OR r.sector = owed.sector)
          UNION
          SELECT owed.id
          FROM responsibility r
          JOIN organization o ON o.id = r.organization_id
          JOIN partnership p ON p.province_id = o.province_id
          JOIN commitment owed ON owed.partnership_id = p.id
          WHERE r.person_id = who.id AND r.partnership_id IS NULL AND ${runsOnDay(day)} AND owed.person_id IS NULL
            AND r.sector = owed.sector
        )
        ORDER BY c.due_latest NULLS LAST, c.id LIMIT ${longestDesk}::int
      ) AS commitments
    FROM person who
    WHERE ${person.by === 'slug' ? sql`who.slug` : sql`who.id`} = ${person.value}`
