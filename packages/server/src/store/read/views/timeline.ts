import { and, type Sql, sql } from '../../sql.ts'

export interface TimelineRow {
  /** The partial date as the source gives it */
  readonly on: string
  /** What happened: an agreement's event kind, ENGAGEMENT, JOINED, LEFT, OPENED, CLOSED or FOUNDED */
  readonly what: string
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

const engagements = (where: Sql): Sql => sql`
  SELECT e.starts_on, e.starts_earliest, coalesce(e.ends_latest, e.starts_latest), 'ENGAGEMENT', 'Engagement', e.id, e.title_en, e.title_th
  FROM engagement e WHERE NOT e.cancelled AND ${where}`

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

const withCity = (id: string): Sql =>
  sql`EXISTS (SELECT FROM "_engagement_sister_city" l WHERE l."A" = e.id AND l."B" = ${id})`

/** The entries about a node of each type; other types have no timeline. */
const branches: Record<string, (id: string) => Sql[]> = {
  Province: id => [
    agreements(sql`p.province_id = ${id}`),
    engagements(sql`e.province_id = ${id}`),
    memberships(
      sql`(m.province_id = ${id} OR m.municipality_id IN (SELECT id FROM municipality WHERE province_id = ${id}))`,
    ),
    consulates(sql`k.province_id = ${id}`),
    organizations(sql`o.province_id = ${id}`),
  ],
  Municipality: id => [agreements(sql`p.municipality_id = ${id}`), memberships(sql`m.municipality_id = ${id}`)],
  SisterCity: id => [
    agreements(sql`p.sister_city_id = ${id}`),
    engagements(withCity(id)),
    memberships(sql`m.sister_city_id = ${id}`),
  ],
  Partnership: id => [
    agreements(sql`p.id = ${id}`),
    engagements(sql`EXISTS (SELECT FROM partnership_engagement pe WHERE pe.partnership_id = ${id} AND pe.id = e.id)`),
  ],
  Agreement: id => [
    agreements(sql`a.id = ${id}`),
    engagements(sql`EXISTS (SELECT FROM "_engagement_agreement" l WHERE l."A" = ${id} AND l."B" = e.id)`),
  ],
  Country: id => [
    agreements(sql`p.sister_city_id IN (SELECT id FROM sister_city WHERE country_code = ${id})`),
    engagements(sql`EXISTS (SELECT FROM "_engagement_country" l WHERE l."A" = ${id} AND l."B" = e.id)`),
    consulates(sql`k.country_code = ${id}`),
  ],
  Network: id => [memberships(sql`m.network_id = ${id}`, 'member'), founding(sql`n.id = ${id}`)],
  Organization: id => [organizations(sql`o.id = ${id}`)],
}

export const hasTimeline = (type: string): boolean => Object.hasOwn(branches, type)

/** All dated entries about one node of a type that has a timeline, oldest first. */
export const timelineView = (
  subject: { readonly type: string; readonly id: string },
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Sql => {
  const parts = branches[subject.type]!(subject.id)
  const union = parts.reduce((all, part) => sql`${all} UNION ALL ${part}`)
  return sql`
    SELECT entry."on", entry.what, entry.type, entry.id, entry.en, entry.th
    FROM (${union}) AS entry ("on", first, last, what, type, id, en, th)
    WHERE ${and([from && sql`entry.last >= ${from}::text::date`, to && sql`entry.first <= ${to}::text::date`])}
    ORDER BY entry.first, entry.type, entry.id, entry.what, entry.en
    LIMIT ${longestTimeline}::int`
}
