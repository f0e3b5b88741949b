import type { PrismaClient } from '../../generated/prisma/client.ts'
import { type Sql, sql, texts } from '../sql.ts'

/** The value of an expression over `parent.id` for each of the ids, as JSON, in one statement. */
export const readValues = async (
  db: PrismaClient,
  ids: readonly string[],
  expression: Sql,
): Promise<Map<string, unknown>> => {
  const rows = await db.$queryRaw<{ id: string; value: unknown }[]>(
    sql`SELECT parent.id, to_json(${expression}) AS value FROM unnest(${texts(ids)}) AS parent (id)`,
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}
