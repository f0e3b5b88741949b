import { builder } from '../builder.ts'

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What kind of organization it is.',
  values: {
    OFFICE: { description: 'An office with staff.' },
    COMMITTEE: { description: 'A committee that meets.' },
    AGENCY: { description: 'An agency of the state.' },
  } as const,
})
