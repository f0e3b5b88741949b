import type { connectTo } from '../../packages/server/test/postgres-databases.ts'

// Many rows are written faster into tables without indexes and foreign keys, which are made when the rows are there.

type Client = Awaited<ReturnType<typeof connectTo>>

interface Part {
  readonly drop: string
  readonly make: string
}

/** Not unique indexes: they keep rows apart. Foreign keys last, since they are checked by the indexes. */
const parts = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS make
  FROM pg_index JOIN pg_class c ON c.oid = indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND NOT indisunique AND ($1 OR indrelid = 'agreement_span'::regclass)
  UNION ALL
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND ($1 OR conrelid = 'agreement_span'::regclass)
  ORDER BY make DESC`

/** Runs `work` without those, of all tables or of the spans alone, and makes them again. To be called in a transaction. */
export const withoutIndexes = async (
  client: Client,
  of: 'all tables' | 'spans',
  work: () => Promise<void>,
  report: (line: string) => void,
): Promise<void> => {
  const { rows } = await client.query<Part>(parts, [of === 'all tables'])
  for (const { drop } of [...rows].reverse()) await client.query(drop)
  await work()
  report(`  making ${rows.length} indexes and foreign keys`)
  await client.query("SET LOCAL maintenance_work_mem TO '256MB'")
  for (const { make } of rows) await client.query(make)
}
