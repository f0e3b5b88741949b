import { pickName } from '../../register/names.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { ApprovalBody } from '../agreement/approval.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { recordField } from '../reads/record-field.ts'
import { ApprovalTemplate } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { approvalTemplatesField } from './field.ts'

const ApprovalTemplateStep = builder.prismaObject('ApprovalTemplateStep', {
  description: 'One step of a template: which body is asked what, and how long it takes.',
  select: { id: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its position among the steps, starting at 1.' }),
    body: t.expose('body', { type: ApprovalBody, description: 'The body that is asked.' }),
    name: t.string({
      args: langArgs(t.arg),
      description: 'What is asked of the body.',
      select: { nameEn: true, nameTh: true },
      resolve: ({ nameEn, nameTh }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameTh }, lang),
    }),
    usualDays: t.exposeInt('usualDays', {
      nullable: true,
      description: 'How many days it usually takes, from the end of the step before. Null when no source says.',
    }),
    legalBasis: t.string({
      nullable: true,
      args: langArgs(t.arg),
      description: 'What asks for the step, a guideline or resolution for example. Null when no source says.',
      select: { legalBasisEn: true, legalBasisTh: true },
      resolve: ({ legalBasisEn, legalBasisTh }, { lang }) =>
        pickName({ en: legalBasisEn, th: legalBasisTh, local: legalBasisTh }, lang ?? 'EN'),
    }),
    sources: t.relation('sources', {
      query: sourcesQuery,
      description: 'The sources of the legal basis. Empty when there is none.',
      extensions: priced({ atMost: largestLists.approvalSources }),
    }),
  }),
})

builder.prismaObjectFields(ApprovalTemplate, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'What the template is called.',
    select: { nameEn: true, nameTh: true },
    resolve: ({ nameEn, nameTh }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameTh }, lang),
  }),
  province: t.relation('province', {
    nullable: true,
    description: 'The province that it belongs to. Null for one of the whole country.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  steps: t.relation('steps', {
    type: ApprovalTemplateStep,
    query: { orderBy: { position: 'asc' } },
    description: 'Its steps, in the order in which the bodies are asked.',
    extensions: priced({ atMost: largestLists.approvalSteps }),
  }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'ApprovalTemplate')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  approvalTemplates: t.field({
    ...approvalTemplatesField(
      t.arg,
      'The templates of approvals on the register, by English name. Null when they cannot be read.',
    ),
    nullable: true,
  }),
  approvalTemplate: t.prismaField({
    type: ApprovalTemplate,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One template of approvals by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('ApprovalTemplate', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
