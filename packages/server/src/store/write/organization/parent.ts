import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { reaches } from '../reaches.ts'
import { notFound, type Path } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** @throws Refused NotFoundError */
export const assertOrganization = async (tx: UnitOfWork['tx'], id: string, path: Path): Promise<void> => {
  if (!(await tx.organization.findUnique({ where: { id }, select: { id: true } }))) throw notFound('organization', path)
}

/**
 * An organization is not part of itself, nor of one that is part of it.
 * @throws Refused NotFoundError
 */
export const parentViolations = async ({ tx }: UnitOfWork, own: string, parent: string): Promise<Violation[]> => {
  const path = ['input', 'parent']
  await assertOrganization(tx, parent, path)
  const above = (at: string) => tx.organization.findUnique({ where: { id: at }, select: { parentId: true } })
  if (!(await reaches(parent, own, async at => (await above(at))?.parentId))) return []
  const message = say('An organization is not part of itself, nor of its own parts: name another.')
  return [{ code: 'UNRELATED', message, path }]
}
