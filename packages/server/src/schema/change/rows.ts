import type { ChangeRow } from '../../changes/log.ts'
import { reset } from '../../changes/position.ts'
import { ReadError } from '../../store/read-error.ts'
import type { Context } from '../context.ts'

/**
 * Loads changes by revision and identity. They are read after their page: if the register was restored from a backup in
 * between, other changes may have the same revisions.
 * @throws ReadError CURSOR_EXPIRED
 */
export const readChanges = async ({ store }: Context, ids: readonly string[]): Promise<Map<string, ChangeRow>> => {
  const rows = await store.db.change.findMany({
    where: { revision: { in: ids.map(id => Number.parseInt(id, 10)) } },
    omit: { provinceIds: true },
  })
  const found = new Map(rows.map(row => [`${row.revision} ${row.identity}`, row]))
  if (ids.some(id => !found.has(id)))
    throw new ReadError('CURSOR_EXPIRED', 'The register was restored from a backup just now: start again.', reset)
  return found
}
