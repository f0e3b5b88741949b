/** The order of sources in all lists. */
export const sourcesQuery = { orderBy: { id: 'asc' } } as const
