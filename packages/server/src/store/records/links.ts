/**
 * The sources of a record, or of rows that it owns. Prisma puts the two models of a link table in alphabetical order.
 */
export const sourcesOf = <Table extends string>(table: Table) => ({
  sources: { table: `${table}_source`, side: table < 'source' ? 'A' : 'B' } as const,
})
