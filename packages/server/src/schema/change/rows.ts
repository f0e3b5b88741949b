import type { ChangeRow } from '../../store/feed.ts'
import type { Context } from '../context.ts'

/** Changes by revision. They are no nodes: their place in the order is their identity. */
export const readChanges = async (
  { store }: Context,
  revisions: readonly string[],
): Promise<Map<string, ChangeRow>> => {
  const rows = await store.db.change.findMany({
    where: { revision: { in: revisions.map(Number) } },
    omit: { provinceIds: true },
  })
  return new Map(rows.map(row => [String(row.revision), row]))
}
