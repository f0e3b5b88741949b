import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { type Sql, sql } from '../../sql.ts'
import { inLane } from '../../work.ts'

/** The rows of a view, as JSON, in the lane of views. */
export const readView = async <Row>(db: PrismaClient, view: Sql): Promise<Row[]> => {
  const [found] = await queryView<{ rows: Row[] }[]>(
    db,
    sql`SELECT coalesce(json_agg(v), '[]') AS rows FROM (${view}) AS v`,
  )
  return found!.rows
}

/** Reads in the lane of views, for statements that read large parts of the register. */
export const queryView = <Rows>(db: PrismaClient, statement: Sql): Promise<Rows> =>
  inLane('view', () => db.$queryRaw<Rows>(statement))
