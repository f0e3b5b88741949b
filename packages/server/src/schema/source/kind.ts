import { builder } from '../builder.ts'

export const SourceKind = builder.enumType('SourceKind', {
  description: 'What kind of source it is.',
  values: {
    OFFICIAL: { description: 'A public body.' },
    NEWS: { description: 'The press.' },
    BLOG: { description: 'A private page.' },
    DATASET: { description: 'A published data set.' },
    ENCYCLOPEDIA: { description: 'An encyclopedia or a copy of one; a hint, not proof.' },
  } as const,
})
