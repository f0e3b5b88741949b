import { builder } from '../builder.ts'

export const ApprovalBody = builder.enumType('ApprovalBody', {
  description: 'Who was asked to approve.',
  values: {
    PROVINCIAL_COMMITTEE: {
      description: "The province's sister-city committee (คณะกรรมการดำเนินความสัมพันธ์เมืองพี่เมืองน้อง).",
    },
    PROVINCIAL_COUNCIL: { description: 'A provincial or municipal council.' },
    INTERIOR_MINISTRY: { description: 'Ministry of Interior (กระทรวงมหาดไทย).' },
    FOREIGN_MINISTRY: { description: 'Ministry of Foreign Affairs (กระทรวงการต่างประเทศ).' },
    TREATIES_DEPARTMENT: { description: 'Department of Treaties and Legal Affairs (กรมสนธิสัญญาและกฎหมาย).' },
    CABINET: { description: 'The cabinet (คณะรัฐมนตรี).' },
    PARTNER_SIDE: { description: 'A body of the other side.' },
    OTHER: { description: 'Another body; the note says which.' },
  } as const,
})

export const ApprovalOutcome = builder.enumType('ApprovalOutcome', {
  description: 'What came of it.',
  values: {
    PENDING: { description: 'Asked, not answered yet.' },
    NO_OBJECTION: { description: 'The body does not object, and leaves it at that.' },
    APPROVED: { description: 'The body approved it as it was asked to.' },
    ACKNOWLEDGED: { description: 'Taken note of (รับทราบ), which is not the same as approved.' },
    RETURNED: { description: 'Sent back for changes.' },
    REFUSED: { description: 'The body refused its approval.' },
    NOT_REQUIRED: { description: 'The body held that its approval is not needed.' },
  } as const,
})

export const Approval = builder.prismaObject('Approval', {
  description:
    'One step on the way to a signature. Procedures differ by province, so steps are data and not a fixed course.',
  select: { step: true },
  fields: t => ({
    step: t.exposeInt('step', { description: 'Its place in the order of steps, from 1.' }),
    body: t.expose('body', { type: ApprovalBody, description: 'Who was asked.' }),
    outcome: t.expose('outcome', { type: ApprovalOutcome, description: 'What came of it.' }),
    askedOn: t.expose('askedOn', { type: 'PartialDate', nullable: true, description: 'When. Null when not known.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was decided. Null when it was not, or the date is not known.',
    }),
    reference: t.exposeString('reference', {
      nullable: true,
      description: 'Number of the letter or resolution. Null when not known.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What else to know. Null when nothing.' }),
  }),
})
