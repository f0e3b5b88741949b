import { builder } from '../builder.ts'

/** The number of possible items. */
export const missingRules = 10

export const MissingItem = builder.enumType('MissingItem', {
  description: 'Something that a record lacks, or in which it departs from what is usual.',
  values: {
    SIGNED_ON: { description: 'No date of signature, although sources say that it was concluded.' },
    TERM: { description: 'Signed, but no source states the term.' },
    EXPIRES_ON: { description: 'A fixed term without a date of expiry.' },
    SECTORS: { description: 'No source names a sector.' },
    SOURCE: { description: 'No source.' },
    SECOND_SOURCE: { description: 'Only one source.' },
    APPROVALS: { description: 'Signed, but no step of approval is on record.' },
    SIGNED_BEFORE_APPROVAL: {
      description:
        'Signed before the first approval on record: one of the two dates may be wrong, or a step is missing.',
    },
    SINGLE_SECTOR_SISTER_CITY: {
      description: 'A sister-city partnership with only one sector: such partnerships are usually not limited to one.',
    },
    UNEQUAL_RANK: { description: 'The two sides differ in rank, a province with a city for example.' },
  } as const,
})
