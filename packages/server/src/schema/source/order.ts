/** Sources are listed by id wherever they are listed. */
export const sourcesQuery = { orderBy: { id: 'asc' } } as const
