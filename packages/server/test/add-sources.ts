import { sql } from '../src/store/sql.ts'
import type { Store } from '../src/store/store.ts'

/** Registers so many more sources like one that has just been registered, at once. Search does not know them. */
export const addSources = async ({ db }: Store, like: string, count: number): Promise<void> => {
  const numbered = sql`(
    SELECT i, jsonb_build_object('id', ${like}::text || '-' || i, 'slug', ${like}::text || '-' || i, 'title', 'Source ' || i) AS own
    FROM generate_series(1, ${count}::int) AS i
  ) AS numbered`
  await db.$transaction([
    db.$executeRaw`
      INSERT INTO source
      SELECT (jsonb_populate_record(source, own)).* FROM source, ${numbered} WHERE id = ${like}`,
    db.$executeRaw`
      INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, reason, after)
      SELECT revision + i, at, operation, type, own ->> 'id', province_ids, actor, reason, after || own
      FROM change, ${numbered}
      WHERE type = 'Source' AND node_id = ${like} AND revision = (SELECT max(revision) FROM change)
      ORDER BY i`,
  ])
}
