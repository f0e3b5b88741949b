import type { Links } from './descriptor.ts'

/** The sources of a record, or of rows that it owns. */
export const sourcesOf = (table: string): { sources: Links } => ({
  sources: { table: `${table}_source`, side: 'A' },
})
