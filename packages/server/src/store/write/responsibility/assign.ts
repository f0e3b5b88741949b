import { say, word } from '../../../register/messages/say.ts'
import { overlaps, type Period } from '../../../register/period.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import type { Command } from '../execute.ts'
import { inOrganizationViolations } from '../organization/answerable.ts'
import { orderViolations, periodColumns } from '../period.ts'
import { assertPerson } from '../person/who.ts'
import { knownSources, linked } from '../references.ts'
import { conflict, notFound, type Path, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** For what somebody answers: a sector, a partnership, or a sector of a partnership. */
export interface Matter {
  readonly sector: SectorCode | null
  readonly partnership: string | null
}

export interface AssignResponsibility extends Matter, Period {
  readonly organization: string
  readonly person: string
  readonly from: string
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Records for what a person answers in an organization, and from when (I23 in docs/domain.md). */
export const assignResponsibility: Command<AssignResponsibility> = {
  name: 'assignResponsibility',
  run: async (unit, input) => {
    const { organization: organizationId, person, sector, partnership, from, until, note, sources } = input
    const organization = await unit.tx.organization.findUnique({ where: { id: organizationId } })
    if (!organization) throw notFound('organization', ['input', 'organization'])
    const { provinceId } = organization
    unit.allow([provinceId])
    await assertPerson(unit.tx, person, ['input', 'person'])
    refuse([
      ...(await matterViolations(unit, input, provinceId)),
      ...(await inOrganizationViolations(unit, organizationId, person, [{ from, until }], ['input', 'person'])),
      ...orderViolations({ from, until }, ['input', 'until']),
      ...textViolations({ note }),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    const place = { organizationId, personId: person, sector, partnershipId: partnership }
    await assertAnsweredOnce(unit, place, { from, until }, ['input', 'person'])
    return { responsibility: await begin(unit, place, { from, until }, provinceId, note, sources) }
  },
}

/** Who answers for what, and where. */
export interface Place {
  readonly organizationId: string
  readonly personId: string
  readonly sector: SectorCode | null
  readonly partnershipId: string | null
}

/** @throws Refused NotFoundError */
export const matterViolations = async (
  { tx }: UnitOfWork,
  { sector, partnership }: Matter,
  provinceId: string,
): Promise<Violation[]> => {
  if (sector === null && partnership === null)
    return [
      {
        code: 'EMPTY',
        message: say('For what? Name a sector, a partnership, or both.'),
        path: ['input', 'sector'],
      },
    ]
  if (partnership === null) return []
  const tie = await tx.partnership.findUnique({ where: { id: partnership } })
  if (!tie) throw notFound('partnership', ['input', 'partnership'])
  if (tie.provinceId === provinceId) return []
  return [
    {
      code: 'UNRELATED',
      message: say('The partnership is of {other}, and the organization of {province}: name one of its own province.', {
        other: tie.provinceId,
        province: provinceId,
      }),
      path: ['input', 'partnership'],
    },
  ]
}

/** What the person has on record for the same matter in the same organization. */
export const sameMatter = ({ tx }: UnitOfWork, place: Place, own = '') =>
  tx.responsibility.findMany({ where: { ...place, NOT: { id: own } }, orderBy: { id: 'asc' } })

/**
 * Nobody answers for the same twice at a time.
 * @throws Refused ALREADY_EXISTS
 */
export const assertAnsweredOnce = async (
  unit: UnitOfWork,
  place: Place,
  period: Period,
  path: Path,
  own = '',
): Promise<void> => {
  const other = (await sameMatter(unit, place, own)).find(each => overlaps(each, period))
  if (!other) return
  throw conflict(
    'ALREADY_EXISTS',
    say('They answer for that on record, from {from} to {to}: end that first, or correct it.', {
      from: other.from,
      to: other.until ?? word('now'),
    }),
    path,
  )
}

/** Returns the id. */
export const begin = async (
  unit: UnitOfWork,
  place: Place,
  period: Period,
  provinceId: string,
  note: string | null,
  sources: readonly string[],
): Promise<string> => {
  const id = unit.create('Responsibility', [provinceId])
  const columns = periodColumns(period)
  await unit.tx.responsibility.create({
    // A responsibility has a beginning, and a given date both bounds.
    data: {
      ...place,
      ...columns,
      id,
      from: columns.from!,
      fromEarliest: columns.fromEarliest!,
      fromLatest: columns.fromLatest!,
      note,
      sources: linked(sources),
    },
  })
  return id
}
