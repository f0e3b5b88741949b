import { builder } from '../builder.ts'

/** As many as there are. */
export const missingRules = 9

export const MissingItem = builder.enumType('MissingItem', {
  description: 'Something that a record lacks, or in which it deviates from what is usual.',
  values: {
    SIGNED_ON: { description: 'No date of signature, although sources speak of a concluded tie.' },
    TERM: { description: 'Signed, and no source prints for how long.' },
    EXPIRES_ON: { description: 'A fixed term without a date of expiry.' },
    SECTORS: { description: 'No source names a sector.' },
    SOURCE: { description: 'No source at all.' },
    SECOND_SOURCE: { description: 'A single source.' },
    APPROVALS: { description: 'Signed, and no step of approval is on record.' },
    SINGLE_SECTOR_SISTER_CITY: {
      description: 'A sister-city tie with only one sector: a sister tie is usually not limited to one field.',
    },
    UNEQUAL_RANK: { description: 'The two sides differ in rank, a province with a city for example.' },
  } as const,
})
