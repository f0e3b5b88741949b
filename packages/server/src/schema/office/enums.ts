import { builder } from '../builder.ts'

export const OfficeNoteKind = builder.enumType('OfficeNoteKind', {
  description: 'What kind of note an office keeps for itself.',
  values: {
    NOTE: { description: 'Anything that the office wants to remember.' },
    PROTOCOL: { description: 'How a guest is received: order of precedence, titles, food, seating.' },
    GIFT: { description: 'What was given or received, or will be.' },
    DRAFT: { description: 'The draft of a paper that is nobody else’s business yet.' },
  } as const,
})

export const BudgetLineKind = builder.enumType('BudgetLineKind', {
  description: 'Whether a line of the budget says what an office may spend, or what it spent.',
  values: {
    BUDGET: { description: 'What was granted.' },
    COST: { description: 'What was spent.' },
  } as const,
})

export const OfficeRecordType = builder.enumType('OfficeRecordType', {
  description: 'A type of record that an office keeps for itself.',
  values: {
    OFFICE_NOTE: { value: 'OfficeNote', description: 'A note, on protocol or gifts for example.' },
    OFFICE_CONTACT: { value: 'OfficeContact', description: 'Somebody at a partner’s.' },
    OFFICE_BUDGET_LINE: { value: 'OfficeBudgetLine', description: 'What was granted or spent.' },
  } as const,
})
