import type { Links } from './descriptor.ts'

/**
 * The sources of a record, or of rows that it owns. Prisma puts the two models of a link table in alphabetical order.
 */
export const sourcesOf = (table: string): { sources: Links } => ({
  sources: { table: `${table}_source`, side: table < 'source' ? 'A' : 'B' },
})
