import { GraphQLError } from 'graphql'
import { requireScope } from '../access/guard.ts'
import type { Scope } from '../access/scopes.ts'
import type { Viewer } from '../access/viewer.ts'
import { refusal } from './refusal.ts'

/** The refusal of a caller without the scope; null for one that has it. */
export const missingScope = (viewer: Viewer, scope: Scope): Response | null => {
  try {
    requireScope(viewer, scope)
    return null
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const code = String(error.extensions['code'])
    return refusal(code === 'UNAUTHENTICATED' ? 401 : 403, code, error.message)
  }
}
