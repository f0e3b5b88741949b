import { type Day, dateOf, type Sql, sql } from '../sql.ts'

/**
 * Joins the derived status of agreement `a` at `asOf`, as `standing.status`.
 *
 * The same rule as `statusAt` in register/status.ts, which explains it; a property test checks that both agree.
 */
export const standing = (asOf: Day): Sql => {
  const day = dateOf(asOf)
  const happened = (kind: string) =>
    sql`coalesce(bool_or(kind = ${kind}::"AgreementEventKind" AND latest <= ${day}), FALSE)`
  const begun = (kind: string) =>
    sql`coalesce(bool_or(kind = ${kind}::"AgreementEventKind" AND earliest <= ${day}), FALSE)`
  const said = (kind: string) =>
    sql`coalesce(bool_or(kind = ${kind}::"AgreementEventKind" AND (earliest <= ${day} OR earliest IS NULL)), FALSE)`
  return sql`CROSS JOIN LATERAL (
    SELECT
      CASE
        WHEN terminated THEN 'TERMINATED'
        WHEN superseded THEN 'SUPERSEDED'
        WHEN abandoned AND NOT (signed OR entered) THEN 'ABANDONED'
        WHEN (signed OR entered) AND (
          CASE a.term_kind
            WHEN 'OPEN_ENDED' THEN notice_over
            WHEN 'AUTO_RENEWING' THEN notice_over
            ELSE a.expires_latest < ${day} AND NOT prolonged
          END
        ) THEN 'EXPIRED'
        WHEN entered OR (signed AND NOT a.awaits_entry) THEN 'IN_FORCE'
        WHEN signed THEN 'SIGNED'
        WHEN approved THEN 'APPROVED'
        WHEN submitted THEN 'IN_APPROVAL'
        WHEN proposed THEN 'PROPOSED'
        ELSE 'REPORTED'
      END AS status
    FROM (
      SELECT
        ${happened('TERMINATED')} AS terminated,
        ${happened('SUPERSEDED')} AS superseded,
        ${happened('ABANDONED')} AS abandoned,
        ${begun('SIGNED')} AS signed,
        ${begun('ENTERED_INTO_FORCE')} AS entered,
        ${said('APPROVED')} AS approved,
        ${said('SUBMITTED')} AS submitted,
        ${said('PROPOSED')} AS proposed,
        coalesce(bool_or(kind = 'RENEWED' AND earliest <= ${day} AND (until_latest IS NULL OR until_latest >= ${day})), FALSE) AS prolonged,
        coalesce(bool_or(kind = 'NOTICE_GIVEN' AND earliest <= ${day} AND until_latest < ${day}), FALSE) AS notice_over
      FROM agreement_event
      WHERE agreement_id = a.id AND corrected_by_id IS NULL
    ) AS event
  ) AS standing`
}
