import { scopes } from '../../access/scopes.ts'

const list = Object.entries(scopes)
  .map(([scope, description]) => `\`${scope}\`: ${description[0]!.toLowerCase()}${description.slice(1, -1)}`)
  .join('; ')

export const ofScopes = { atMost: Object.keys(scopes).length }

/** Descriptions that viewers and keys share. */
export const keyDescriptions = {
  scopes: `What it is allowed to do. Scopes are ${list}.`,
  provinces: 'The provinces that it may write about, by their codes. Null when it is not limited to some.',
  expiresAt: 'When it expires; it is refused from then on. Null when it does not expire.',
  organization: 'The organization that the key belongs to. Null when not recorded.',
} as const
