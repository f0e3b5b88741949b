import type { Prisma } from '../../generated/prisma/client.ts'
import type { Ask } from '../ask.ts'
import { sql } from '../sql.ts'
import type { Touched } from './unit-of-work.ts'

// The change log: one row for each record that a command wrote.

/** A row of the log, as JSON takes it. What is absent is null. */
export interface LoggedChange extends ReturnType<typeof changeOf> {
  readonly revision: number
  readonly at: Date
  readonly actor: string
  readonly reason?: string
}

export const changeOf = ({ type, id, before, after, provinceIds }: Touched) => ({
  operation: before === null ? 'CREATED' : after ? 'UPDATED' : 'DELETED',
  type: type as string,
  nodeId: id,
  provinceIds: [...provinceIds] as readonly string[],
  before: before as Prisma.JsonObject | null,
  after: (after ?? null) as Prisma.JsonObject | null,
})

/** The revision and the time with which the log ends, or the open data set where the log is empty. */
export const endOfLog = async (ask: Ask): Promise<{ readonly revision: number; readonly at: Date | null }> => {
  const [end] = await ask<{ revision: number; at: string }>(sql`
    (SELECT revision, to_json(at) AS at FROM change ORDER BY revision DESC LIMIT 1)
    UNION ALL SELECT 0, to_json(loaded_at) FROM dataset LIMIT 1`)
  return end ? { revision: end.revision, at: new Date(end.at) } : { revision: 0, at: null }
}

/** One statement for all of them. */
export const logChanges = async (ask: Ask, changes: readonly LoggedChange[]): Promise<void> => {
  if (changes.length === 0) return
  await ask(sql`
    INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, reason, before, after)
    SELECT * FROM json_to_recordset(${JSON.stringify(changes)}::text::json) AS change (
      revision int, at timestamptz, operation "ChangeOperation", type text, "nodeId" text, "provinceIds" text[], actor text,
      reason text, before jsonb, after jsonb
    )
    ORDER BY revision`)
}
