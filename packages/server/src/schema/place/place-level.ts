import { builder } from '../builder.ts'

export const PlaceLevel = builder.enumType('PlaceLevel', {
  description: 'The rank of a place in its own country. The Thai guideline asks for partners of equal rank.',
  values: {
    STATE_OR_PROVINCE: { description: 'First level: state, province, region, special city.' },
    PREFECTURE: { description: 'A prefecture of Japan, or an autonomous prefecture.' },
    CITY: { description: 'A city, of whatever size, below the first level.' },
    TOWN: { description: 'A town.' },
    DISTRICT: { description: 'A district of a city or county.' },
    OTHER: { description: 'Another rank, or one that the sources leave open.' },
  } as const,
})
