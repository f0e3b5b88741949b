import type { Prisma } from '../../../generated/prisma/client.ts'
import { notFound } from '../refusal.ts'
import type { Unit } from '../unit.ts'
import { assertVersion } from '../version.ts'

const id = { select: { id: true } } as const
const shape = {
  sisterCities: { select: { id: true, countryCode: true } },
  countries: true,
  leaders: id,
  agreements: id,
  sources: id,
} satisfies Prisma.EngagementInclude

/** The engagement that a command is about, at the version that the officer saw. It counts as touched from here on. */
export const loadEngagement = async (unit: Unit, id: string, expectedVersion: number) => {
  const row = await unit.tx.engagement.findUnique({ where: { id }, include: shape })
  if (!row) throw notFound('engagement', ['input', 'engagement'])
  await unit.touch('Engagement', id, [row.provinceId])
  assertVersion('engagement', row, expectedVersion)
  return row
}
