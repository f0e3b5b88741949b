import { builder } from '../builder.ts'

export const Confidence = builder.enumType('Confidence', {
  description: 'How far the record can be trusted.',
  values: {
    HIGH: { description: 'An official page of a party, or several independent sources, carry it.' },
    MEDIUM: { description: 'Press or lists carry it without contradiction.' },
    LOW: { description: 'A single weak source, or one that others contradict.' },
  } as const,
})
