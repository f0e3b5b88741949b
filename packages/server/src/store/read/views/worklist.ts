import { and, type Sql, sql } from '../../sql.ts'
import { wasHeld } from '../engagement-stage.ts'
import { agreementJoin } from '../lists/agreements.ts'
import { isDormant } from '../lists/dormancy.ts'
import { inProvinces } from '../lists/places.ts'
import { wasThere } from '../presence.ts'

/** A worklist is read by people, so it is limited to the most urgent entries. */
export const longestWorklist = 200

export interface WorklistOptions {
  readonly province: string | null
  readonly withinDays: number
  readonly dormantMonths: number
  readonly asOf: string
}

const dayOf = ({ asOf }: WorklistOptions): Sql => sql`${asOf}::text::date`
const ofProvince = ({ province }: WorklistOptions): Sql | null =>
  inProvinces(sql`p.province_id`, province === null ? null : [province])

/**
 * The notices of agreement `a` as `notice`, and its end as `ending`: where the term does not end by itself, the end that
 * a notice brings about. What a correction withdrew counts no more.
 */
const ending = (options: WorklistOptions): Sql => sql`
  CROSS JOIN LATERAL (
    SELECT count(*) > 0 AS given, min(partial_date_earliest(until)) AS earliest, min(until_latest) AS latest
    FROM agreement_event
    WHERE agreement_id = a.id AND kind = 'NOTICE_GIVEN' AND corrected_by_id IS NULL AND earliest <= ${dayOf(options)}
  ) AS notice
  CROSS JOIN LATERAL (
    SELECT
      CASE WHEN by_notice THEN notice.earliest ELSE a.expires_earliest END AS earliest,
      CASE WHEN by_notice THEN notice.latest ELSE a.expires_latest END AS latest
    FROM (SELECT a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL AS by_notice) AS how
  ) AS ending`

/** Agreement `a` goes on in a new period, so that its own end calls for nothing. */
const isRenewed = (options: WorklistOptions): Sql => sql`(
  EXISTS (
    SELECT FROM agreement later
    WHERE later.renews_id = a.id AND coalesce(later.signed_earliest, '-infinity') <= ${dayOf(options)}
  )
  OR EXISTS (
    SELECT FROM agreement_event e
    WHERE e.agreement_id = a.id AND e.kind = 'RENEWED' AND e.corrected_by_id IS NULL
      AND coalesce(e.earliest, '-infinity') <= ${dayOf(options)}
  )
)`

const agreements = (options: WorklistOptions, where: Sql, order: Sql): Sql => sql`
    SELECT a.id FROM ${agreementJoin(options.asOf)} ${ending(options)}
    WHERE ${and([ofProvince(options), where])}
    ORDER BY ${order}, a.id LIMIT ${longestWorklist}::int`

/** The term is over and there is no renewal: the most recently expired first. */
export const overdue = (options: WorklistOptions): Sql =>
  agreements(
    options,
    sql`standing.status = 'EXPIRED' AND NOT EXISTS (SELECT FROM agreement later WHERE later.renews_id = a.id AND ${wasThere(sql`later`, options.asOf)})`,
    sql`ending.latest DESC NULLS LAST`,
  )

/** In force, and may end within the period, also by notice; not what goes on in a new period unless notice was given. */
export const expiring = (options: WorklistOptions): Sql =>
  agreements(
    options,
    sql`standing.status = 'IN_FORCE' AND ending.latest >= ${dayOf(options)}
      AND ending.earliest <= ${dayOf(options)} + ${options.withinDays}::int
      AND (notice.given OR NOT ${isRenewed(options)})`,
    sql`ending.earliest`,
  )

/** In force, without notice or renewal so far, and the last day to give it is within the period. */
export const noticeDue = (options: WorklistOptions): Sql => {
  const noticeBy = sql`(a.expires_earliest - make_interval(months => a.notice_months))::date`
  return agreements(
    options,
    sql`standing.status = 'IN_FORCE'
      AND ${noticeBy} BETWEEN ${dayOf(options)} AND ${dayOf(options)} + ${options.withinDays}::int
      AND NOT notice.given AND NOT ${isRenewed(options)}`,
    noticeBy,
  )
}

/** Dormant partnerships with an agreement in force, the longest silence first. */
export const dormantTies = (options: WorklistOptions): Sql => sql`
    SELECT p.id
    FROM partnership p
    LEFT JOIN LATERAL (
      SELECT max(coalesce(e.ends_latest, e.starts_latest)) AS day
      FROM partnership_engagement e
      WHERE e.partnership_id = p.id AND ${wasHeld(sql`e`, dayOf(options))}
    ) AS last ON TRUE
    WHERE ${and([ofProvince(options), isDormant(options.dormantMonths, options.asOf)])}
    ORDER BY last.day NULLS FIRST, p.id LIMIT ${longestWorklist}::int`

export interface Stalled {
  readonly id: string
  readonly monthsWaiting: number
}

/**
 * Letters of intent without a later agreement of the same partnership, and unsigned proposals, longest wait first. The
 * wait starts with the first dated event or, without one, when it was recorded in the register, so it is never
 * overstated.
 */
export const stalled = (options: WorklistOptions): Sql => sql`
    SELECT a.id, (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
    FROM ${agreementJoin(options.asOf)}
    CROSS JOIN LATERAL (
      SELECT age(${dayOf(options)}, since) AS span, since
      FROM (
        SELECT coalesce(min(latest), (min(recorded_at) AT TIME ZONE 'Asia/Bangkok')::date) AS since
        FROM agreement_event WHERE agreement_id = a.id AND corrected_by_id IS NULL AND kind <> 'CORRECTED'
      ) AS event
    ) AS waiting
    WHERE ${and([ofProvince(options), sql`standing.there`])} AND waiting.since <= ${dayOf(options)} AND (
      standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
      OR (a.kind = 'LOI' AND standing.status IN ('SIGNED', 'IN_FORCE', 'EXPIRED')
        AND NOT EXISTS (SELECT FROM agreement next WHERE next.based_on_id = a.id AND ${wasThere(sql`next`, options.asOf)})
        AND NOT EXISTS (
          SELECT FROM agreement next
          WHERE next.partnership_id = a.partnership_id AND next.kind <> 'LOI' AND next.signed_latest >= a.signed_earliest
            AND next.signed_earliest <= ${dayOf(options)}
        ))
    )
    ORDER BY waiting.since, a.id LIMIT ${longestWorklist}::int`

/** Concluded or reported, and without a date of signature, a sector or a source; or fixed-term without an end. */
export const incomplete = (options: WorklistOptions): Sql =>
  agreements(
    options,
    sql`standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED') AND standing.there AND (
      a.signed_on IS NULL OR cardinality(a.sectors) = 0 OR (a.term_kind = 'FIXED' AND a.expires_on IS NULL)
      OR NOT EXISTS (SELECT FROM "_agreement_source" l WHERE l."A" = a.id)
    )`,
    sql`a.signed_earliest DESC NULLS LAST`,
  )
