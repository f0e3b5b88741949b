import type { PrismaClient } from '../generated/prisma/client.ts'
import { recordSql } from '../store/records/as-json.ts'
import { belongingSql, type IdsByType } from '../store/records/belonging.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import { type RecordType, records } from '../store/records/index.ts'
import { type Sql, sql, texts } from '../store/sql.ts'
import { assertWithin, type Extent, extent, type Position } from './position.ts'

export interface SnapshotRow {
  readonly id: string
  readonly record: RecordJson
}

export interface SnapshotReader {
  /** At most `size` records with ids after `after`, in the order of ids. `last` is null when there are no more. */
  page(type: RecordType, after: string, size: number): Promise<{ rows: SnapshotRow[]; last: string | null }>
  /** The records with these ids, as far as they existed. */
  byIds(type: RecordType, ids: readonly string[]): Promise<SnapshotRow[]>
  /** The agreements of these partnerships */
  agreementsOf(partnerships: readonly string[]): Promise<SnapshotRow[]>
  /** The engagements between the two sides of one of these partnerships, and some others */
  engagementsOf(partnerships: readonly string[]): Promise<SnapshotRow[]>
  /** At most `size` records with ids after `after`, among them all that belong to one of `parents`, and some others */
  belonging(type: RecordType, parents: IdsByType, after: string, size: number): ReturnType<SnapshotReader['page']>
  /** When the records with these ids were last changed, as far as the log still says */
  changedAt(type: RecordType, ids: readonly string[]): Promise<ReadonlyMap<string, Date>>
}

/**
 * Reads the register as it was at `revision`, a page at a time, while others write.
 *
 * There is no transaction around it: in PGlite it would block everybody else, and a long one in PostgreSQL prevents the
 * cleanup of old rows. Instead, each statement reads the current records and undoes later changes with the log: a
 * record that was changed after `revision` had the `before` of the first such change. Records removed since then are
 * found in the log, records created since then are left out. So it does not matter when a statement runs, and any
 * revision can be read as long as all later changes are kept. Each statement checks that the register still has the
 * same history: after a restore from a backup, the snapshot would mix two histories.
 *
 * Its functions throw ReadError CURSOR_EXPIRED.
 */
export const snapshotAt = (db: PrismaClient, position: Position): SnapshotReader => {
  const { revision } = position
  const read = async (type: RecordType, requested: Sql) => {
    const statement = records[type].written ? rowsAtRevision(type, revision, requested) : currentRows(type, requested)
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
    byIds: async (type, ids) =>
      ids.length === 0 ? [] : (await read(type, sql`SELECT id FROM unnest(${texts(ids)}) AS given (id)`)).rows,
    agreementsOf: async ids => {
      const condition = sql`r.partnership_id = ANY (${texts(ids)})`
      if (ids.length === 0) return []
      const { rows } = await read(
        'Agreement',
        sql`SELECT id FROM (${thoseWhere('Agreement', revision, condition)}) AS those`,
      )
      return rows.filter(({ record }) => ids.includes(String(record['partnershipId'])))
    },
    engagementsOf: async ids => {
      if (ids.length === 0) return []
      const condition = sql`r.id IN (SELECT pe.id FROM partnership_engagement pe WHERE pe.partnership_id = ANY (${texts(ids)}))`
      const those = thoseWhere('Engagement', revision, condition)
      return (await read('Engagement', sql`SELECT id FROM (${those}) AS those`)).rows
    },
    belonging: async (type, parents, after, size) => {
      const condition = belongingSql(type, parents)
      if (!condition) return { rows: [], last: null }
      const { collation } = recordSql[type]
      return read(
        type,
        sql`SELECT id FROM (${thoseWhere(type, revision, condition)}) AS those
          WHERE id > ${after}::text ${collation} ORDER BY id LIMIT ${size}::int`,
      )
    },
    changedAt: async (type, ids) => {
      if (ids.length === 0) return new Map()
      const rows = await db.$queryRaw<(Extent & { id: string; at: Date })[]>(sql`
        SELECT log.*, given.id, coalesce(last.at, seed.loaded_at, 'epoch') AS at
        FROM (${extent([revision])}) AS log CROSS JOIN unnest(${texts(ids)}) AS given (id)
        LEFT JOIN dataset AS seed ON TRUE
        LEFT JOIN LATERAL (
          SELECT ch.at FROM change ch
          WHERE ch.type = ${type} AND ch.node_id = given.id AND ch.revision <= ${revision}::int
          ORDER BY ch.revision DESC LIMIT 1
        ) AS last ON TRUE`)
      assertWithin(rows[0]!, [position])
      return new Map(rows.map(({ id, at }) => [id, at]))
    },
  }
}

/** The next ids, of existing and of removed records. */
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

/** The ids of the present records for which a condition holds, and of all that were changed or removed since. */
const thoseWhere = (type: RecordType, revision: number, condition: Sql): Sql => {
  const { from, id, collation } = recordSql[type]
  return sql`
    SELECT ${id} ${collation} AS id FROM ${from} WHERE ${condition}
    UNION
    SELECT ch.node_id ${collation} FROM change ch WHERE ch.revision > ${revision}::int AND ch.type = ${type}`
}

const rowsAtRevision = (type: RecordType, revision: number, requested: Sql): Sql => {
  const source = recordSql[type]
  return sql`
    SELECT
      requested.id,
      CASE WHEN since.revision IS NOT NULL THEN since.before WHEN ${source.id} IS NOT NULL THEN ${source.json} END::text AS json
    FROM (${requested}) AS requested
    LEFT JOIN ${source.from} ON ${source.id} = requested.id
    LEFT JOIN LATERAL (
      SELECT ch.revision, ch.before FROM change ch
      WHERE ch.type = ${type} AND ch.node_id = requested.id AND ch.revision > ${revision}::int
      ORDER BY ch.revision LIMIT 1
    ) AS since ON TRUE
    ORDER BY requested.id`
}

const currentRows = (type: RecordType, requested: Sql): Sql => {
  const source = recordSql[type]
  return sql`
    SELECT ${source.id} AS id, ${source.json}::text AS json
    FROM (${requested}) AS requested JOIN ${source.from} ON ${source.id} = requested.id
    ORDER BY ${source.id}`
}
