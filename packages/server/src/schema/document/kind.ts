import { builder } from '../builder.ts'

export const DocumentKind = builder.enumType('DocumentKind', {
  description: 'What a document is.',
  values: {
    AGREEMENT_TEXT: { description: 'The text of an agreement, as both sides have it.' },
    TRANSLATION: { description: 'A translation of the text.' },
    DRAFT: { description: 'A draft of the text. Its versions replace each other.' },
    MINUTES: { description: 'The minutes of a meeting.' },
    LETTER: { description: 'A letter from one body to another.' },
    PROGRAMME: { description: 'The programme or agenda of a visit or meeting.' },
    RESOLUTION: { description: 'What a council, committee or cabinet resolved.' },
    STATEMENT: { description: 'A speech, or a statement to the public.' },
    REPORT: { description: 'A report on what was done.' },
    PHOTO: { description: 'A photo.' },
    OTHER: { description: 'Another paper; the title or the note says which.' },
  } as const,
})
