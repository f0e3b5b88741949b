import { correctApprovalTemplate } from '../../store/write/approval-template/correct.ts'
import { registerApprovalTemplate } from '../../store/write/approval-template/register.ts'
import { ApprovalBody } from '../agreement/approval.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { commandMetaFields, distinctFromField, nameRule, versionField } from '../mutation/input.ts'
import { ApprovalTemplate } from '../refs.ts'

const scope = 'write:registry'
const returns = {
  approvalTemplate: { type: 'ApprovalTemplate', ref: ApprovalTemplate, description: 'The template as it is now.' },
} as const

const ApprovalTemplateStepInput = builder.inputType('ApprovalTemplateStepInput', {
  description: 'One step of a template of approvals.',
  fields: t => ({
    body: t.field({ type: ApprovalBody, required: true, description: 'The body that is asked.' }),
    nameEn: t.string({ description: 'What is asked of it, in English; needed where there is no Thai text.' }),
    nameTh: t.string({ description: 'What is asked of it, in Thai.' }),
    usualDays: t.int({
      description:
        'How many days it usually takes, from the end of the step before: 1 to 3650. Leave it out where nobody knows.',
    }),
    legalBasisEn: t.string({
      description: 'What asks for the step, a guideline or resolution for example, in English; requires `sources`.',
    }),
    legalBasisTh: t.string({ description: 'The same in Thai; requires `sources`.' }),
    sources: t.idList({ description: 'Ids of the sources of the legal basis. Default: none.' }),
  }),
})

const RegisterApprovalTemplateInput = builder.inputType('RegisterApprovalTemplateInput', {
  description: 'A template of approvals that is not on the register yet.',
  fields: t => ({
    province: t.id({
      description:
        'Id of the province that it belongs to. Default: of the whole country, which needs a key for all provinces.',
    }),
    nameEn: t.string({ description: `Its name in English; needed where there is no Thai one. ${nameRule}` }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from its name.' }),
    note: t.string({ description: 'A note about it.' }),
    steps: t.field({
      type: [ApprovalTemplateStepInput],
      required: true,
      description: 'Its steps, at least one, in the order in which the bodies are asked.',
    }),
    sources: t.idList({ required: true, description: 'Ids of the sources that support it, at least one.' }),
    ...distinctFromField(t, 'templates'),
    ...commandMetaFields(t),
  }),
})

const CorrectApprovalTemplateInput = builder.inputType('CorrectApprovalTemplateInput', {
  description:
    'The procedure has changed, or its record was wrong. Fields that are left out stay unchanged; null clears a field. What was planned by the template before stays as it is.',
  fields: t => ({
    approvalTemplate: t.id({ required: true, description: 'Id of the template.' }),
    ...versionField(t),
    nameEn: t.string({
      description: `The right name in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    note: t.string({ description: 'The right note.' }),
    steps: t.field({
      type: [ApprovalTemplateStepInput],
      description: 'All steps, at least one, in their order; they replace those on record.',
    }),
    sources: t.idList({ description: 'Ids of its sources, at least one; they replace those on record.' }),
    ...distinctFromField(t, 'templates'),
    ...commandMetaFields(t),
  }),
})

interface Step {
  readonly sources: readonly (string | number)[] | null
}
const readSteps = <Input extends Step>(steps: readonly Input[], ids: IdReader) =>
  steps.map((step, i) => ({ ...step, sources: ids.keys(step.sources, 'Source', 'steps', String(i), 'sources') }))

defineMutation({
  name: 'registerApprovalTemplate',
  description:
    'Adds a template of approvals to the register. A key that is limited to provinces may add those of its provinces.',
  scope,
  input: RegisterApprovalTemplateInput,
  returns,
  command: registerApprovalTemplate,
  read: (input, ids) => ({
    ...input,
    province: ids.optional(input.province, 'Province', 'province'),
    steps: readSteps(input.steps, ids),
    distinctFrom: ids.keys(input.distinctFrom, 'ApprovalTemplate', 'distinctFrom'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctApprovalTemplate',
  description: 'Updates or corrects a template of approvals. One of the whole country needs a key for all provinces.',
  scope,
  input: CorrectApprovalTemplateInput,
  returns,
  command: correctApprovalTemplate,
  read: (input, ids) => ({
    ...input,
    approvalTemplate: ids.key(input.approvalTemplate, 'ApprovalTemplate', 'approvalTemplate'),
    steps: input.steps && readSteps(input.steps, ids),
    distinctFrom: ids.keys(input.distinctFrom, 'ApprovalTemplate', 'distinctFrom'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})
