import { raw, sql } from '../src/store/sql.ts'
import type { Store } from '../src/store/store.ts'
import { fingerprint } from './write.ts'

let count = 0

/**
 * Keeps all rows of all tables as they are now; the function returned puts them back, in one transaction. What has stayed
 * as it was is left alone: to fill the indexes of a whole register anew takes longer than what is tested.
 */
export const backUp = async (store: Store): Promise<() => Promise<void>> => {
  const { db } = store
  const place = `backup_${++count}`
  const tables = await db.$queryRaw<{ table: string; columns: string; row: string }[]>`
    SELECT quote_ident(relname) AS table, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns,
      string_agg('t.' || quote_ident(attname), ', ' ORDER BY attnum) AS row
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
      AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    GROUP BY relname`
  const before = await fingerprint(store)
  await db.$transaction([
    db.$executeRaw(sql`CREATE SCHEMA ${raw(place)}`),
    ...tables.map(({ table, columns }) =>
      db.$executeRaw(sql`CREATE TABLE ${raw(`${place}.${table}`)} AS SELECT ${raw(columns)} FROM ${raw(table)}`),
    ),
  ])
  return async () => {
    const now = await fingerprint(store)
    const changed = tables.filter(({ table }) => now[table] !== before[table])
    await db.$transaction([
      // Neither triggers nor foreign keys look at what a backup brings.
      db.$executeRaw`SET LOCAL session_replication_role = replica`,
      ...changed.flatMap(({ table, columns, row }) => {
        const kept = raw(`${place}.${table}`)
        return [
          db.$executeRaw(
            sql`DELETE FROM ${raw(table)} t WHERE ROW(${raw(row)})::text NOT IN (SELECT kept::text FROM ${kept} kept)`,
          ),
          db.$executeRaw(
            sql`INSERT INTO ${raw(table)} (${raw(columns)}) SELECT ${raw(columns)} FROM ${kept} kept
              WHERE kept::text NOT IN (SELECT ROW(${raw(row)})::text FROM ${raw(table)} t)`,
          ),
        ]
      }),
    ])
  }
}
