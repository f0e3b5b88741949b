import { type Sql, sql } from '../sql.ts'

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

/** The agreements and commitments of the partnerships `p` of which `where` holds: their entries have the names of both sides. */
export const ofPartnerships = (where: Sql): Sql => sql`
  SELECT 'Agreement' AS type, a.id FROM partnership p JOIN agreement a ON a.partnership_id = p.id WHERE ${where}
  UNION ALL SELECT 'Commitment', c.id FROM partnership p JOIN commitment c ON c.partnership_id = p.id WHERE ${where}`
