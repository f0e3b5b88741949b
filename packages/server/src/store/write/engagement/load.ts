import type { Prisma } from '../../../generated/prisma/client.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

const id = { select: { id: true } } as const
const shape = {
  sisterCities: { select: { id: true, countryCode: true } },
  countries: true,
  leaders: id,
  agreements: id,
  sources: id,
  events: { orderBy: { position: 'asc' } },
  parties: { orderBy: { position: 'asc' } },
  programme: { orderBy: { position: 'asc' } },
} satisfies Prisma.EngagementInclude

export type EngagementRow = Prisma.EngagementGetPayload<{ include: typeof shape }>

/** The engagement of a command, at the version that the officer saw. From here on it counts as touched. */
export const loadEngagement = async (unit: UnitOfWork, id: string, expectedVersion: number): Promise<EngagementRow> =>
  unit.load('Engagement', id, unit.tx.engagement.findUnique({ where: { id }, include: shape }), expectedVersion)
