import { readMigrations } from '../migrate/migrations.ts'
import type { Query } from '../migrate/record.ts'
import { namesMadeBy } from './made.ts'

// The tables and columns to copy are read from the catalogue, so that a new table cannot be left out.

export interface Column {
  readonly name: string
  /** As written in a cast */
  readonly type: string
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** Columns of the primary key, which determine the order of the copied rows; all columns of a table without one */
  readonly key: readonly string[]
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Every table of the register, ordered by name: only tables that migrations created, because a database may hold
 * others. The record of the migrations is left out, because a restore creates it anew.
 */
export const registerTables = async (query: Query): Promise<Table[]> => {
  const made = namesMadeBy(await readMigrations(), 'TABLE')
  return (await readTables(query)).filter(({ name }) => made.includes(name))
}

/** Every table of the schema, without generated columns. */
export const readTables = async (query: Query): Promise<Table[]> => {
  const rows = await query(`
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
      coalesce(a.attnum = ANY (i.indkey), i.indkey IS NULL) AS "inKey"
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype = 'e')
    ORDER BY c.relname COLLATE "C", a.attnum`)
  const tables = new Map<string, { name: string; columns: Column[]; key: string[] }>()
  for (const row of rows as { table: string; column: string; type: string; inKey: boolean }[]) {
    const table = tables.get(row.table) ?? { name: row.table, columns: [], key: [] }
    table.columns.push({ name: row.column, type: row.type })
    if (row.inKey) table.key.push(row.column)
    tables.set(row.table, table)
  }
  return [...tables.values()]
}

/** The last value of each sequence of these tables, by its name. */
export const readSequences = async (query: Query, tables: readonly Table[]): Promise<Record<string, string>> => {
  const rows = await query(
    `SELECT s.sequencename AS name, s.last_value::text AS last FROM pg_sequences s
     JOIN pg_depend d ON d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass AND d.deptype IN ('a', 'i')
     JOIN pg_class c ON c.oid = d.refobjid
     WHERE s.schemaname = current_schema() AND s.last_value IS NOT NULL AND c.relname = ANY ($1::text[]) ORDER BY 1`,
    [tables.map(({ name }) => name)],
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

export const writeSequences = async (query: Query, sequences: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, last] of Object.entries(sequences))
    await query('SELECT setval($1::text::regclass, $2::text::bigint)', [quoted(name), last])
}

/** Rows to read or write with one statement: enough to be fast, few enough to be held in memory. */
const batch = 500

/** The rows of a table as texts, in the order of its key, which does not depend on the locale of the database. */
export async function* readRows(query: Query, { name, columns, key }: Table): AsyncGenerator<(string | null)[]> {
  const list = columns.map((column, index) => `${quoted(column.name)}::text AS c${index}`)
  const order = columns
    .filter(column => key.includes(column.name))
    .map(({ name, type }) => (type === 'integer' ? quoted(name) : `${quoted(name)}::text COLLATE "C"`))
  await query(`DECLARE copied NO SCROLL CURSOR FOR SELECT ${list} FROM ${quoted(name)} ORDER BY ${order}`)
  for (;;) {
    const rows = await query(`FETCH ${batch} FROM copied`)
    for (const row of rows) yield columns.map((_, index) => row[`c${index}`] as string | null)
    if (rows.length < batch) break
  }
  await query('CLOSE copied')
}

export const writeRows = async (
  query: Query,
  { name, columns }: Table,
  rows: AsyncIterable<readonly (string | null)[]>,
): Promise<void> => {
  const insert =
    `INSERT INTO ${quoted(name)} (${columns.map(column => quoted(column.name))}) OVERRIDING SYSTEM VALUE ` +
    `SELECT ${columns.map(({ type }, index) => `c${index}::${type}`)} ` +
    `FROM unnest(${columns.map((_, index) => `$${index + 1}::text[]`)}) AS rows (${columns.map((_, index) => `c${index}`)})`
  let waiting: (readonly (string | null)[])[] = []
  let size = 0
  const flush = async () => {
    if (waiting.length === 0) return
    await query(
      insert,
      columns.map((_, index) => waiting.map(row => row[index])),
    )
    waiting = []
    size = 0
  }
  for await (const row of rows) {
    waiting.push(row)
    size += row.reduce((sum, text) => sum + (text?.length ?? 0), 0)
    if (waiting.length >= batch || size > largest) await flush()
  }
  await flush()
}

/** Characters to hold before they are written, even if that is fewer rows than a batch */
const largest = 4_000_000
