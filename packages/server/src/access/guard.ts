import { Refused } from '../store/commands/refusal.ts'
import type { Scope } from './scopes.ts'
import type { Viewer } from './viewer.ts'

/** @throws Refused ForbiddenError, unless the viewer has the scope */
export const refuseWithout = (viewer: Viewer, scope: Scope): void => {
  if (viewer.keyId === null)
    throw new Refused({
      kind: 'ForbiddenError',
      code: 'UNAUTHENTICATED',
      message: `This needs a key with the scope ${scope}: send it as "Authorization: Bearer …".`,
      path: [],
    })
  if (!viewer.scopes.includes(scope))
    throw new Refused({
      kind: 'ForbiddenError',
      code: 'MISSING_SCOPE',
      message: `The key "${viewer.name}" lacks the scope ${scope}: ask whoever gives out keys for one that has it.`,
      path: [],
    })
}
