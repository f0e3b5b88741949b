import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { ReadError } from '../../read-error.ts'
import { list as commaList, empty, raw, sql } from '../../sql.ts'
import type { List } from '../list/list.ts'
import { nameOrders } from '../list/name-orders.ts'
import { ascending, descending, text } from '../list/order.ts'

export const networkOrders = nameOrders('network', 'Network', sql`n.id`)

/**
 * The ids of `first` networks in an order by name, from the one after the network `after` on. Networks have no cursors:
 * they are so few that most callers read all of them.
 * @throws ReadError BAD_INPUT when there is no network `after`, so that its place is not known
 */
export const readNetworksByName = async (
  db: PrismaClient,
  orderBy: keyof typeof networkOrders,
  after: string | null,
  first: number,
): Promise<string[]> => {
  const { join, keys, descending } = networkOrders[orderBy]
  const columns = commaList(keys.map(({ expression }) => expression))
  const direction = descending ? raw('DESC') : empty
  const beyond = sql`(${columns}) ${raw(descending ? '<' : '>')} (SELECT ${columns} FROM network n ${join} WHERE n.id = ${after})`
  const rows = await db.$queryRaw<{ id: string | null }[]>(sql`
    SELECT n.id FROM network n ${join}
    WHERE ${after === null ? sql`TRUE` : beyond}
    ORDER BY ${commaList(keys.map(({ expression }) => sql`${expression} ${direction}`))}
    LIMIT ${first}::int`)
  if (rows.length === 0 && after !== null && (await db.network.count({ where: { id: after } })) === 0)
    throw new ReadError('BAD_INPUT', 'There is no network with the id in "after": start again without it.')
  return rows.flatMap(({ id }) => id ?? [])
}

const byId = text(sql`n.id`)
const orders = { ID_ASC: ascending('network', byId), ID_DESC: descending('network-desc', byId) }

/** The networks behind the id `after`, by id. */
export const networkList = (after: string | null, orderBy: keyof typeof orders): List => ({
  from: sql`network n`,
  where: after === null ? sql`TRUE` : sql`n.id ${raw(orderBy === 'ID_ASC' ? '>' : '<')} ${after}`,
  id: sql`n.id`,
  order: orders[orderBy],
})
