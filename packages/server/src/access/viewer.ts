import type { Scope } from './scopes.ts'
import type { Tier } from './tiers.ts'

/** The caller: anonymous, or the holder of a key. */
export interface Viewer {
  /** The id of the key; null for anonymous requests */
  readonly keyId: string | null
  readonly name: string
  readonly organization: string | null
  readonly scopes: readonly Scope[]
  /** The provinces that the key may write about; null for all */
  readonly provinceIds: readonly string[] | null
  /** The sister city for which the key speaks; null for all others */
  readonly sisterCityId: string | null
  /** The budget tier; null for anonymous requests */
  readonly tier: Tier | null
  readonly expiresAt: Date | null
}

export const anonymous: Viewer = {
  keyId: null,
  name: 'anonymous',
  organization: null,
  scopes: ['read'],
  provinceIds: null,
  sisterCityId: null,
  tier: null,
  expiresAt: null,
}
