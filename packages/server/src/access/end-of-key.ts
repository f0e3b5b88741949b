import { GraphQLError } from 'graphql'
import type { StoredKey } from '../store/write/keys.ts'
import type { Scope } from './scopes.ts'
import type { Viewer } from './viewer.ts'

/** What the key of a follower must have for as long as it follows. */
export interface Needed {
  readonly scopes: readonly Scope[]
  /** The province of whose office it must be */
  readonly office?: string
}

/** Why a key is no longer valid for an open stream, or null. A stream lasts longer than the check at its start. */
export const endOfKey = (
  key: StoredKey | undefined,
  { name }: Pick<Viewer, 'name'>,
  { scopes, office }: Needed,
  now = new Date(),
): GraphQLError | null => {
  const because = (code: string, what: string) =>
    new GraphQLError(
      `The key "${name}" ${what}: ask your administrator for a new one, and continue from your last cursor.`,
      {
        extensions: { code },
      },
    )
  if (!key) return because('UNAUTHENTICATED', 'no longer exists')
  if (key.revokedAt) return because('UNAUTHENTICATED', `was revoked at ${key.revokedAt.toISOString()}`)
  if (key.expiresAt && key.expiresAt <= now)
    return because('UNAUTHENTICATED', `expired at ${key.expiresAt.toISOString()}`)
  const lacking = scopes.find(scope => !key.scopes.includes(scope))
  if (lacking) return because('FORBIDDEN', `lacks the scope ${lacking}`)
  if (office !== undefined && !key.provinceIds?.includes(office))
    return because('FORBIDDEN', `no longer belongs to the office of ${office}`)
  return null
}
