import { builder } from '../builder.ts'

export const ContactKind = builder.enumType('ContactKind', {
  description: 'What shows that both sides of a partnership dealt with each other.',
  values: {
    SIGNATURE: { description: 'Both signed an agreement, or a change of its text.' },
    RENEWAL: { description: 'Both signed that an agreement goes on, in a new one or as it is.' },
    ENGAGEMENT: { description: 'They met, or both took part in something: an engagement that was held.' },
  } as const,
})

export const ContactWeight = builder.enumType('ContactWeight', {
  description: 'How much a contact proves, the heaviest first.',
  values: {
    PAPER: { description: 'Both put their names to a text: a signature, a renewal or an amendment.' },
    MEETING: {
      description:
        'One came to see the other, or they met for each other, in either direction, elsewhere or online: delegations, courtesy calls, ceremonies, exchanges, missions, training and aid.',
    },
    EVENT: {
      description:
        'Both took part in something with many, where they may not have met: conferences, festivals, sports, meetings of consuls, and engagements of a kind that nobody named.',
    },
  } as const,
})

export const ContactState = builder.enumType('ContactState', {
  description: 'Whether the two sides of a partnership are in contact, by what is on record.',
  values: {
    ACTIVE: { description: 'Their last contact lies within the months asked for, or may lie there.' },
    DORMANT: {
      description:
        'They had contact, and the last one on record is certain to be longer ago than that. What nobody recorded is not known here.',
    },
    NO_EVIDENCE: {
      description:
        'No contact with a date is on record. That is no silence: nobody may have looked, or a list may name the tie and nothing else.',
    },
  } as const,
})
