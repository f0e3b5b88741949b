// What search reads of rows: names, and those of what they belong to.

export const names = { nameEn: true, nameTh: true } as const
export const localNames = { ...names, nameLocal: true } as const
export const place = { id: true, ...names, aliases: true } as const
export const city = { ...localNames, aliases: true } as const
export const titles = { titleEn: true, titleTh: true, titleLocal: true } as const

/** Rows with these ids; all of them without. */
export const those = (ids: string[] | undefined): { where: { id: { in?: string[] } } } => ({
  where: { id: ids ? { in: ids } : {} },
})
