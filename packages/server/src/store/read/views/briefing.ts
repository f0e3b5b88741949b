import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { and, dateOf, type Sql, sql } from '../../sql.ts'
import { isOpen } from '../commitment-status.ts'
import { hasNoContact, lastContactRow, silenceFrom } from '../contacts.ts'
import { hasStage, hasStageBy, isAlive, wasHeld } from '../engagement-stage.ts'
import { wasThere } from '../presence.ts'
import { standing } from '../standing.ts'
import { anniversaries, hasAgreement } from './contact-worklist.ts'
import { expiring, noticeDue, overdue, type WorklistOptions } from './worklist.ts'

// All that one tie has to say before a meeting. Each list is found by the tie, so none reads more than is its own.

/** A briefing is read by people, on a page or two: so many entries each list has at most. */
export const longestBriefing = 20
/** Of those that bring many others along: what was last, and what is open. */
export const mostEngagements = 10
export const mostConflicts = 5
export const mostAnniversaries = 5

export interface BriefingOptions extends WorklistOptions {
  readonly partnership: string
  /** The day that was asked for; null for all on record, as it is today */
  readonly day: string | null
}

/**
 * The partnership of the province, by its code, and the sister city, by its slug: that of the province itself, or else of
 * the first of its municipalities that has one. Null when there is none, or none of its agreements was there on the day.
 */
