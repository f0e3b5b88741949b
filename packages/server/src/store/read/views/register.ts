import { sql } from '../../sql.ts'
import { type Counts, countColumns } from '../counts.ts'

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
      SELECT ${countColumns}
      FROM agreement a JOIN partnership p ON p.id = a.partnership_id JOIN sister_city c ON c.id = p.sister_city_id
    ) AS total
    LEFT JOIN LATERAL (SELECT revision, at FROM change ORDER BY revision DESC LIMIT 1) AS log ON TRUE
    LEFT JOIN dataset AS seed ON TRUE`

export const registerOf = ([row]: readonly ({ revision: number; updatedAt: string } & Counts)[]): RegisterState => {
  const { revision, updatedAt, ...counts } = row!
  return { revision, updatedAt: new Date(updatedAt), counts }
}
