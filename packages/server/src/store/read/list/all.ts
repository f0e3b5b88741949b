import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { and, sql, texts } from '../../sql.ts'
import type { List } from './list.ts'
import { orderBy } from './order.ts'

/** The first `limit` ids of `list` for each parent, in its order, in one statement. */
export const readAll = async (
  db: PrismaClient,
  list: List,
  parents: readonly string[],
  limit: number,
): Promise<Map<string, string[]>> => {
  const rows = await db.$queryRaw<{ parent: string; id: string }[]>(sql`
    SELECT parent.id AS parent, item.id
    FROM unnest(${texts(parents)}) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT ${list.id} AS id, row_number() OVER (ORDER BY ${orderBy(list.order)}) AS place
      FROM ${list.from} WHERE ${and([list.ofParent, list.where])}
      ORDER BY ${orderBy(list.order)} LIMIT ${limit}::int
    ) AS item
    ORDER BY item.place`)
  const found = new Map(parents.map((parent): [string, string[]] => [parent, []]))
  for (const { parent, id } of rows) found.get(parent)?.push(id)
  return found
}
