import { decodeCursor, encodeCursor } from '../store/read/list/cursor.ts'
import type { List, Order } from '../store/read/list/list.ts'
import { ReadError } from '../store/read-error.ts'
import { officeChangeType } from '../store/records/office.ts'
import { and, raw, type Sql, sql, texts } from '../store/sql.ts'
import { assertWithin, type Extent, extent, type Position } from './position.ts'

/** The order of commits. Followers resume from its cursors. */
const order: Order = {
  name: 'change',
  keys: [{ expression: sql`ch.revision`, type: 'int' }],
  witness: sql`ch.identity`,
}

/** A cursor is good for both: it says where in the log. */
export const changeOrders = {
  REVISION_ASC: order,
  REVISION_DESC: { ...order, descending: true },
} satisfies Record<string, Order>

export type ChangeOrder = keyof typeof changeOrders

export const cursorOf = ({ revision, identity }: Position): string =>
  encodeCursor(order, [String(revision), ...(identity === null ? [] : [identity])])

/** @throws ReadError BAD_CURSOR */
export const positionOf = (cursor: string): Position => {
  const [key, identity = null] = decodeCursor(order, cursor)
  const revision = Number(key)
  if (revision < 0)
    throw new ReadError('BAD_CURSOR', 'That is not a cursor of this API: pass one that a page returned.')
  return { revision, identity }
}

export interface ChangeFilter {
  readonly types?: readonly string[] | null | undefined
  /** ISO 3166-2 code */
  readonly province?: string | null | undefined
}

/** Never the rows that stand for changes of the private layer. */
export const filterSql = ({ types, province }: ChangeFilter): Sql =>
  and([
    types ? sql`ch.type = ANY (${texts(types.filter(isPublic))})` : sql`ch.type <> ${raw(`'${officeChangeType}'`)}`,
    province && sql`ch.province_ids && ${texts([province])}`,
  ])

const isPublic = (type: string): boolean => type !== officeChangeType

/** The same condition, for a change in memory. */
export const matchesFilter = (
  { types, province }: ChangeFilter,
  { type, provinceIds }: { readonly type: string; readonly provinceIds: readonly string[] },
): boolean => isPublic(type) && (!types || types.includes(type)) && (!province || provinceIds.includes(province))

/**
 * Changes in the order of their commits, or the other way round; with `of`, those of each parent record of that type. Ids are revision and
 * identity.
 */
export const changeList = (
  filter: ChangeFilter,
  of?: string,
  orderBy: ChangeOrder | null | undefined = undefined,
): List => ({
  from: sql`change ch`,
  where: filterSql(filter),
  id: sql`ch.revision || ' ' || ch.identity`,
  key: sql`ch.revision`,
  order: changeOrders[orderBy ?? 'REVISION_ASC'],
  guard: cursors => {
    const positions = cursors.map(positionOf)
    return {
      look: extent(positions.map(({ revision }) => revision)),
      judge: row => assertWithin(row as unknown as Extent, positions),
    }
  },
  ...(of && { ofParent: sql`ch.type = ${of} AND ch.node_id = parent.id` }),
})
