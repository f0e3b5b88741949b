import { unsigned } from '../../../register/agreement-life.ts'
import { and, empty, type Sql, sql } from '../../sql.ts'
import { isOpen } from '../commitment-status.ts'
import { agreementJoin } from '../lists/agreements.ts'
import { wasThere } from '../presence.ts'
import { hasStatus } from '../standing.ts'

/** A worklist is read by people, so it is limited to the most urgent entries. */
export const longestWorklist = 100

export interface WorklistOptions {
  /** Its code; null for all */
  readonly province: string | null
  /** Only what is of this partnership */
  readonly partnership?: string
  readonly withinDays: number
  readonly dormantMonths: number
  readonly asOf: string
}

const dayOf = ({ asOf }: WorklistOptions): Sql => sql`${asOf}::text::date`
/** The condition that agreement `a` is of the partnership or the province that is asked for. */
export const ofPart = ({ province, partnership }: WorklistOptions): Sql | null => {
  if (partnership !== undefined) return sql`a.partnership_id = ${partnership}`
  return province === null ? null : sql`a.province_id = ${province}`
}

/**
 * Agreement `a` with its `standing`. Of a province or a partnership there are few, whose spans are looked up one by one: the
 * database would rather read those of all that have the status.
 */
const agreementsWithStanding = (options: WorklistOptions): Sql =>
  ofPart(options) === null
    ? agreementJoin(options.asOf)
    : sql`agreement a CROSS JOIN LATERAL (
        SELECT status, there FROM agreement_span s
        WHERE s.agreement_id = a.id AND s.starts <= ${dayOf(options)} ORDER BY s.starts DESC LIMIT 1
      ) AS standing`

// Each list is found in two steps: first the few records that can be in it, by an index or by their status, then what else
// has to hold for them.

/** The notices of agreements that had been given by the day: there are few. What a correction withdrew counts no more. */
const notices = (options: WorklistOptions): Sql => sql`
  SELECT agreement_id, min(partial_date_earliest(until)) AS earliest, min(until_latest) AS latest
  FROM agreement_event
  WHERE kind = 'NOTICE_GIVEN' AND corrected_by_id IS NULL AND earliest <= ${dayOf(options)}
  GROUP BY agreement_id`

/** The notice of agreement `a`, a row of `notices`, brings about its end: its term does not end by itself. */
const byNotice = sql`(a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)`

/** When agreement `a` ends, by its term or by notice. */
const ending = {
  earliest: sql`CASE WHEN ${byNotice} THEN notice.earliest ELSE a.expires_earliest END`,
  latest: sql`CASE WHEN ${byNotice} THEN notice.latest ELSE a.expires_latest END`,
}

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
    WITH notice AS MATERIALIZED (${notices(options)})
    SELECT a.id FROM ${agreementsWithStanding(options)} LEFT JOIN notice ON notice.agreement_id = a.id
    WHERE ${and([ofPart(options), where])}
    ORDER BY ${order}, a.id LIMIT ${longestWorklist}::int`

/** The term is over and there is no renewal: the most recently expired first. */
export const overdue = (options: WorklistOptions): Sql =>
  agreements(
    options,
    sql`standing.status = 'EXPIRED' AND NOT EXISTS (SELECT FROM agreement later WHERE later.renews_id = a.id AND ${wasThere(sql`later`, options.asOf)})`,
    sql`${ending.latest} DESC NULLS LAST`,
  )

/** In force, and may end within the period, also by notice; not what goes on in a new period unless notice was given. */
export const expiring = (options: WorklistOptions): Sql =>
  agreements(
    options,
    // No date can mean days that are more than a year apart: the first condition is what an index finds.
    sql`a.id IN (
        SELECT id FROM agreement
        WHERE coalesce(expires_latest, 'infinity') BETWEEN ${dayOf(options)} AND ${dayOf(options)} + ${options.withinDays}::int + 366
        UNION ALL SELECT agreement_id FROM notice
      )
      AND standing.status = 'IN_FORCE' AND ${ending.latest} >= ${dayOf(options)}
      AND ${ending.earliest} <= ${dayOf(options)} + ${options.withinDays}::int
      AND (notice.agreement_id IS NOT NULL OR NOT ${isRenewed(options)})`,
    ending.earliest,
  )

/** In force, without notice or renewal so far, and the last day to give it is within the period. */
export const noticeDue = (options: WorklistOptions): Sql => {
  // As the index on it has it.
  const noticeBy = sql`((a.expires_earliest - make_interval(months => a.notice_months))::date)`
  return agreements(
    options,
    sql`standing.status = 'IN_FORCE'
      AND ${noticeBy} BETWEEN ${dayOf(options)} AND ${dayOf(options)} + ${options.withinDays}::int
      AND notice.agreement_id IS NULL AND NOT ${isRenewed(options)}`,
    noticeBy,
  )
}

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
    SELECT open.id, (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
    FROM (${open(options)}) AS open
    CROSS JOIN LATERAL (
      SELECT age(${dayOf(options)}, since) AS span, since
      FROM (
        SELECT coalesce(min(latest), (min(recorded_at) AT TIME ZONE 'Asia/Bangkok')::date) AS since
        FROM agreement_event WHERE agreement_id = open.id AND corrected_by_id IS NULL AND kind <> 'CORRECTED'
      ) AS event
    ) AS waiting
    WHERE waiting.since <= ${dayOf(options)}
    ORDER BY waiting.since, open.id LIMIT ${longestWorklist}::int`

