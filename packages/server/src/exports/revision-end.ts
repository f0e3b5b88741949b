import type { PrismaClient } from '../generated/prisma/client.ts'
import { sql } from '../store/sql.ts'

export interface End {
  readonly identity: string
  readonly since: Date
  readonly until: Date
}

/** When a past revision began and ended; null when the log does not reach back that far. */
export const readEnd = async (db: PrismaClient, revision: number): Promise<End | null> => {
  const [row] = await db.$queryRaw<End[]>(sql`
    SELECT next.previous AS identity, coalesce(own.at, seed.loaded_at, 'epoch') AS since, next.at AS until
    FROM change next
    LEFT JOIN change own ON own.revision = next.revision - 1
    LEFT JOIN dataset AS seed ON TRUE
    WHERE next.revision = ${revision}::int + 1 AND (${revision}::int = 0 OR own.revision IS NOT NULL)`)
  return row ?? null
}