export const readTie = async (
  db: PrismaClient,
  province: string,
  sisterCity: string,
  day: string | null,
): Promise<string | null> => {
  const [tie] = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT p.id FROM partnership p JOIN sister_city c ON c.id = p.sister_city_id
    WHERE ${and([
      sql`p.province_id = ${province} AND c.slug = ${sisterCity}`,
      day !== null && sql`EXISTS (SELECT FROM agreement a WHERE a.partnership_id = p.id AND ${wasThere(sql`a`, day)})`,
    ])}
    ORDER BY p.municipality_id NULLS FIRST, p.id LIMIT 1`)
  return tie?.id ?? null
}

const most = sql`LIMIT ${longestBriefing}::int`

export const tieOf = ({ partnership }: BriefingOptions): Sql =>
  sql`SELECT p.id FROM partnership p WHERE p.id = ${partnership}`

/** What is in force first, then what was signed last. */
export const agreementsOf = ({ partnership, asOf, day }: BriefingOptions): Sql => sql`
  SELECT a.id FROM agreement a ${standing(asOf)}
  WHERE ${and([sql`a.partnership_id = ${partnership}`, day !== null && sql`standing.there`])}
  ORDER BY standing.status <> 'IN_FORCE',
    CASE WHEN a.signed_earliest <= ${dateOf(asOf)} THEN a.signed_earliest END DESC NULLS LAST, a.id
  ${most}`

export const lastContactOf = ({ partnership, asOf }: BriefingOptions): Sql => sql`
  SELECT last.* FROM (SELECT ${partnership}::text AS id) AS parent
  CROSS JOIN LATERAL (${lastContactRow(asOf, 'EVENT')}) AS last`

/** What is due first at the head. */
export const openCommitmentsOf = ({ partnership, asOf }: BriefingOptions): Sql => sql`
  SELECT c.id FROM commitment c WHERE c.partnership_id = ${partnership} AND ${isOpen(asOf)}
  ORDER BY c.due_latest NULLS LAST, c.id ${most}`

const engagement = sql`e`

/** What had been asked for or planned by the day, as far as anybody recorded when. */
const wasAhead = (day: string): Sql =>
  sql`(${hasStage(engagement, ['REQUESTED', 'ACCEPTED', 'PLANNED'], day)} AND ${hasStageBy(engagement, day)})`

/** The latest first: on a day, what was held by then, and what was known to be ahead. */
export const engagementsOf = ({ partnership, day }: BriefingOptions): Sql => sql`
  SELECT e.id FROM partnership_engagement e
  WHERE ${and([
    sql`e.partnership_id = ${partnership}`,
    isAlive(engagement),
    day !== null && sql`(${wasHeld(engagement, day)} OR ${wasAhead(day)})`,
  ])}
  ORDER BY e.starts_earliest DESC, e.id DESC LIMIT ${mostEngagements}::int`

/**
 * Those who led an engagement of the tie that was held, took part in it, or signed an agreement of the tie: whoever was
 * met last first.
 */
export const peopleOf = ({ partnership, asOf }: BriefingOptions): Sql => sql`
  SELECT met.id FROM (
    SELECT someone.id, e.starts_earliest FROM partnership_engagement e
    CROSS JOIN LATERAL (
      SELECT l."B" AS id FROM "_engagement_leader" l WHERE l."A" = e.id
      UNION SELECT party.person_id FROM engagement_party party WHERE party.engagement_id = e.id AND party.person_id IS NOT NULL
    ) AS someone
    WHERE e.partnership_id = ${partnership} AND ${wasHeld(engagement, asOf)}
    UNION ALL
    SELECT s.person_id, a.signed_earliest FROM signatory s JOIN agreement a ON a.id = s.agreement_id
    WHERE a.partnership_id = ${partnership} AND a.signed_earliest <= ${dateOf(asOf)}
  ) AS met (id, "on")
  GROUP BY met.id ORDER BY max(met."on") DESC, met.id ${most}`

/**
 * Open contradictions about the tie, its agreements and engagements, and the sister city. On a day, those of which two
 * sources are not about a later day. Those that a partner brought up come last, so that it pushes no other out of the list.
 */
export const conflictsOf = ({ partnership, day }: BriefingOptions): Sql => sql`
  SELECT x.id FROM conflict x
  JOIN (
    SELECT 'Partnership' AS type, ${partnership}::text AS id
    UNION ALL SELECT 'SisterCity', p.sister_city_id FROM partnership p WHERE p.id = ${partnership}
    UNION ALL SELECT 'Agreement', a.id FROM agreement a WHERE a.partnership_id = ${partnership}
    UNION ALL SELECT 'Engagement', e.id FROM partnership_engagement e WHERE e.partnership_id = ${partnership}
  ) AS subject ON subject.type = x.subject_type AND subject.id = x.subject_id
  WHERE ${and([
    sql`x.resolution IS NULL`,
    day !== null &&
      sql`(SELECT count(*) FROM fact f WHERE f.conflict_id = x.id AND coalesce(f.as_of_earliest <= ${dateOf(day)}, TRUE)) >= 2`,
  ])}
  ORDER BY EXISTS (
    SELECT FROM fact f JOIN source s ON s.id = f.source_id WHERE f.conflict_id = x.id AND s.asserted_by_id IS NOT NULL
  ), x.id LIMIT ${mostConflicts}::int`

export const anniversariesOf = (options: BriefingOptions): Sql =>
  sql`SELECT next.* FROM (${anniversaries(options)}) AS next LIMIT ${mostAnniversaries}::int`

/** Why something is to be raised, the most urgent first. */
export const raiseReasons = [
  'COMMITMENT_OVERDUE',
  'AGREEMENT_EXPIRED',
  'NOTICE_DUE',
  'AGREEMENT_ENDS',
  'COMMITMENT_DUE',
  'DORMANT',
  'NO_EVIDENCE',
] as const
export type RaiseReason = (typeof raiseReasons)[number]

export interface PointToRaise {
  readonly reason: RaiseReason
  /** A partial date */
  readonly on: string | null
  /** Of a commitment or an agreement; null for what is about the tie */
  readonly id: string | null
}

/** What an officer would raise with the other side, the most urgent first. */
export const pointsToRaise = (options: BriefingOptions): Sql => {
  const { partnership, asOf, dormantMonths } = options
  const day = dateOf(asOf)
  const ofAgreements = (reason: RaiseReason, found: Sql, on: Sql): Sql => sql`
    SELECT ${reason}::text AS reason, ${on} AS "on", a.id FROM (${found}) AS found JOIN agreement a ON a.id = found.id`
  const commitments = (reason: RaiseReason, due: Sql): Sql => sql`
    SELECT ${reason}::text, c.due_on, c.id FROM commitment c
    WHERE c.partnership_id = ${partnership} AND ${isOpen(asOf)} AND ${due}`
  const noticeBy = sql`(a.expires_earliest - make_interval(months => a.notice_months))::date::text`
  return sql`
    SELECT point.* FROM (
      ${ofAgreements('AGREEMENT_EXPIRED', overdue(options), sql`a.expires_on`)}
      UNION ALL ${ofAgreements('NOTICE_DUE', noticeDue(options), noticeBy)}
      UNION ALL ${ofAgreements('AGREEMENT_ENDS', expiring(options), sql`a.expires_on`)}
      UNION ALL ${commitments('COMMITMENT_OVERDUE', sql`c.due_latest < ${day}`)}
      UNION ALL ${commitments(
        'COMMITMENT_DUE',
        sql`c.due_latest >= ${day} AND c.due_earliest <= ${day} + ${options.withinDays}::int`,
      )}
      UNION ALL SELECT 'DORMANT', last."on", NULL FROM (${lastContactOf(options)}) AS last
        WHERE last.latest < ${silenceFrom(dormantMonths, asOf)} AND ${isHeldAlive(options)}
      UNION ALL SELECT 'NO_EVIDENCE', NULL, NULL
        WHERE ${hasNoContact(sql`${partnership}::text`, asOf)} AND ${isHeldAlive(options)}
    ) AS point
    ORDER BY array_position(${[...raiseReasons]}::text[], point.reason), point."on" NULLS LAST, point.id ${most}`
}

/** A tie that ended may be silent. */
const isHeldAlive = ({ partnership, asOf }: BriefingOptions): Sql =>
  hasAgreement(sql`${partnership}::text`, asOf, sql`'IN_FORCE', 'SIGNED', 'REPORTED'`)
