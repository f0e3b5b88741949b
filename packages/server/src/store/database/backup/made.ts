import type { Migration } from '../migrate/migrations.ts'

/**
 * Names of the objects of a kind that migrations create or rename. Renamed ones are listed with both names, because a
 * database may lack the later migration. A test compares the result with a migrated database.
 */
export const namesMadeBy = (
  migrations: readonly Migration[],
  kind: 'TABLE' | 'VIEW' | 'FUNCTION' | 'TYPE',
): string[] => {
  const text = migrations.map(({ sql }) => sql).join('\n')
  const found = text.matchAll(new RegExp(`^CREATE (?:OR REPLACE )?${kind} (?:IF NOT EXISTS )?"?(\\w+)"?`, 'gm'))
  const renamed = text.matchAll(new RegExp(`^ALTER ${kind} "?\\w+"? RENAME TO "?(\\w+)"?`, 'gm'))
  return [...new Set(Array.from([...found, ...renamed], ([, name]) => name!))]
}
