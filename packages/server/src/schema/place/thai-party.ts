import { builder } from '../builder.ts'
import { Municipality, Province } from '../refs.ts'

export const ThaiParty = builder.unionType('ThaiParty', {
  description: 'The Thai side of a partnership: the province itself, or a local authority that signs in its own name.',
  types: () => [Province, Municipality],
})

/** The party of a partnership, by its columns. */
export const thaiParty = {
  keys: [
    { type: 'Municipality', field: 'municipalityId' },
    { type: 'Province', field: 'provinceId' },
  ],
} as const
