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
  description: 'The outcome of the step.',
  values: {
    PENDING: { description: 'The body was asked and has not answered yet.' },
    NO_OBJECTION: { description: 'The body does not object, without approving.' },
    APPROVED: { description: 'The body approved it.' },
    ACKNOWLEDGED: { description: 'Taken note of (รับทราบ), which is not the same as approved.' },
    RETURNED: { description: 'Sent back for changes.' },
    REFUSED: { description: 'The body refused its approval.' },
    NOT_REQUIRED: { description: 'The body held that its approval is not needed.' },
  } as const,
})

export const Approval = builder.prismaObject('Approval', {
  description:
    'One step on the way to a signature. Procedures differ by province, so the steps are recorded as data rather than as a fixed sequence.',
  select: { step: true },
  fields: t => ({
    step: t.exposeInt('step', { description: 'Its position among the steps, starting at 1.' }),
    body: t.expose('body', { type: ApprovalBody, description: 'The body that was asked.' }),
    outcome: t.expose('outcome', { type: ApprovalOutcome, description: 'The outcome of the step.' }),
    askedOn: t.expose('askedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When the body was asked. Null when not known.',
    }),
    decidedOn: t.expose('decidedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was decided. Null when it was not, or the date is not known.',
    }),
    reference: t.exposeString('reference', {
      nullable: true,
      description: 'Number of the letter or resolution. Null when not known.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'A note. Null when there is none.' }),
  }),
})
