import type { ProvincesOf } from './descriptor.ts'

/** The province that a row belongs to. */
export const provinceOf = (row: { readonly provinceId: string } | null): string[] | null => row && [row.provinceId]

/** None, as for what is everybody's, when there are such rows. */
export const noProvince = (count: number): string[] | null => (count > 0 ? [] : null)

export const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter(id => id != null)),
]

export const onlyProvince = { provinceId: true } as const

/** Those of what a fact or a contradiction is about. */
export const ofSubject = async (
  row: { readonly subjectType: string; readonly subjectId: string } | null,
  ofAnother: ProvincesOf,
): Promise<string[] | null> => row && ((await ofAnother(row.subjectType, row.subjectId)) ?? [])
