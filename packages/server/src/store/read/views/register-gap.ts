import { type Sql, sql } from '../../sql.ts'
import { consulateThere } from '../consulate-presence.ts'
import { wasHeld } from '../engagement-stage.ts'
import { largestAnswers } from '../largest-lists.ts'

export interface Gap {
  /** The property that the claims are about: one of those that the register can count */
  readonly property: string
  /** Ids of the facts with these claims, all about the same day */
  readonly claims: string[]
  readonly lowest: number
  readonly highest: number
  readonly recorded: number
}

/**
 * For each property and each day up to `asOf` that claims are about: the claims, and what the register can prove for
 * the same day.
 *
 * Proved is what was in force. Officials say "MOU cities" of every concluded partnership, so MOU_CITY_COUNT is compared
 * with the cities that have any agreement in force other than a letter of intent, and LOI_CITY_COUNT with those that
 * have letters of intent only. `province` is its code.
 *
 * A number of delegations a year is compared with the engagements in the calendar year of the claim for which guests came and
 * which were held by `asOf`: officials count the guests of the province, whatever their visit is called.
 */
export const registerGapView = (province: string, asOf: string): Sql => sql`
    WITH claim AS MATERIALIZED (
      SELECT f.property::text AS property, f.subject_id AS province, f.as_of_latest AS day,
        (array_agg(f.id ORDER BY f.id))[1:${largestAnswers.claims}::int] AS claims, min(f.value) AS lowest, max(coalesce(f.max, f.value)) AS highest
      FROM fact f
      WHERE f.subject_type = 'Province' AND f.subject_id = ${province}
        AND f.property IN ('MOU_CITY_COUNT', 'LOI_CITY_COUNT', 'PARTNER_CITY_TOTAL', 'SISTER_CITY_COUNT', 'CONSUL_COUNTRY_COUNT', 'DELEGATIONS_PER_YEAR')
        AND f.value IS NOT NULL AND f.rank <> 'DEPRECATED' AND f.as_of_latest <= ${asOf}::text::date
      GROUP BY 1, 2, 3
    ), held AS MATERIALIZED (
      SELECT a.sister_city_id, a.kind, s.starts, s.ends
      FROM agreement a JOIN agreement_span s ON s.agreement_id = a.id AND s.status = 'IN_FORCE'
      WHERE a.province_id = ${province}
    )
    SELECT claim.property, claim.claims, claim.lowest, claim.highest, coalesce(
      CASE claim.property
        WHEN 'CONSUL_COUNTRY_COUNT' THEN (
          SELECT count(DISTINCT k.country_code)
          FROM consulate k
          WHERE k.province_id = claim.province AND ${consulateThere(sql`claim.day`)}
        )
        WHEN 'DELEGATIONS_PER_YEAR' THEN (
          SELECT count(*)
          FROM engagement e
          WHERE e.province_id = claim.province AND e.direction = 'INBOUND' AND ${wasHeld(sql`e`, asOf)}
            AND e.starts_earliest >= date_trunc('year', claim.day) AND e.starts_latest < date_trunc('year', claim.day) + interval '1 year'
        )
        WHEN 'MOU_CITY_COUNT' THEN tie.concluded
        WHEN 'LOI_CITY_COUNT' THEN tie.intended
        ELSE tie.concluded + tie.intended
      END, 0)::int AS recorded
    FROM claim
    LEFT JOIN (
      SELECT city.day, count(*) FILTER (WHERE NOT city.only_intended) AS concluded,
        count(*) FILTER (WHERE city.only_intended) AS intended
      FROM (
        SELECT asked.day, held.sister_city_id, bool_and(held.kind = 'LOI') AS only_intended
        FROM (SELECT DISTINCT day FROM claim) AS asked
        JOIN held ON held.starts <= asked.day AND coalesce(held.ends, 'infinity') > asked.day
        GROUP BY asked.day, held.sister_city_id
      ) AS city
      GROUP BY city.day
    ) AS tie ON tie.day = claim.day
    ORDER BY claim.property, claim.day DESC
    LIMIT ${largestAnswers.gaps + 1}::int`
