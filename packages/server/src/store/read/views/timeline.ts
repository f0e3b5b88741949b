import { today } from '../../../register/today.ts'
import type { TimelineKind } from '../../../register/vocabulary/timeline.ts'
import { and, dateOf, type Sql, sql } from '../../sql.ts'
import { takesPlace, wasHeld } from '../engagement-stage.ts'
import { standing } from '../standing.ts'

export interface TimelineRow {
  /** The partial date as the source gives it */
  readonly on: string
  readonly what: TimelineKind
  readonly type: string
  readonly id: string
  readonly en: string | null
  readonly th: string | null
}

/** The maximum length of a timeline; later entries are reached with `from`. */
export const longestTimeline = 1_000

// Every branch has the same columns: the date, the first and last day it can mean, what happened, and to which node.

const agreements = (where: Sql): Sql => sql`
  SELECT v."on", v.earliest, v.latest, v.kind::text, 'Agreement', a.id, a.title_en, a.title_th
  FROM agreement_event v JOIN agreement a ON a.id = v.agreement_id JOIN partnership p ON p.id = a.partnership_id
  WHERE v."on" IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL AND ${where}`

/**
 * The last days in force of agreements whose term had run out by `asOf`, or whose notice had: the status is EXPIRED on the
 * next day, and was not yet on that one. So there is none where a renewal, or another end, came first.
 */
const expiries = (where: Sql, asOf: string): Sql => sql`
  SELECT t."on", t.first, t.last, 'EXPIRED', 'Agreement', a.id, a.title_en, a.title_th
  FROM agreement a JOIN partnership p ON p.id = a.partnership_id
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (possible.last) possible."on", partial_date_earliest(possible."on") AS first, possible.last
    FROM (
      SELECT a.expires_on, a.expires_latest
      UNION ALL
      SELECT v.until, v.until_latest FROM agreement_event v WHERE v.agreement_id = a.id AND v.corrected_by_id IS NULL
    ) AS possible ("on", last)
    WHERE possible.last < ${dateOf(asOf)}
    ORDER BY possible.last, possible."on" DESC
  ) AS t
  WHERE ${where} AND ${isExpired(sql`(t.last + 1)`)} AND NOT ${isExpired(sql`t.last`)}`

const isExpired = (day: Sql): Sql =>
  sql`EXISTS (SELECT FROM (VALUES (TRUE)) AS one ${standing(day)} WHERE standing.status = 'EXPIRED')`

/** With a day, those that had been held by then. */
const engagements = (where: Sql, asOf: string | null): Sql => sql`
  SELECT e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), 'ENGAGEMENT', 'Engagement', e.id, e.title_en, e.title_th
  FROM engagement e WHERE ${asOf === null ? takesPlace(sql`e`) : wasHeld(sql`e`, asOf)} AND ${where}`

const commitments = (where: Sql): Sql => sql`
  SELECT t."on", t.first, t.last, 'COMMITMENT_' || t.what, 'Commitment', c.id, c.text_en, c.text_th
  FROM commitment c JOIN partnership p ON p.id = c.partnership_id
  CROSS JOIN LATERAL (
    SELECT v."on", v.earliest, coalesce(CASE v.kind WHEN 'DONE' THEN c.done_latest WHEN 'DROPPED' THEN c.dropped_latest END, v.latest), v.kind::text
    FROM commitment_event v
    WHERE v.commitment_id = c.id AND v."on" IS NOT NULL AND v.kind <> 'CORRECTED' AND v.corrected_by_id IS NULL
    UNION ALL
    SELECT c.due_on, c.due_earliest, c.due_latest, 'DUE' WHERE c.due_on IS NOT NULL
  ) AS t ("on", first, last, what)
  WHERE ${where}`

/** For a member, the entry names the network; for a network, the member. */
const memberships = (where: Sql, told: 'network' | 'member' = 'network'): Sql => sql`
  SELECT t."on", t.first, t.last, t.what, 'Network', n.id, ${
    told === 'network'
      ? sql`n.name_en, n.name_th`
      : sql`coalesce(pr.name_en, mu.name_en, c.name_en, m.outside_name_en), coalesce(pr.name_th, mu.name_th, c.name_th)`
  }
  FROM membership m JOIN network n ON n.id = m.network_id
  LEFT JOIN province pr ON pr.id = m.province_id
  LEFT JOIN municipality mu ON mu.id = m.municipality_id
  LEFT JOIN sister_city c ON c.id = m.sister_city_id
  CROSS JOIN LATERAL (
    VALUES (m.joined_on, m.joined_earliest, m.joined_latest, 'JOINED'), (m.left_on, m.left_earliest, m.left_latest, 'LEFT')
  ) AS t ("on", first, last, what)
  WHERE t."on" IS NOT NULL AND ${where}`

const consulates = (where: Sql): Sql => sql`
  SELECT t."on", t.first, t.last, t.what, 'Consulate', k.id, co.name_en, co.name_th
  FROM consulate k JOIN country co ON co.code = k.country_code
  CROSS JOIN LATERAL (
    VALUES (k.opened_on, k.opened_earliest, k.opened_latest, 'OPENED'), (k.closed_on, k.closed_earliest, k.closed_latest, 'CLOSED')
  ) AS t ("on", first, last, what)
  WHERE t."on" IS NOT NULL AND ${where}`

