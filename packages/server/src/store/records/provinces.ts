import { raw, sql } from '../sql.ts'
import type { ProvincesOf, Tx } from './descriptor.ts'

/** The province of a row. */
export const provinceOf = (row: { readonly provinceId: string } | null): string[] | null => row && [row.provinceId]

/** An empty list, for records that concern no particular province; null when there is no such record. */
export const noProvince = (count: number): string[] | null => (count > 0 ? [] : null)

export const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter(id => id != null)),
]

export const onlyProvince = { provinceId: true } as const

/** The provinces of the subject of a fact or a contradiction. */
export const ofSubject = async (
  row: { readonly subjectType: string; readonly subjectId: string } | null,
  ofAnother: ProvincesOf,
): Promise<string[] | null> => row && ((await ofAnother(row.subjectType, row.subjectId)) ?? [])

/** The province of the partnership to which a row of the table belongs. */
export const ofPartnershipIn = async (
  table: 'agreement' | 'commitment',
  tx: Tx,
  id: string,
): Promise<string[] | null> => {
  const [row] = await tx.$queryRaw<{ provinceId: string }[]>(sql`
    SELECT p.province_id AS "provinceId" FROM ${raw(table)} r JOIN partnership p ON p.id = r.partnership_id
    WHERE r.id = ${id}`)
  return provinceOf(row ?? null)
}
