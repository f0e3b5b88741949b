import { and, dateOf, type Sql, sql } from '../../sql.ts'
import { wasHeld } from '../engagement-stage.ts'
import { largestAnswers } from '../largest-lists.ts'

export interface Attendance {
  /** Id of the consulate */
  readonly consulate: string
  /** Meetings of the series that were held in the period */
  readonly held: number
  /** How many of them it attended, as host or visitor */
  readonly attended: number
  /** Ids of these, the latest first */
  readonly meetings: string[]
}

export interface Period {
  readonly from: string | null
  readonly to: string
}

/**
 * The consulates of the province of a series that may have been open in the period, and others that attended: which of the
 * meetings that were held they attended, the most regular first.
 */
export const seriesAttendanceView = (slug: string, { from, to }: Period): Sql => sql`
  WITH series AS (SELECT s.id, s.province_id FROM engagement_series s WHERE s.slug = ${slug}),
  meeting AS MATERIALIZED (
    SELECT e.id, e.starts_earliest FROM series s JOIN engagement e ON e.series_id = s.id
    WHERE ${and([
      wasHeld(sql`e`, to),
      from !== null && sql`coalesce(e.ends_latest, e.starts_latest) >= ${dateOf(from)}`,
    ])}
  ),
  attended AS (
    SELECT DISTINCT p.consulate_id, m.id, m.starts_earliest
    FROM meeting m JOIN engagement_party p ON p.engagement_id = m.id WHERE p.consulate_id IS NOT NULL
  )
  SELECT k.id AS consulate, (SELECT count(*) FROM meeting)::int AS held, count(a.id)::int AS attended,
    coalesce(
      (array_agg(a.id ORDER BY a.starts_earliest DESC, a.id) FILTER (WHERE a.id IS NOT NULL))[1:${largestAnswers.meetings}::int],
      '{}'
    ) AS meetings
  FROM consulate k LEFT JOIN attended a ON a.consulate_id = k.id
  WHERE a.id IS NOT NULL OR ${and([
    sql`k.province_id = (SELECT province_id FROM series)`,
    sql`coalesce(k.opened_earliest, '-infinity') <= ${dateOf(to)}`,
    from !== null && sql`coalesce(k.closed_latest, 'infinity') >= ${dateOf(from)}`,
  ])}
  GROUP BY k.id ORDER BY attended DESC, k.id LIMIT ${largestAnswers.attendance}::int`
