import { type Day, dateOf, type Sql, sql } from '../sql.ts'

/**
 * The condition that consulate `k` was there on the day: from the first day on which it may have opened until it is
 * certain to have closed. One of which nobody knows when it opened is there from the first day on which a source shows it
 * at work, else from the first day on which one of its sources was published, or read where none says when it was
 * published. One without any such day is always there.
 */
export const consulateThere = (day: Day): Sql => sql`(
  coalesce(
    k.opened_earliest,
    k.first_seen_earliest,
    least(partial_date_earliest(k.confirmed_on), (
      SELECT min(coalesce(partial_date_earliest(s.published_on), s.retrieved_on))
      FROM "_consulate_source" l JOIN source s ON s.id = l."B"
      WHERE l."A" = k.id
    )),
    '-infinity'
  ) <= ${dateOf(day)}
  AND coalesce(k.closed_latest, 'infinity') > ${dateOf(day)}
)`
