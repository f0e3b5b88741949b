import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { conflict, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

// Who answers for something in an organization is in it, until it is handed over (I23 in docs/domain.md).

/** @throws Refused STILL_REFERRED_TO when somebody answers for something in the organization and is no longer in it */
export const assertAnswerable = async ({ tx }: UnitOfWork, organizationId: string, path: Path): Promise<void> => {
  const members = await tx.member.findMany({ where: { organizationId }, select: { personId: true, until: true } })
  const known = new Set(members.map(({ personId }) => personId))
  const staying = new Set(members.flatMap(({ personId, until }) => (until === null ? [personId] : [])))
  const open = await tx.responsibility.groupBy({
    by: ['personId'],
    where: { organizationId, until: null },
    _count: true,
  })
  const ended = await tx.responsibility.groupBy({ by: ['personId'], where: { organizationId }, _count: true })
  const left = open.find(({ personId }) => !staying.has(personId)) ?? ended.find(({ personId }) => !known.has(personId))
  if (!left) return
  const { nameEn, nameTh } = await tx.person.findUniqueOrThrow({ where: { id: left.personId } })
  throw conflict(
    'STILL_REFERRED_TO',
    say('{name} answers for something there on record ({count}): hand that over first, by handOver.', {
      name: nameEn ?? nameTh,
      count: left._count,
    }),
    path,
  )
}

/** Refuses a person who is not in the organization when they begin to answer for something, or leaves before they end. */
export const inOrganizationViolations = async (
  { tx }: UnitOfWork,
  organizationId: string,
  personId: string,
  goesOn: boolean,
  path: Path,
): Promise<Violation[]> => {
  const until = goesOn ? { until: null } : {}
  if ((await tx.member.count({ where: { organizationId, personId, ...until } })) > 0) return []
  return [
    {
      code: 'UNRELATED',
      message: say('They are not in this organization on record: add them by addMember first.'),
      path,
    },
  ]
}
