import { builder } from '../builder.ts'

export const Confidence = builder.enumType('Confidence', {
  description: 'How reliable the record is.',
  values: {
    HIGH: { description: 'An official page of a party, or several independent sources, report it.' },
    MEDIUM: { description: 'The press or lists report it, without contradiction.' },
    LOW: { description: 'Only a weak source reports it, or others contradict it.' },
  } as const,
})
