import { raw, sql } from '../src/store/sql.ts'
import type { Store } from '../src/store/store.ts'

let count = 0

/** Keeps all rows of all tables as they are now; the function returned puts them back, in one transaction. */
export const backUp = async ({ db }: Store): Promise<() => Promise<void>> => {
  const place = `backup_${++count}`
  const columns = await db.$queryRaw<{ table: string; columns: string }[]>`
    SELECT quote_ident(table_name) AS table, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' AND is_generated = 'NEVER'
    GROUP BY table_name`
  await db.$executeRaw(sql`CREATE SCHEMA ${raw(place)}`)
  await db.$transaction(
    columns.map(({ table }) => db.$executeRaw(sql`CREATE TABLE ${raw(`${place}.${table}`)} AS TABLE ${raw(table)}`)),
  )
  return async () => {
    await db.$transaction([
      // Neither triggers nor foreign keys look at what a backup brings.
      db.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.$executeRaw(sql`TRUNCATE ${raw(columns.map(({ table }) => table).join(', '))}`),
      ...columns.map(({ table, columns }) =>
        db.$executeRaw(
          sql`INSERT INTO ${raw(table)} (${raw(columns)}) SELECT ${raw(columns)} FROM ${raw(`${place}.${table}`)}`,
        ),
      ),
    ])
  }
}
