import { unsigned } from '../../../register/agreement-life.ts'
import { and, type Sql, sql } from '../../sql.ts'
import { isOpen, wasAgreed } from '../commitment-status.ts'
import { wasThere } from '../presence.ts'
import { hasStatus, standing } from '../standing.ts'

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

/** The standing of agreement `a`, looked up by itself: in a list that stops after so many, few are. */
export const itsStanding = (options: WorklistOptions): Sql => sql`CROSS JOIN LATERAL (
    SELECT status, there FROM agreement_span s
    WHERE s.agreement_id = a.id AND s.starts <= ${dayOf(options)} ORDER BY s.starts DESC LIMIT 1
  ) AS standing`

/** Agreement `a` of each row of `found`, one by one in the order of those: so the database does not join them all and sort. */
export const eachOf = (found: Sql): Sql =>
  sql`CROSS JOIN LATERAL (SELECT * FROM agreement WHERE id = ${found}.id OFFSET 0) AS a`

// Each list is read in its order by an index, and what else has to hold is looked up for one after the other, until there are
// as many as are shown. Where no index has the order, the list has parts of which each has one, or is short.

export const first = sql`LIMIT ${longestWorklist}::int`

/** The notice of agreement `a` that had been given by the day. What a correction withdrew counts no more. */
const itsNotice = (options: WorklistOptions): Sql => sql`CROSS JOIN LATERAL (
    SELECT count(*) > 0 AS given, min(partial_date_earliest(until)) AS earliest, min(until_latest) AS latest
    FROM agreement_event
    WHERE agreement_id = a.id AND kind = 'NOTICE_GIVEN' AND corrected_by_id IS NULL AND earliest <= ${dayOf(options)}
  ) AS notice`

/** The notice of agreement `a` brings about its end: its term does not end by itself. */
const byNotice = sql`(a.term_kind IN ('AUTO_RENEWING', 'OPEN_ENDED') AND notice.latest IS NOT NULL)`

/** The condition that notice of agreement `a` was ever given, as the index on it has it. There are few. */
const wasGivenNotice = sql`a.id IN (SELECT agreement_id FROM agreement_event WHERE kind = 'NOTICE_GIVEN')`

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

/** The term is over and there is no renewal: the most recently expired first. */
export const overdue = (options: WorklistOptions): Sql => {
  const isOverdue = sql`standing.status = 'EXPIRED'
    AND NOT EXISTS (SELECT FROM agreement later WHERE later.renews_id = a.id AND ${wasThere(sql`later`, options.asOf)})`
  // Without notice, what has expired did so after the last day of its term.
  return sql`
    SELECT id FROM (
      (
        SELECT a.id, a.expires_latest AS latest
        FROM (
          SELECT id FROM agreement a WHERE ${and([ofPart(options), sql`a.expires_latest < ${dayOf(options)}`])}
          ORDER BY a.expires_latest DESC, a.id OFFSET 0
        ) AS over ${eachOf(sql`over`)} ${itsStanding(options)} ${itsNotice(options)}
        WHERE ${isOverdue} AND NOT ${byNotice} ${first}
      )
      UNION ALL (
        SELECT a.id, notice.latest FROM agreement a ${itsStanding(options)} ${itsNotice(options)}
        WHERE ${and([ofPart(options), wasGivenNotice, isOverdue, byNotice])}
        ORDER BY notice.latest DESC, a.id ${first}
      )
    ) AS found
    ORDER BY latest DESC, id ${first}`
}

/** In force, and may end within the period, also by notice; not what goes on in a new period unless notice was given. */
export const expiring = (options: WorklistOptions): Sql => {
  const [day, last] = [dayOf(options), sql`${dayOf(options)} + ${options.withinDays}::int`]
  const of = (agreement: Sql, { earliest, latest }: { earliest: Sql; latest: Sql }, where: Sql): Sql => sql`(
      SELECT a.id, ${earliest} AS earliest FROM ${agreement} ${itsStanding(options)} ${itsNotice(options)}
      WHERE ${and([where, sql`standing.status = 'IN_FORCE' AND ${latest} >= ${day} AND ${earliest} <= ${last}`])}
        AND (notice.given OR NOT ${isRenewed(options)})
      ORDER BY earliest, a.id ${first}
    )`
  // No date can mean days that are more than a year apart: so an index finds those of the period, and they are sorted before
  // anything is looked up.
  const near = sql`(
      SELECT id, expires_earliest FROM agreement a
      WHERE ${and([ofPart(options), sql`expires_latest BETWEEN ${day} AND ${last} + 366`])}
      ORDER BY expires_earliest, id OFFSET 0
    ) AS near ${eachOf(sql`near`)}`
  const byTerm = { earliest: sql`near.expires_earliest`, latest: sql`a.expires_latest` }
  const ofNotice = { earliest: sql`notice.earliest`, latest: sql`notice.latest` }
  return sql`
    SELECT id FROM (
      ${of(near, byTerm, sql`NOT ${byNotice}`)}
      UNION ALL ${of(sql`agreement a`, ofNotice, and([ofPart(options), wasGivenNotice, byNotice]))}
    ) AS found
    ORDER BY earliest, id ${first}`
}

