import { type Day, dateOf, type Sql, sql } from '../sql.ts'

/**
 * The condition that an agreement was there on the day. `agreement` is the alias of its row.
 *
 * The same rule as `wasThere` in register/presence.ts, which explains it; a property test checks that both agree.
 */
export const wasThere = (agreement: Sql, asOf: Day): Sql => {
  const day = dateOf(asOf)
  const dated = sql`FROM agreement_event v
    WHERE v.agreement_id = ${agreement}.id AND v.corrected_by_id IS NULL AND v.kind <> 'CORRECTED' AND v.earliest`
  return sql`(
    EXISTS (SELECT ${dated} <= ${day})
    OR (NOT EXISTS (SELECT ${dated} IS NOT NULL) AND coalesce(
      (
        SELECT min(coalesce(partial_date_earliest(s.published_on), s.retrieved_on))
        FROM "_agreement_source" l JOIN source s ON s.id = l."B" WHERE l."A" = ${agreement}.id
      ),
      (
        SELECT (min(v.recorded_at) AT TIME ZONE 'Asia/Bangkok')::date
        FROM agreement_event v WHERE v.agreement_id = ${agreement}.id
      ),
      '-infinity'
    ) <= ${day})
  )`
}
