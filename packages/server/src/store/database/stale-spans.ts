import { spanRules } from '../../register/spans.ts'
import type { Query } from './migrate/record.ts'

/** Whether the spans of agreements are those of other rules than this release has, or are gone. */
export const areSpansStale = async (query: Query): Promise<boolean> => {
  const [row] = await query(`
    SELECT coalesce((SELECT span_rules FROM dataset), 0) <> ${spanRules}
      OR (NOT EXISTS (SELECT FROM agreement_span) AND EXISTS (SELECT FROM agreement)) AS stale`)
  return row!['stale'] === true
}

export const staleSpans =
  'The statuses of agreements by day are missing, or another release made them: restart this server, or run "npx pnpm@10 migrate:spans".'
