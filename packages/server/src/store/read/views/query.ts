import type { PrismaClient } from '../../../generated/prisma/client.ts'
import type { Sql } from '../../sql.ts'
import { inLane } from '../../work.ts'

/** Reads in the lane of views, for statements that read large parts of the register. */
export const queryView = <Rows>(db: PrismaClient, statement: Sql): Promise<Rows> =>
  inLane('view', () => db.$queryRaw<Rows>(statement))
