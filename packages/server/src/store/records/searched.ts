// The data of rows that search uses: their names, and the names of what they belong to.

export const names = { nameEn: true, nameTh: true } as const
export const localNames = { ...names, nameLocal: true } as const
export const place = { id: true, ...names, aliases: true } as const
export const city = { ...localNames, aliases: true } as const
export const titles = { titleEn: true, titleTh: true, titleLocal: true } as const

/** Selects the rows with these ids; all rows if `ids` is not given. */
export const those = (ids: string[] | undefined): { where: { id: { in?: string[] } } } => ({
  where: { id: ids ? { in: ids } : {} },
})
