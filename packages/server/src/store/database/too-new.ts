import { spanRules } from '../../register/spans.ts'
import { entryRules } from '../records/entry-rules.ts'
import { StoreError } from '../store.ts'
import { readMigrations } from './migrate/migrations.ts'
import { type Query, readNeeds } from './migrate/record.ts'

// Servers of two releases may run on one database while one is replaced by the other. What a newer release adds to the
// database does not disturb an older one. For what does, the newer release leaves word of whom it still serves.

/** @throws StoreError when a newer release has changed the database so that this one cannot work on it */
export const assertNotTooNew = async (query: Query): Promise<void> => {
  const needs = await readNeeds(query)
  if (needs.length > 0) {
    const own = new Set((await readMigrations()).map(({ name }) => name))
    for (const { name, needed } of needs)
      if (!own.has(needed))
        throw tooNew(`its migration ${name} is for servers that know ${needed === name ? 'it' : needed}`)
  }
  for (const [what, theirs, ours] of await derivedBy(query))
    if (theirs > ours) throw tooNew(`its ${what} are by rules ${theirs}, and this server has rules ${ours}`)
}

const derivedBy = async (query: Query): Promise<[what: string, theirs: number, ours: number][]> => {
  const [table] = await query(`SELECT to_regclass('public.dataset') IS NOT NULL AS exists`)
  if (table!['exists'] !== true) return []
  // By way of JSON, because an old database lacks the columns.
  const [row] = await query('SELECT to_jsonb(d) AS dataset FROM dataset AS d')
  const dataset = (row?.['dataset'] ?? {}) as Record<string, unknown>
  return [
    ['statuses by day', Number(dataset['span_rules'] ?? 0), spanRules],
    ['search entries', Number(dataset['entry_rules'] ?? 0), entryRules],
  ]
}

const tooNew = (because: string): StoreError =>
  new StoreError(
    `A newer release has changed this database so that this server cannot work on it: ${because}. Start the newer release, or restore a backup of before into another database for this one.`,
  )
