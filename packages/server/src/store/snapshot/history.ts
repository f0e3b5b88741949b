import type { PrismaClient } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'

/** When a revision that is over came to be, and when the next one took its place; null when the log does not reach back. */
export const readEnd = async (db: PrismaClient, revision: number): Promise<{ since: Date; until: Date } | null> => {
  const [row] = await db.$queryRaw<{ since: Date; until: Date }[]>(sql`
    SELECT coalesce(own.at, seed.loaded_at, 'epoch') AS since, next.at AS until
    FROM change next
    LEFT JOIN change own ON own.revision = next.revision - 1
    LEFT JOIN dataset AS seed ON TRUE
    WHERE next.revision = ${revision}::int + 1 AND (${revision}::int = 0 OR own.revision IS NOT NULL)`)
  return row ?? null
}