/** In force, without notice or renewal so far, and the last day to give it is within the period. */
export const noticeDue = (options: WorklistOptions): Sql => {
  // As the index on it has it.
  const noticeBy = sql`((a.expires_earliest - make_interval(months => a.notice_months))::date)`
  return sql`
    SELECT a.id FROM agreement a ${itsStanding(options)} ${itsNotice(options)}
    WHERE ${and([ofPart(options)])} AND standing.status = 'IN_FORCE'
      AND ${noticeBy} BETWEEN ${dayOf(options)} AND ${dayOf(options)} + ${options.withinDays}::int
      AND NOT notice.given AND NOT ${isRenewed(options)}
    ORDER BY ${noticeBy}, a.id ${first}`
}

export interface Stalled {
  readonly id: string
  readonly monthsWaiting: number
}

/**
 * Letters of intent without a later agreement of the same partnership, and unsigned proposals, longest wait first. The
 * wait starts with the first dated event or, without one, when it was recorded in the register, so it is never
 * overstated: `begun_latest`, which is kept with the spans.
 */
export const stalled = (options: WorklistOptions): Sql => {
  const day = dayOf(options)
  const of = (which: Sql, where: Sql): Sql => sql`(
      SELECT a.id, a.begun_latest AS since
      FROM (
        SELECT id FROM agreement a WHERE ${and([ofPart(options), sql`a.begun_latest <= ${dayOf(options)}`, which])}
        ORDER BY a.begun_latest, a.id OFFSET 0
      ) AS waiting ${eachOf(sql`waiting`)} ${itsStanding(options)}
      WHERE standing.there AND ${where} ${first}
    )`
  // Few are signed after the day; the database, which does not know the day, takes a third for it unless there is another bound.
  const isOpen = sql`standing.status IN ('PROPOSED', 'IN_APPROVAL', 'APPROVED')`
  return sql`
    SELECT open.id, (date_part('year', waiting.span) * 12 + date_part('month', waiting.span))::int AS "monthsWaiting"
    FROM (
      ${of(sql`a.signed_earliest IS NULL`, isOpen)}
      UNION ALL ${of(sql`a.signed_earliest > ${day} AND a.signed_earliest < 'infinity'`, isOpen)}
      UNION ALL ${of(sql`a.kind = 'LOI'`, sql`standing.status IN ('SIGNED', 'IN_FORCE', 'EXPIRED') AND ${ledToNothing(options)}`)}
    ) AS open
    CROSS JOIN LATERAL (SELECT age(${day}, open.since) AS span) AS waiting
    ORDER BY open.since, open.id ${first}`
}

/** No agreement of the partnership followed agreement `a`, a letter of intent. */
const ledToNothing = (options: WorklistOptions): Sql => sql`
  NOT EXISTS (SELECT FROM agreement next WHERE next.based_on_id = a.id AND ${wasThere(sql`next`, options.asOf)})
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
      SELECT a.id FROM agreement a ${ofPart(options) === null ? standing(options.asOf) : itsStanding(options)}
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
    ${first}`

/** Concluded or reported, and without a date of signature, a sector or a source; or fixed-term without an end. */
export const incomplete = (options: WorklistOptions): Sql => sql`
    SELECT a.id FROM agreement a ${itsStanding(options)}
    WHERE ${and([ofPart(options)])}
      AND (a.signed_on IS NULL OR cardinality(a.sectors) = 0 OR (a.term_kind = 'FIXED' AND a.expires_on IS NULL) OR a.unsourced)
      AND standing.status IN ('REPORTED', 'SIGNED', 'IN_FORCE', 'EXPIRED') AND standing.there
    ORDER BY a.signed_earliest DESC NULLS LAST, a.id ${first}`

/** Neither done nor dropped, and overdue or may be due within the period: what is due first at the head. */
export const commitmentsDue = (options: WorklistOptions): Sql => {
  const { province, withinDays } = options
  const [day, last] = [dayOf(options), sql`${dayOf(options)} + ${withinDays}::int`]
  const isOurs = sql`EXISTS (SELECT FROM partnership WHERE id = due.partnership_id AND province_id = ${province} OFFSET 0)`
  const of = (where: Sql): Sql => sql`(
      SELECT due.id, due.due_latest
      FROM (
        SELECT c.id, c.due_latest, c.partnership_id FROM commitment c WHERE ${where} AND c.due_earliest <= ${last}
        ORDER BY c.due_latest, c.id OFFSET 0
      ) AS due
      WHERE ${and([province !== null && isOurs])} ${first}
    )`
  const isUnended = sql`c.done_latest IS NULL AND c.dropped_latest IS NULL`
  return sql`
    SELECT id FROM (
      ${of(sql`${isUnended} AND c.due_latest <= ${last} + 366 AND ${wasAgreed(day)}`)}
      UNION ALL ${of(sql`coalesce(least(c.done_latest, c.dropped_latest), 'infinity') < 'infinity' AND ${isOpen(day)}`)}
    ) AS found
    ORDER BY due_latest, id ${first}`
}

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
    ORDER BY said.latest DESC NULLS LAST, x.id ${first}`

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
