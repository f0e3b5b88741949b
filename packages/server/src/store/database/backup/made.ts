import type { Migration } from '../migrate/migrations.ts'

/**
 * Names of what migrations make of a kind, and of what they rename, with the name before: a database may not have come so far.
 * A test holds it against what a database then has.
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
