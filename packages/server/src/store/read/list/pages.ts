import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { nextTurn } from '../../event-loop.ts'
import { and, list as commaList, raw, type Sql, sql, texts } from '../../sql.ts'
import { currentWork, inLane } from '../../work.ts'
import { encodeCursor } from './cursor.ts'
import { beyond, cursorsOf } from './cursor-bounds.ts'
import type { List, Page, PageArguments } from './list.ts'
import { cursorParts, orderBy } from './order.ts'
import { windowOf } from './window.ts'

/** The parent id of a list without a parent. */
export const root = ''

/**
 * One page of `list` for each parent, in one statement, or in several if one would return more than 2 000 rows.
 *
 * Rows are selected by comparing keys with the cursor's, never by offset, so a page is correct while rows are added and
 * removed. The result follows the Relay specification for any combination of first, last, after and before.
 * @throws ReadError BAD_CURSOR, PAGE_SIZE_TOO_LARGE, BAD_INPUT
 */
export const readPages = async (
  db: PrismaClient,
  list: List,
  parents: readonly string[],
  args: PageArguments,
): Promise<Map<string, Page>> => {
  const pages = new Map<string, Page>()
  const atATime = Math.max(1, Math.floor(rowsAtATime / (windowOf(args).size + 1)))
  for (let at = 0; at < parents.length; at += atATime) {
    if (at > 0) await nextTurn()
    const some = await readSome(db, list, parents.slice(at, at + atATime), args)
    for (const [parent, page] of some) pages.set(parent, page)
  }
  return pages
}

/** Converting this many rows blocks the event loop for some tens of milliseconds. */
const rowsAtATime = 2_000

const readSome = async (
  db: PrismaClient,
  list: List,
  parents: readonly string[],
  args: PageArguments,
): Promise<Map<string, Page>> => {
  const window = windowOf(args)
  const { order } = list
  const backward = window.from === 'end'
  const kept = cursorParts(order)
  const keys = kept.map((expression, i) => sql`(${expression})::text AS ${column(i)}`)
  const page = sql`
    SELECT parent.id AS parent, item.*
    FROM unnest(${texts(parents)}) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT ${list.id} AS id, ${commaList(keys)}, row_number() OVER (ORDER BY ${orderBy(order, backward)})::int AS place
      FROM ${list.from}
      WHERE ${and([list.ofParent, list.where, beyond(order, args.after, '>'), beyond(order, args.before, '<')])}
      ORDER BY ${orderBy(order, backward)}
      LIMIT ${window.size + 1}::int
    ) AS item
    ORDER BY item.place`
  type Found = { parent: string | null; id: string } & Record<string, string>
  const cursors = cursorsOf(args)
  const guard = cursors.length > 0 ? list.guard?.(cursors) : undefined
  const statement = guard
    ? sql`SELECT guard.*, page.* FROM (${guard.look}) AS guard LEFT JOIN (${page}) AS page ON TRUE ORDER BY page.place`
    : page
  const found = await inLaneOf(list, () => db.$queryRaw<Found[]>(statement))
  guard?.judge(found[0]!)

  const rowsOf = new Map<string, Page['rows'][number][]>(parents.map(parent => [parent, []]))
  for (const row of found) {
    if (row.parent === null) continue
    rowsOf.get(row.parent)?.push({
      id: row.id,
      cursor: encodeCursor(
        order,
        kept.map((_, i) => row[`key${i}`]!),
      ),
    })
  }
  return new Map([...rowsOf].map(([parent, rows]) => [parent, window.cut(rows)]))
}

/** The number of rows of `list` for each parent, in one statement. */
export const readTotals = async (
  db: PrismaClient,
  list: List,
  parents: readonly string[],
): Promise<Map<string, number>> => {
  const statement = sql`
    SELECT parent.id AS parent, item.total
    FROM unnest(${texts(parents)}) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS total FROM ${list.from} WHERE ${and([list.ofParent, list.where])}
    ) AS item`
  const rows = await inLaneOf(list, () => db.$queryRaw<{ parent: string; total: number }[]>(statement))
  return new Map(rows.map(({ parent, total }) => [parent, total]))
}

const inLaneOf = <T>({ lane = currentWork().lane }: List, read: () => Promise<T>): Promise<T> => inLane(lane, read)

const column = (i: number): Sql => raw(`"key${i}"`)
