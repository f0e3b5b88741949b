import type { Migration } from '../migrate/migrations.ts'

/** Names of what migrations make of a kind. A test holds it against what a database then has. */
export const namesMadeBy = (
  migrations: readonly Migration[],
  kind: 'TABLE' | 'VIEW' | 'FUNCTION' | 'TYPE',
): string[] => {
  const text = migrations.map(({ sql }) => sql).join('\n')
  const found = text.matchAll(new RegExp(`^CREATE (?:OR REPLACE )?${kind} (?:IF NOT EXISTS )?"?(\\w+)"?`, 'gm'))
  return [...new Set(Array.from(found, ([, name]) => name!))]
}
