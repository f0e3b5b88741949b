import { GraphQLError } from 'graphql'
import { type ForbiddenCode, Refused } from '../store/write/refusal.ts'
import type { Scope } from './scopes.ts'
import type { Viewer } from './viewer.ts'

/** For mutations. @throws Refused ForbiddenError, unless the viewer has the scope */
export const refuseWithout = (viewer: Viewer, scope: Scope): void => {
  const lack = lackOf(viewer, scope)
  if (lack) throw new Refused({ kind: 'ForbiddenError', ...lack, path: [] })
}

/** For what may not be read by all. @throws GraphQLError UNAUTHENTICATED or FORBIDDEN, unless the viewer has the scope */
export const hideWithout = (viewer: Viewer, scope: Scope): void => {
  const lack = lackOf(viewer, scope)
  if (!lack) return
  const code = lack.code === 'UNAUTHENTICATED' ? lack.code : 'FORBIDDEN'
  throw new GraphQLError(lack.message, { extensions: { code } })
}

const lackOf = ({ keyId, name, scopes }: Viewer, scope: Scope): { code: ForbiddenCode; message: string } | null => {
  if (keyId === null)
    return {
      code: 'UNAUTHENTICATED',
      message: `This needs a key with the scope ${scope}: send it as "Authorization: Bearer …", or ask whoever gives out keys for one.`,
    }
  if (!scopes.includes(scope))
    return {
      code: 'MISSING_SCOPE',
      message: `The key "${name}" lacks the scope ${scope}: ask whoever gives out keys for one that has it.`,
    }
  return null
}
