import type { EngagementSide, Prisma } from '../../../generated/prisma/client.ts'
import {
  type PartyContent,
  type ProgrammeContent,
  partyViolations,
  programmeViolations,
} from '../../../register/engagement-content.ts'
import type { SectorCode } from '../../../register/sector.ts'
import type { Violation } from '../../../register/violation.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

export interface ProgrammeItem extends ProgrammeContent {
  readonly sector: SectorCode | null
}

/** Who receives and who comes, and what is planned for each day. Each list replaces the one on record. */
export interface Visit {
  readonly hosts?: readonly PartyContent[] | null | undefined
  readonly visitors?: readonly PartyContent[] | null | undefined
  readonly programme?: readonly ProgrammeItem[] | null | undefined
}

/** @throws Refused NotFoundError for a party that is not on the register */
export const visitViolations = async (
  unit: UnitOfWork,
  { hosts, visitors, programme }: Visit,
  dates: { readonly startsOn: string; readonly endsOn: string | null },
): Promise<Violation[]> => {
  const sides = { hosts: hosts ?? [], visitors: visitors ?? [] }
  const violations = Object.entries(sides).flatMap(([side, parties]) => partyViolations(parties, ['input', side]))
  for (const [side, parties] of Object.entries(sides)) await assertPartiesKnown(unit, side, parties)
  return [...violations, ...programmeViolations(programme ?? [], dates, ['input', 'programme'])]
}

const assertPartiesKnown = async (
  { tx }: UnitOfWork,
  side: string,
  parties: readonly PartyContent[],
): Promise<void> => {
  const rows = { organization: tx.organization, person: tx.person, consulate: tx.consulate, network: tx.network }
  for (const [what, table] of Object.entries(rows) as [keyof typeof rows, typeof tx.person][]) {
    const ids = parties.flatMap(party => party[what] ?? [])
    if (ids.length === 0) continue
    const known = new Set(
      (await table.findMany({ where: { id: { in: ids } }, select: { id: true } })).map(({ id }) => id),
    )
    const index = parties.findIndex(party => party[what] !== null && !known.has(party[what]))
    if (index >= 0) throw notFound(what, ['input', side, String(index), what])
  }
}

type PartyRow = Omit<Prisma.EngagementPartyCreateManyInput, 'engagementId' | 'position'>

const partyRow =
  (side: EngagementSide) =>
  ({ organization, person, consulate, network, name, headcount }: PartyContent): PartyRow => ({
    side,
    organizationId: organization,
    personId: person,
    consulateId: consulate,
    networkId: network,
    name,
    headcount,
  })

/** Writes the lists that are given in place of those on record. */
export const writeVisit = async (
  { tx }: UnitOfWork,
  engagementId: string,
  { hosts, visitors, programme }: Visit,
  onRecord: readonly (PartyRow & { readonly side: EngagementSide })[] = [],
): Promise<void> => {
  if (hosts || visitors) {
    const kept = (side: EngagementSide): PartyRow[] =>
      onRecord.filter(party => party.side === side).map(party => ({ ...party, engagementId, position: 0 }))
    const parties = [
      ...(hosts?.map(partyRow('HOST')) ?? kept('HOST')),
      ...(visitors?.map(partyRow('VISITOR')) ?? kept('VISITOR')),
    ]
    await tx.engagementParty.deleteMany({ where: { engagementId } })
    await tx.engagementParty.createMany({
      data: parties.map((party, i) => ({ ...party, engagementId, position: i + 1 })),
    })
  }
  if (programme) {
    await tx.programmeItem.deleteMany({ where: { engagementId } })
    await tx.programmeItem.createMany({
      data: programme.map((item, i) => ({ ...item, engagementId, position: i + 1 })),
    })
  }
}
