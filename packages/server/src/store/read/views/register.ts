import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { sql } from '../../sql.ts'
import { type Counts, countColumns } from '../counts.ts'

export interface RegisterState {
  readonly revision: number
  readonly updatedAt: Date
  readonly counts: Counts
}

/** The state of the whole register, in one statement. */
export const readRegister = async (db: PrismaClient): Promise<RegisterState> => {
  const [row] = await db.$queryRaw<({ revision: number; updatedAt: Date } & Counts)[]>(sql`
    SELECT
      coalesce(max(log.revision), 0)::int AS revision,
      coalesce(max(log.at), max(seed.loaded_at), 'epoch') AS "updatedAt",
      max(total.agreements) AS agreements, max(total."sisterCities") AS "sisterCities", max(total.countries) AS countries
    FROM (
      SELECT ${countColumns}
      FROM agreement a JOIN partnership p ON p.id = a.partnership_id JOIN sister_city c ON c.id = p.sister_city_id
    ) AS total
    LEFT JOIN LATERAL (SELECT revision, at FROM change ORDER BY revision DESC LIMIT 1) AS log ON TRUE
    LEFT JOIN dataset AS seed ON TRUE`)
  const { revision, updatedAt, ...counts } = row!
  return { revision, updatedAt, counts }
}
