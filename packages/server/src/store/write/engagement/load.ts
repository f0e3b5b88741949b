import type { Prisma } from '../../../generated/prisma/client.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

const id = { select: { id: true } } as const
const shape = {
  sisterCities: { select: { id: true, countryCode: true } },
  countries: true,
  leaders: id,
  agreements: id,
  sources: id,
} satisfies Prisma.EngagementInclude

/** The engagement of a command, at the version that the officer saw. From here on it counts as touched. */
export const loadEngagement = async (unit: UnitOfWork, id: string, expectedVersion: number) =>
  unit.load('Engagement', await unit.tx.engagement.findUnique({ where: { id }, include: shape }), expectedVersion)