/** What has not led to anything, however long it has waited. Two halves, because each is found by another index. */
const open = (options: WorklistOptions): Sql => sql`
    SELECT a.id FROM ${agreementsWithStanding(options)}
    WHERE ${and([ofPart(options)])} AND standing.there AND standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')
    UNION ALL
    SELECT a.id FROM ${agreementsWithStanding(options)}
    WHERE ${and([ofPart(options)])} AND standing.there AND a.kind = 'LOI' AND standing.status IN ('SIGNED', 'IN_FORCE', 'EXPIRED')
      AND NOT EXISTS (SELECT FROM agreement next WHERE next.based_on_id = a.id AND ${wasThere(sql`next`, options.asOf)})
      AND NOT EXISTS (
        SELECT FROM agreement next
        WHERE next.partnership_id = a.partnership_id AND next.kind <> 'LOI' AND next.signed_latest >= a.signed_earliest
          AND next.signed_earliest <= ${dayOf(options)}
      )`

/**
 * Steps of approval of what is still in the making that wait for an answer, or that are planned and overdue: the longest
 * wait first. One whose day is known to the month or the year waits since the last day that this can mean, so the wait is
 * never overstated. Only the steps of these agreements are looked at: what was signed may have left many more of them open.
 */
export const awaitingApproval = (options: WorklistOptions): Sql => sql`
    WITH made AS MATERIALIZED (
      SELECT a.id FROM ${agreementsWithStanding(options)}
      WHERE ${and([ofPart(options), sql`standing.there`, hasStatus(unsigned)])}
    )
    SELECT s.id
    FROM made CROSS JOIN LATERAL (
      SELECT * FROM approval WHERE agreement_id = made.id OFFSET 0
    ) AS s
    WHERE (s.outcome = 'PENDING' AND (s.asked_on IS NULL OR partial_date_earliest(s.asked_on) <= ${dayOf(options)}))
      OR (s.outcome = 'PLANNED' AND s.due_on < ${dayOf(options)})
    ORDER BY CASE s.outcome WHEN 'PENDING' THEN partial_date_latest(s.asked_on) ELSE s.due_on END NULLS LAST,
      s.agreement_id, s.step
    LIMIT ${longestWorklist}::int`

/** Concluded or reported, and without a date of signature, a sector or a source; or fixed-term without an end. */
export const incomplete = (options: WorklistOptions): Sql => {
  const latestOf = (where: Sql): Sql => sql`(
      SELECT a.id, a.signed_earliest FROM ${agreementsWithStanding(options)}
      WHERE ${and([ofPart(options), where])}
        AND standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED') AND standing.there
      ORDER BY a.signed_earliest DESC NULLS LAST, a.id LIMIT ${longestWorklist}::int
    )`
  // Of a part, the sources of few agreements: not those of all are to be read.
  const oneByOne = ofPart(options) === null ? empty : sql`OFFSET 0`
  return sql`
    SELECT id FROM (
      ${latestOf(sql`(a.signed_on IS NULL OR cardinality(a.sectors) = 0 OR (a.term_kind = 'FIXED' AND a.expires_on IS NULL))`)}
      UNION
      ${latestOf(sql`NOT EXISTS (SELECT FROM "_agreement_source" l WHERE l."A" = a.id ${oneByOne})`)}
    ) AS found
    ORDER BY signed_earliest DESC NULLS LAST, id LIMIT ${longestWorklist}::int`
}

/** Neither done nor dropped, and overdue or may be due within the period: what is due first at the head. */
export const commitmentsDue = (options: WorklistOptions): Sql => sql`
    SELECT c.id FROM commitment c ${options.province === null ? empty : sql`JOIN partnership p ON p.id = c.partnership_id`}
    WHERE ${and([
      options.province !== null && sql`p.province_id = ${options.province}`,
      isOpen(dayOf(options)),
      sql`c.due_earliest <= ${dayOf(options)} + ${options.withinDays}::int`,
    ])}
    ORDER BY c.due_latest, c.id LIMIT ${longestWorklist}::int`

/**
 * Open contradictions about the province and what is in it, of which two facts do not speak of a later day: those about which
 * something was said last come first, as a partner's readings do.
 */
export const openConflicts = (options: WorklistOptions): Sql => sql`
    SELECT x.id FROM conflict x CROSS JOIN LATERAL (
      SELECT count(*) AS facts, max(f.as_of_earliest) AS latest FROM fact f
      WHERE f.conflict_id = x.id AND coalesce(f.as_of_earliest <= ${dayOf(options)}, TRUE)
    ) AS said
    WHERE ${and([sql`x.resolution IS NULL`, sql`said.facts >= 2`, options.province !== null && isAbout(options.province)])}
    ORDER BY said.latest DESC NULLS LAST, x.id LIMIT ${longestWorklist}::int`

/** Contradiction `x` is about the province, or about what is in it. */
const isAbout = (province: string): Sql => sql`(
    (x.subject_type = 'Province' AND x.subject_id = ${province})
    OR EXISTS (
      SELECT FROM partnership p WHERE p.province_id = ${province} AND (
        (x.subject_type = 'Partnership' AND p.id = x.subject_id)
        OR (x.subject_type = 'SisterCity' AND p.sister_city_id = x.subject_id)
        OR (x.subject_type = 'Agreement' AND p.id = (SELECT a.partnership_id FROM agreement a WHERE a.id = x.subject_id))
      )
    )
    OR (x.subject_type = 'Engagement' AND EXISTS (SELECT FROM engagement e WHERE e.id = x.subject_id AND e.province_id = ${province}))
    OR (x.subject_type = 'Municipality' AND EXISTS (SELECT FROM municipality m WHERE m.id = x.subject_id AND m.province_id = ${province}))
    OR (x.subject_type = 'Consulate' AND EXISTS (SELECT FROM consulate c WHERE c.id = x.subject_id AND c.province_id = ${province}))
    OR (x.subject_type = 'Organization' AND EXISTS (SELECT FROM organization o WHERE o.id = x.subject_id AND o.province_id = ${province}))
  )`
