import { GraphQLError } from 'graphql'
import { type Said, say } from '../register/messages/say.ts'
import { type ForbiddenCode, Refused } from '../store/write/refusal.ts'
import type { Scope } from './scopes.ts'
import type { Viewer } from './viewer.ts'

/** For mutations, whose refusals are data. @throws Refused ForbiddenError, unless the viewer has the scope */
export const requireMutationScope = (viewer: Viewer, scope: Scope): void => {
  const missing = missingScope(viewer, scope)
  if (missing) throw new Refused({ kind: 'ForbiddenError', ...missing, path: [] })
}

/**
 * For fields that are not public. @throws GraphQLError UNAUTHENTICATED or FORBIDDEN, unless the viewer has the scope
 */
export const requireScope = (viewer: Viewer, scope: Scope): void => {
  const missing = missingScope(viewer, scope)
  if (!missing) return
  const code = missing.code === 'UNAUTHENTICATED' ? missing.code : 'FORBIDDEN'
  throw new GraphQLError(missing.message.en, { extensions: { code } })
}

const missingScope = ({ keyId, name, scopes }: Viewer, scope: Scope): { code: ForbiddenCode; message: Said } | null => {
  if (keyId === null)
    return {
      code: 'UNAUTHENTICATED',
      message: say(
        'This needs a key with the scope {scope}: send it as "Authorization: Bearer …", or ask your administrator for one.',
        { scope },
      ),
    }
  if (!scopes.includes(scope))
    return {
      code: 'MISSING_SCOPE',
      message: say('The key "{name}" lacks the scope {scope}: ask your administrator for one that has it.', {
        name,
        scope,
      }),
    }
  return null
}
