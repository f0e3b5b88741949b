import { type Sql, sql } from '../../sql.ts'
import { consulateThere } from '../consulate-presence.ts'

export interface Roll {
  readonly province: string
  readonly day: string
  readonly countries: number
  readonly posts: number
  readonly career: number
  readonly honorary: number
  readonly withConsul: number
  /** Ids of the posts in order of precedence */
  readonly consulates: readonly string[]
}

/**
 * The consular posts of a province that were there on a day, in one row. They stand in order of precedence: by rank,
 * those with a consul before others, then by how long the consul has been there, and by name of the country.
 */
export const consularRollView = (province: string, day: string): Sql => sql`
    SELECT ${province}::text AS province, ${day}::text AS day,
      count(DISTINCT post.country_code)::int AS countries,
      count(*)::int AS posts,
      (count(*) FILTER (WHERE post.kind IN ('CONSULATE_GENERAL', 'CONSULATE', 'CONSULAR_OFFICE')))::int AS career,
      (count(*) FILTER (WHERE post.kind = 'HONORARY_CONSULATE'))::int AS honorary,
      (count(*) FILTER (WHERE post.held))::int AS "withConsul",
      coalesce(
        array_agg(post.id ORDER BY post.kind, post.since NULLS LAST, NOT post.held, post.name_en, post.id COLLATE "C"),
        '{}'
      ) AS consulates
    FROM (
      SELECT k.id, k.kind, k.country_code, country.name_en, consul.held, consul.since
      FROM consulate k
      JOIN country ON country.code = k.country_code
      CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS held, min(c.from_earliest) AS since
        FROM consul c
        WHERE c.consulate_id = k.id AND coalesce(c.from_earliest, '-infinity') <= ${day}::text::date
          AND coalesce(c.until_latest, 'infinity') > ${day}::text::date
      ) AS consul
      WHERE k.province_id = ${province} AND ${consulateThere(day)}
    ) AS post`
