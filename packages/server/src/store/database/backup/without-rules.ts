import type { Session } from '../transaction.ts'
import { quoted, type Table } from './tables.ts'

/**
 * Runs `work` while rows may be inserted in any order and unchecked: without foreign keys, which are checked for every
 * row when they are added again afterwards, and without triggers, because their effects are already in the data.
 */
export const withoutRules = async <T>(
  { query, script }: Session,
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> => {
  const names = [tables.map(({ name }) => quoted(name))]
  const keys = (await query(
    `SELECT conname AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype = 'f' AND conrelid = ANY ($1::text[]::regclass[]) ORDER BY conrelid::regclass::text, conname`,
    names,
  )) as {
    name: string
    table: string
    definition: string
  }[]
  const triggered = (await query(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger
    WHERE NOT tgisinternal AND tgrelid = ANY ($1::text[]::regclass[])`,
    names,
  )) as { table: string }[]
  for (const { table, name } of keys) await script(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`)
  for (const { table } of triggered) await script(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  const result = await work()
  for (const { table } of triggered) await script(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  for (const { table, name, definition } of keys)
    await script(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`)
  return result
}
