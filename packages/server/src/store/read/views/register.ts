import { sql } from '../../sql.ts'
import type { Counts } from '../counts.ts'

export interface RegisterState {
  readonly revision: number
  readonly updatedAt: Date
  readonly counts: Counts
}

/** The state of the whole register: one row. */
export const registerView = sql`
    SELECT
      coalesce(max(log.revision), 0)::int AS revision,
      coalesce(max(log.at), max(seed.loaded_at), 'epoch') AS "updatedAt",
      max(total.agreements) AS agreements, max(total."sisterCities") AS "sisterCities", max(total.countries) AS countries
    FROM (
      SELECT (SELECT count(*) FROM agreement)::int AS agreements, count(*)::int AS "sisterCities",
        count(DISTINCT country_code)::int AS countries
      FROM sister_city c WHERE EXISTS (SELECT FROM agreement a WHERE a.sister_city_id = c.id)
    ) AS total
    LEFT JOIN LATERAL (SELECT revision, at FROM change ORDER BY revision DESC LIMIT 1) AS log ON TRUE
    LEFT JOIN dataset AS seed ON TRUE`

export const registerOf = ([row]: readonly ({ revision: number; updatedAt: string } & Counts)[]): RegisterState => {
  const { revision, updatedAt, ...counts } = row!
  return { revision, updatedAt: new Date(updatedAt), counts }
}
