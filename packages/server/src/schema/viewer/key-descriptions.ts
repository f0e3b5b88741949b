import { type Scope, scopes } from '../../access/scopes.ts'
import { builder } from '../builder.ts'

const list = Object.entries(scopes)
  .map(([scope, description]) => `\`${scope}\`: ${description[0]!.toLowerCase()}${description.slice(1, -1)}`)
  .join('; ')

/** The name of a scope in the enum: write:registry as WRITE_REGISTRY. */
const nameOf = (scope: string): string => scope.replace(':', '_').toUpperCase()

export const ScopeCode = builder.enumType('ScopeCode', {
  description:
    'What a key may do. In the input of `createKey` and in messages a scope is written like `write:registry`.',
  values: Object.fromEntries(
    (Object.keys(scopes) as Scope[]).map(scope => [
      nameOf(scope),
      { value: scope, description: `\`${scope}\`: ${scopes[scope]}` },
    ]),
  ) as Record<string, { value: Scope; description: string }>,
})

export const ofScopes = { atMost: Object.keys(scopes).length }

/** Descriptions that viewers and keys share. */
export const keyDescriptions = {
  scopes: `What it is allowed to do. Scopes are ${list}.`,
  provinces: 'The provinces that it may write about, by their codes. Null when it is not limited to some.',
  sisterCity: 'The sister city for which it speaks, by the scope `assert`. Null when it speaks for none.',
  expiresAt: 'When it expires; it is refused from then on. Null when it does not expire.',
  organization: 'The organization that the key belongs to. Null when not recorded.',
} as const