const organizations = (where: Sql): Sql => sql`
  SELECT o.opened_on, partial_date_earliest(o.opened_on), partial_date_latest(o.opened_on), 'OPENED', 'Organization', o.id, o.name_en, o.name_th
  FROM organization o WHERE o.opened_on IS NOT NULL AND ${where}`

const founding = (where: Sql): Sql => sql`
  SELECT n.founded_on, partial_date_earliest(n.founded_on), partial_date_latest(n.founded_on), 'FOUNDED', 'Network', n.id, n.name_en, n.name_th
  FROM network n WHERE n.founded_on IS NOT NULL AND ${where}`

const ofAgreements = (where: Sql, asOf: string): Sql[] => [agreements(where), expiries(where, asOf)]

/** Of ties: their agreements and commitments. `where` is about the partnership `p`. */
const ofTies = (where: Sql, asOf: string): Sql[] => [...ofAgreements(where, asOf), commitments(where)]

const withCity = (id: string): Sql =>
  sql`EXISTS (SELECT FROM "_engagement_sister_city" l WHERE l."A" = e.id AND l."B" = ${id})`

/** The entries about a node of each type; other types have no timeline. */
const branches: Record<string, (id: string, asOf: string, day: string | null) => Sql[]> = {
  Province: (id, asOf, day) => [
    ...ofTies(sql`p.province_id = ${id}`, asOf),
    engagements(sql`e.province_id = ${id}`, day),
    memberships(
      sql`(m.province_id = ${id} OR m.municipality_id IN (SELECT id FROM municipality WHERE province_id = ${id}))`,
    ),
    consulates(sql`k.province_id = ${id}`),
    organizations(sql`o.province_id = ${id}`),
  ],
  Municipality: (id, asOf) => [
    ...ofTies(sql`p.municipality_id = ${id}`, asOf),
    memberships(sql`m.municipality_id = ${id}`),
  ],
  SisterCity: (id, asOf, day) => [
    ...ofTies(sql`p.sister_city_id = ${id}`, asOf),
    engagements(withCity(id), day),
    memberships(sql`m.sister_city_id = ${id}`),
  ],
  Partnership: (id, asOf, day) => [
    ...ofTies(sql`p.id = ${id}`, asOf),
    engagements(
      sql`EXISTS (SELECT FROM partnership_engagement pe WHERE pe.partnership_id = ${id} AND pe.id = e.id)`,
      day,
    ),
  ],
  Agreement: (id, asOf, day) => [
    ...ofAgreements(sql`a.id = ${id}`, asOf),
    commitments(sql`c.agreement_id = ${id}`),
    engagements(sql`EXISTS (SELECT FROM "_engagement_agreement" l WHERE l."A" = ${id} AND l."B" = e.id)`, day),
  ],
  Country: (id, asOf, day) => [
    ...ofTies(sql`p.sister_city_id IN (SELECT id FROM sister_city WHERE country_code = ${id})`, asOf),
    engagements(sql`EXISTS (SELECT FROM "_engagement_country" l WHERE l."A" = ${id} AND l."B" = e.id)`, day),
    consulates(sql`k.country_code = ${id}`),
  ],
  Network: id => [memberships(sql`m.network_id = ${id}`, 'member'), founding(sql`n.id = ${id}`)],
  Organization: id => [organizations(sql`o.id = ${id}`), commitments(sql`c.organization_id = ${id}`)],
}

export const hasTimeline = (type: string): boolean => Object.hasOwn(branches, type)

/** What counts as past only when its last possible day has come, as all ends do. EXPIRED is told only when it is past. */
const isEnd = sql`entry.what IN (
  'TERMINATED', 'SUPERSEDED', 'ABANDONED', 'LEFT', 'CLOSED', 'COMMITMENT_DUE', 'COMMITMENT_DONE', 'COMMITMENT_DROPPED'
)`

export interface TimelineOptions {
  readonly from: string | null
  readonly to: string | null
  /** Only what had happened by this day; null for everything on record, with what had expired by today */
  readonly asOf: string | null
}

/** All dated entries about one node of a type that has a timeline, oldest first. */
export const timelineView = (
  subject: { readonly type: string; readonly id: string },
  { from, to, asOf }: TimelineOptions,
): Sql => {
  const parts = branches[subject.type]!(subject.id, asOf ?? today(), asOf)
  const union = parts.reduce((all, part) => sql`${all} UNION ALL ${part}`)
  return sql`
    SELECT entry."on", entry.what, entry.type, entry.id, entry.en, entry.th
    FROM (${union}) AS entry ("on", first, last, what, type, id, en, th)
    WHERE ${and([
      from && sql`entry.last >= ${dateOf(from)}`,
      to && sql`entry.first <= ${dateOf(to)}`,
      asOf && sql`CASE WHEN ${isEnd} THEN entry.last ELSE entry.first END <= ${dateOf(asOf)}`,
    ])}
    ORDER BY entry.first, entry.type, entry.id, entry.what, entry.en
    LIMIT ${longestTimeline}::int`
}
