import { builder } from '../builder.ts'

export const OwedBy = builder.enumType('OwedBy', {
  description: 'Which side of a tie is to do something, or did it.',
  values: {
    THAI_SIDE: { description: 'The Thai party: the province, or a municipality in its own name.' },
    PARTNER: { description: 'The party abroad.' },
    BOTH: { description: 'Both parties together.' },
  } as const,
})

export const CommitmentStatus = builder.enumType('CommitmentStatus', {
  description:
    'The status of a commitment on a day. Derived from its events and from when it is due; nobody writes it.',
  values: {
    AGREED: { description: 'Agreed, and not begun as far as anybody has recorded.' },
    STARTED: { description: 'Begun, and neither done nor dropped.' },
    DONE: { description: 'Done for certain: of a partly known date, the last day that it can mean has come.' },
    DROPPED: { description: 'Given up for certain, in the same sense; the event says why.' },
    OVERDUE: { description: 'Neither done nor dropped, and the last day on which it could have been due is over.' },
    NOT_YET: { description: 'Not agreed by that day. No list with a day has it.' },
  } as const,
})

const steps = {
  STARTED: { description: 'It was begun.' },
  DONE: { description: 'It was done; the sources of the event are the evidence.' },
  DROPPED: { description: 'It was given up; the note says why.' },
} as const

export const CommitmentEventKind = builder.enumType('CommitmentEventKind', {
  description: 'What happened to a commitment.',
  values: {
    AGREED: { description: 'The sides agreed on it.' },
    ...steps,
    CORRECTED: { description: 'The record was wrong, and events were withdrawn; the note says what was wrong.' },
  } as const,
})

export const CommitmentStep = builder.enumType('CommitmentStep', {
  description: 'What may be recorded of a commitment after it was agreed.',
  values: steps,
})
