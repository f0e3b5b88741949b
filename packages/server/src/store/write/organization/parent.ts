import { say } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

const path = ['input', 'parent']

/** @throws Refused NotFoundError */
export const assertOrganization = async ({ tx }: UnitOfWork, id: string): Promise<void> => {
  if (!(await tx.organization.findUnique({ where: { id }, select: { id: true } }))) throw notFound('organization', path)
}

/**
 * An organization is not part of itself, nor of one that is part of it.
 * @throws Refused NotFoundError
 */
export const parentViolations = async (unit: UnitOfWork, own: string, parent: string): Promise<Violation[]> => {
  await assertOrganization(unit, parent)
  // A circle that is there already would not end.
  const seen = new Set<string>()
  for (let at: string | null = parent; at !== null && !seen.has(at); ) {
    if (at === own)
      return [
        {
          code: 'UNRELATED',
          message: say('An organization is not part of itself, nor of its own parts: name another.'),
          path,
        },
      ]
    seen.add(at)
    const above: { parentId: string | null } | null = await unit.tx.organization.findUnique({
      where: { id: at },
      select: { parentId: true },
    })
    at = above?.parentId ?? null
  }
  return []
}
