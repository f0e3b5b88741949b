import { decodeCursor, encodeCursor } from '../list/cursor.ts'
import type { List, Order } from '../list/list.ts'
import { ReadError } from '../read-error.ts'
import { and, type Sql, sql, texts } from '../sql.ts'

/** The order of commits. Cursors of it are what a follower resumes from. */
const order: Order = { name: 'change', keys: [{ expression: sql`ch.revision`, type: 'int' }] }

export const cursorOf = (revision: number): string => encodeCursor(order, [String(revision)])

/** @throws ReadError BAD_CURSOR */
export const revisionOf = (cursor: string): number => {
  const revision = Number(decodeCursor(order, cursor)[0])
  if (revision < 0)
    throw new ReadError('BAD_CURSOR', 'That is not a cursor of this API: pass one that a page returned.')
  return revision
}

export interface ChangeFilter {
  readonly types?: readonly string[] | null | undefined
  /** ISO 3166-2 code */
  readonly province?: string | null | undefined
}

export const passes = ({ types, province }: ChangeFilter): Sql =>
  and([types && sql`ch.type = ANY (${texts(types)})`, province && sql`ch.province_ids && ${texts([province])}`])

/** The same for a change that has been read. */
export const concerns = (
  { types, province }: ChangeFilter,
  change: { readonly type: string; readonly provinceIds: readonly string[] },
): boolean => (!types || types.includes(change.type)) && (!province || change.provinceIds.includes(province))

/** Changes in the order of their commits; with `of`, those of each parent of that type. */
export const changeList = (filter: ChangeFilter, of?: string): List => ({
  from: sql`change ch`,
  where: passes(filter),
  id: sql`ch.revision::text`,
  order,
  ...(of && { ofParent: sql`ch.type = ${of} AND ch.node_id = parent.id` }),
})

/** What the log holds, by revision. An empty log, that of a register nobody has written to yet, is 1 to 0. */
export interface Extent {
  readonly oldest: number
  readonly newest: number
}

export const extent = sql`
  SELECT coalesce(min(revision), 1)::int AS oldest, coalesce(max(revision), 0)::int AS newest FROM change`

/**
 * Makes sure that nothing is missing behind a revision, or following from there would leave it out in silence.
 * @throws ReadError BAD_CURSOR, CURSOR_EXPIRED
 */
export const assertWithin = ({ oldest, newest }: Extent, after: number): void => {
  if (after > newest)
    throw new ReadError(
      'BAD_CURSOR',
      `That cursor is of revision ${after}, and this register has only come to ${newest}: it belongs to another one, or this one was restored from a backup. Take a new copy and follow from there.`,
    )
  if (after < oldest - 1)
    throw new ReadError(
      'CURSOR_EXPIRED',
      `That cursor is of revision ${after}, and the changes up to ${oldest - 1} are no longer kept: take a new copy and follow from there.`,
    )
}
