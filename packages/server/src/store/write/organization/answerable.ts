import { say } from '../../../register/messages/say.ts'
import { isAmong, lastsAmong, type Period } from '../../../register/period.ts'
import type { Violation } from '../../../register/violation.ts'
import { conflict, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

// Who answers for something in an organization is in it, until it is handed over (I23 in docs/domain.md).

/** @throws Refused STILL_REFERRED_TO when somebody leaves the organization before they cease to answer for something there */
export const assertAnswerable = async ({ tx }: UnitOfWork, organizationId: string, path: Path): Promise<void> => {
  const columns = { personId: true, from: true, until: true } as const
  const members = await tx.member.findMany({ where: { organizationId }, select: columns })
  const matters = await tx.responsibility.findMany({
    where: { organizationId },
    select: columns,
    orderBy: { id: 'asc' },
  })
  const orphans = matters.filter(
    matter =>
      !lastsAmong(
        matter,
        members.filter(({ personId }) => personId === matter.personId),
      ),
  )
  const [left] = orphans
  if (!left) return
  const { nameEn, nameTh } = await tx.person.findUniqueOrThrow({ where: { id: left.personId } })
  throw conflict(
    'STILL_REFERRED_TO',
    say('{name} answers for something there on record ({count}): hand that over first, by handOver.', {
      name: nameEn ?? nameTh,
      count: orphans.filter(({ personId }) => personId === left.personId).length,
    }),
    path,
  )
}

/** Refuses a person who is not in the organization when they begin to answer for something, or leaves before they end. */
export const inOrganizationViolations = async (
  { tx }: UnitOfWork,
  organizationId: string,
  personId: string,
  periods: readonly Period[],
  path: Path,
): Promise<Violation[]> => {
  const posts = await tx.member.findMany({ where: { organizationId, personId }, select: { from: true, until: true } })
  if (posts.length === 0)
    return [
      {
        code: 'UNRELATED',
        message: say('They are not in this organization on record: add them by addMember first.'),
        path,
      },
    ]
  return periods.every(period => isAmong(period, posts))
    ? []
    : [
        {
          code: 'DATES_OUT_OF_ORDER',
          message: say('They are in this organization at another time on record: check both dates, or its members.'),
          path,
        },
      ]
}
