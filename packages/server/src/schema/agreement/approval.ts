import { waitingSince } from '../../register/approval.ts'
import { pickName } from '../../register/names.ts'
import { dayOrNull } from '../../store/day.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { documentsOf } from '../document/documents-of.ts'
import { langArgs } from '../language.ts'
import { sourcesQuery } from '../source/order.ts'

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
  description: 'What came of a step of approval: whether its body was asked, and what it answered.',
  values: {
    PLANNED: { description: 'The step is on the path, and the body was not asked yet.' },
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
  select: { id: true, step: true },
  fields: t => ({
    step: t.exposeInt('step', { description: 'Its position among the steps, starting at 1.' }),
    agreement: t.relation('agreement', { description: 'The agreement that is to be approved.' }),
    body: t.expose('body', { type: ApprovalBody, description: 'The body that was asked, or is to be asked.' }),
    name: t.string({
      nullable: true,
      args: langArgs(t.arg),
      description: 'What is asked of the body, as the template of the plan says it. Null when no plan has the step.',
      select: { nameEn: true, nameTh: true },
      resolve: ({ nameEn, nameTh }, { lang }) => pickName({ en: nameEn, th: nameTh, local: nameTh }, lang ?? 'EN'),
    }),
    legalBasis: t.string({
      nullable: true,
      args: langArgs(t.arg),
      description:
        'What asks for the step, a guideline or resolution for example, as the template of the plan says it. Null when no source says.',
      select: { legalBasisEn: true, legalBasisTh: true },
      resolve: ({ legalBasisEn, legalBasisTh }, { lang }) =>
        pickName({ en: legalBasisEn, th: legalBasisTh, local: legalBasisTh }, lang ?? 'EN'),
    }),
    outcome: t.expose('outcome', { type: ApprovalOutcome, description: 'What came of the step.' }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'By when it is usually decided: the first day of the plan, and the usual days of all steps of the plan up to this one. Null when no plan has the step, or one of these is not known.',
      select: { dueOn: true },
      resolve: ({ dueOn }) => dayOrNull(dueOn),
    }),
    waitingSince: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'Since when it waits for an answer: `askedOn`, as long as the outcome is PENDING. Null otherwise, or when not known.',
      select: { outcome: true, askedOn: true },
      resolve: approval => waitingSince(approval),
    }),
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
    documents: t.relation(
      'documents',
      documentsOf('The papers of the step: what was sent to the body, what it answered.'),
    ),
    note: t.exposeString('note', { nullable: true, description: 'A note. Null when there is none.' }),
    sources: t.relation('sources', {
      query: sourcesQuery,
      description: 'The sources of the legal basis. Empty when there is none.',
      extensions: priced({ atMost: largestLists.approvalSources }),
    }),
  }),
})
