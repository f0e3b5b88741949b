import { assertWithin, type Extent, extent, type Position } from '../changes/position.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { recordSql } from '../store/records/as-json.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import { type RecordType, records } from '../store/records/index.ts'
import { type Sql, sql, texts } from '../store/sql.ts'

export interface SnapshotRow {
  readonly id: string
  readonly record: RecordJson
}

export interface SnapshotReader {
  /** At most `size` records with ids behind `after`, in the order of ids. `last` is null when there are no more. */
  page(type: RecordType, after: string, size: number): Promise<{ rows: SnapshotRow[]; last: string | null }>
  /** Those with these ids, as far as they were there. */
  those(type: RecordType, ids: readonly string[]): Promise<SnapshotRow[]>
}

/**
 * Reads the register as it was at `revision`, a page at a time, while others write.
 *
 * There is no transaction around it: that of PGlite would lock everybody out, and a long one of PostgreSQL keeps old rows
 * from being cleaned up. Instead each statement reads the records as they are and takes back what the log says was changed
 * since: the state at `revision` of a record that was written behind it is the `before` of the first such change. One that
 * was removed since is found in the log, one that was made since is left out. So it does not matter when a statement runs,
 * and any revision can be read as long as all changes behind it are kept. Each statement looks whether the register is still
 * of that history: if it was restored from a backup in between, the snapshot would be of two registers.
 *
 * Its functions throw ReadError CURSOR_EXPIRED.
 */
export const snapshotAt = (db: PrismaClient, position: Position): SnapshotReader => {
  const { revision } = position
  const read = async (type: RecordType, wanted: Sql) => {
    const statement = records[type].written ? rewound(type, revision, wanted) : asItIs(type, wanted)
    const found = await db.$queryRaw<(Extent & { id: string | null; json: string | null })[]>(sql`
      SELECT log.*, item.id, item.json
      FROM (${extent([revision])}) AS log LEFT JOIN (${statement}) AS item ON TRUE
      ORDER BY item.id`)
    assertWithin(found[0]!, [position])
    const rows = found.filter((row): row is typeof row & { id: string } => row.id !== null)
    return {
      rows: rows.flatMap(({ id, json }) => (json === null ? [] : [{ id, record: JSON.parse(json) as RecordJson }])),
      last: rows.at(-1)?.id ?? null,
    }
  }
  return {
    page: (type, after, size) => read(type, behind(type, revision, after, size)),
    those: async (type, ids) =>
      ids.length === 0 ? [] : (await read(type, sql`SELECT id FROM unnest(${texts(ids)}) AS given (id)`)).rows,
  }
}

/** The next ids, of records that there are and of records that there were. */
const behind = (type: RecordType, revision: number, after: string, size: number): Sql => {
  const { from, id, collation } = recordSql[type]
  const present = sql`
    SELECT ${id} ${collation} AS id FROM ${from} WHERE ${id} > ${after}::text ORDER BY ${id} LIMIT ${size}::int`
  if (!records[type].written) return present
  return sql`
    (${present})
    UNION
    SELECT ch.node_id ${collation} FROM change ch
    WHERE ch.revision > ${revision}::int AND ch.type = ${type} AND ch.node_id ${collation} > ${after}::text
    ORDER BY id LIMIT ${size}::int`
}

const rewound = (type: RecordType, revision: number, wanted: Sql): Sql => {
  const source = recordSql[type]
  return sql`
    SELECT
      wanted.id,
      CASE WHEN since.revision IS NOT NULL THEN since.before WHEN ${source.id} IS NOT NULL THEN ${source.json} END::text AS json
    FROM (${wanted}) AS wanted
    LEFT JOIN ${source.from} ON ${source.id} = wanted.id
    LEFT JOIN LATERAL (
      SELECT ch.revision, ch.before FROM change ch
      WHERE ch.type = ${type} AND ch.node_id = wanted.id AND ch.revision > ${revision}::int
      ORDER BY ch.revision LIMIT 1
    ) AS since ON TRUE
    ORDER BY wanted.id`
}

const asItIs = (type: RecordType, wanted: Sql): Sql => {
  const source = recordSql[type]
  return sql`
    SELECT ${source.id} AS id, ${source.json}::text AS json
    FROM (${wanted}) AS wanted JOIN ${source.from} ON ${source.id} = wanted.id
    ORDER BY ${source.id}`
}
