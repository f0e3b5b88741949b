import type { RecordType } from './records.ts'
import type { Unit } from './unit.ts'

type Tx = Unit['tx']

const one = (row: { provinceId: string } | null): string[] | null => row && [row.provinceId]
const distinct = (ids: readonly (string | null | undefined)[]): string[] => [...new Set(ids.filter(id => id != null))]
const provinceId = { provinceId: true } as const

const readers: Record<RecordType | 'Province', (tx: Tx, id: string) => Promise<string[] | null>> = {
  Province: async (tx, id) => ((await tx.province.count({ where: { id } })) > 0 ? [id] : null),
  Country: async (tx, code) => ((await tx.country.count({ where: { code } })) > 0 ? [] : null),
  Municipality: async (tx, id) => one(await tx.municipality.findUnique({ where: { id }, select: provinceId })),
  SisterCity: async (tx, id) => {
    const row = await tx.sisterCity.findUnique({ where: { id }, select: { partnerships: { select: provinceId } } })
    return row && distinct(row.partnerships.map(({ provinceId }) => provinceId))
  },
  Partnership: async (tx, id) => one(await tx.partnership.findUnique({ where: { id }, select: provinceId })),
  Agreement: async (tx, id) => {
    const row = await tx.agreement.findUnique({ where: { id }, select: { partnership: { select: provinceId } } })
    return row && [row.partnership.provinceId]
  },
  Engagement: async (tx, id) => one(await tx.engagement.findUnique({ where: { id }, select: provinceId })),
  Consulate: async (tx, id) => one(await tx.consulate.findUnique({ where: { id }, select: provinceId })),
  Network: async (tx, id) => {
    const member = { provinceId: true, municipality: { select: provinceId } } as const
    const row = await tx.network.findUnique({ where: { id }, select: { memberships: { select: member } } })
    return row && distinct(row.memberships.flatMap(each => [each.provinceId, each.municipality?.provinceId]))
  },
  Organization: async (tx, id) => one(await tx.organization.findUnique({ where: { id }, select: provinceId })),
  Person: async (tx, id) => ((await tx.person.count({ where: { id } })) > 0 ? [] : null),
  Fact: async (tx, id) => ofSubject(tx, await tx.fact.findUnique({ where: { id } })),
  Conflict: async (tx, id) => ofSubject(tx, await tx.conflict.findUnique({ where: { id } })),
  Source: async (tx, id) => ((await tx.source.count({ where: { id } })) > 0 ? [] : null),
}

const ofSubject = async (tx: Tx, row: { subjectType: string; subjectId: string } | null): Promise<string[] | null> =>
  row && ((await readers[row.subjectType as SubjectType](tx, row.subjectId)) ?? [])

/**
 * The provinces that a record concerns: the one that it belongs to; for a sister city those of its ties, for a network those
 * of its members, for what is said about something those of its subject. None when it is everybody's; null when there is no
 * such record.
 */
export const provincesOf = ({ tx }: Unit, type: RecordType | 'Province', id: string): Promise<string[] | null> =>
  readers[type](tx, id)

/** What facts and conflicts may be about. */
export const subjectTypes = [
  'Province',
  'Municipality',
  'SisterCity',
  'Partnership',
  'Agreement',
  'Engagement',
  'Consulate',
  'Network',
  'Organization',
] as const

export type SubjectType = (typeof subjectTypes)[number]
