import { correctAgreement } from '../../store/write/agreement/correct.ts'
import { planApprovals } from '../../store/write/agreement/plan-approvals.ts'
import { proposeAgreement } from '../../store/write/agreement/propose.ts'
import { recordApproval } from '../../store/write/agreement/record-approval.ts'
import { renewAgreement } from '../../store/write/agreement/renew.ts'
import { signAgreement } from '../../store/write/agreement/sign.ts'
import { recordSignatories } from '../../store/write/agreement/signatories.ts'
import {
  abandonAgreement,
  amendAgreement,
  enterAgreementIntoForce,
  giveNotice,
  supersedeAgreement,
  terminateAgreement,
} from '../../store/write/agreement/steps.ts'
import { setTerm } from '../../store/write/agreement/term.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { Agreement } from '../refs.ts'
import * as inputs from './inputs.ts'

const scope = 'write:registry'
const returns = {
  agreement: { type: 'Agreement', ref: Agreement, description: 'The agreement as it is now.' },
} as const

interface Step {
  readonly agreement: string | number
  readonly sources: readonly (string | number)[]
  readonly distinctFrom?: readonly (string | number)[] | null | undefined
}
const step = <Input extends Step>(input: Input, ids: IdReader) => ({
  ...input,
  agreement: ids.key(input.agreement, 'Agreement', 'agreement'),
  sources: ids.keys(input.sources, 'Source', 'sources'),
  distinctFrom: ids.keys(input.distinctFrom, 'Agreement', 'distinctFrom'),
})

defineMutation({
  name: 'proposeAgreement',
  description:
    'Records an agreement that is being discussed, and creates the partnership if the two parties have none yet.',
  scope,
  input: inputs.ProposeAgreementInput,
  returns,
  command: proposeAgreement,
  read: (input, ids) => ({
    ...input,
    thaiParty: ids.ref(input.thaiParty, ['Province', 'Municipality'], 'thaiParty'),
    sisterCity: ids.key(input.sisterCity, 'SisterCity', 'sisterCity'),
    basedOn: ids.optional(input.basedOn, 'Agreement', 'basedOn'),
    distinctFrom: ids.keys(input.distinctFrom, 'Agreement', 'distinctFrom'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'planApprovals',
  description:
    'Plans the approvals of an agreement by a template: its steps come behind those that were asked or decided, with the days by which they are due. What was planned before and not asked yet is replaced. Whether a step has been taken is then recorded with `recordApproval`.',
  scope,
  input: inputs.PlanApprovalsInput,
  returns,
  command: planApprovals,
  read: (input, ids) => ({
    ...input,
    agreement: ids.key(input.agreement, 'Agreement', 'agreement'),
    template: ids.key(input.template, 'ApprovalTemplate', 'template'),
  }),
})

defineMutation({
  name: 'recordApproval',
  description: 'Records that a body was asked to approve, or what it answered. The order of bodies is not prescribed.',
  scope,
  input: inputs.RecordApprovalInput,
  returns,
  command: recordApproval,
  read: step,
})

interface SignatoryIds {
  readonly person?: string | number | null | undefined
  readonly sources?: readonly (string | number)[] | null | undefined
}
const signatoriesIn = <Input extends SignatoryIds>(signatories: readonly Input[], ids: IdReader) =>
  signatories.map((signatory, index) => ({
    ...signatory,
    person: ids.optional(signatory.person ?? null, 'Person', 'signatories', String(index), 'person'),
    sources: ids.keys(signatory.sources, 'Source', 'signatories', String(index), 'sources'),
  }))

defineMutation({
  name: 'signAgreement',
  description: 'Records that both sides have signed.',
  scope,
  input: inputs.SignAgreementInput,
  returns,
  command: signAgreement,
  read: (input, ids) => ({
    ...step(input, ids),
    awaitsEntry: input.awaitsEntry ?? false,
    signatories: signatoriesIn(input.signatories ?? [], ids),
  }),
})

defineMutation({
  name: 'recordSignatories',
  description:
    'Records who signed an agreement, in which post, for whom. The list replaces the one on record. Persons are those in public roles.',
  scope,
  input: inputs.RecordSignatoriesInput,
  returns,
  command: recordSignatories,
  read: (input, ids) => ({
    ...input,
    agreement: ids.key(input.agreement, 'Agreement', 'agreement'),
    signatories: signatoriesIn(input.signatories, ids),
  }),
})

defineMutation({
  name: 'enterAgreementIntoForce',
  description: 'Records from when a signed agreement is in force, where its text makes that a separate step.',
  scope,
  input: inputs.EnterAgreementIntoForceInput,
  returns,
  command: enterAgreementIntoForce,
  read: step,
})

defineMutation({
  name: 'amendAgreement',
  description: 'Records that both sides changed the text.',
  scope,
  input: inputs.AmendAgreementInput,
  returns,
  command: amendAgreement,
  read: step,
})

defineMutation({
  name: 'renewAgreement',
  description: 'Records a new period, as a separate agreement that `renews` the old one.',
  scope,
  input: inputs.RenewAgreementInput,
  returns: {
    agreement: { type: 'Agreement', ref: Agreement, description: 'The new period.' },
    renewed: { type: 'Agreement', ref: Agreement, description: 'The agreement that it renews, as it is now.' },
  },
  command: renewAgreement,
  read: step,
})

defineMutation({
  name: 'giveNotice',
  description: 'Records that one side has given notice, and when the agreement ends as a result.',
  scope,
  input: inputs.GiveNoticeInput,
  returns,
  command: giveNotice,
  read: step,
})

defineMutation({
  name: 'terminateAgreement',
  description: 'Records that a signed agreement was ended before its term.',
  scope,
  input: inputs.TerminateAgreementInput,
  returns,
  command: terminateAgreement,
  read: step,
})

defineMutation({
  name: 'supersedeAgreement',
  description: 'Records that a later agreement of the same partnership has replaced this one.',
  scope,
  input: inputs.SupersedeAgreementInput,
  returns,
  command: supersedeAgreement,
  read: (input, ids) => ({ ...step(input, ids), by: ids.key(input.by, 'Agreement', 'by') }),
})

defineMutation({
  name: 'abandonAgreement',
  description: 'Records that an agreement was given up before it was signed.',
  scope,
  input: inputs.AbandonAgreementInput,
  returns,
  command: abandonAgreement,
  read: step,
})

defineMutation({
  name: 'setTerm',
  description: 'Sets how long an agreement runs, when that becomes known or was recorded wrongly.',
  scope,
  input: inputs.SetTermInput,
  returns,
  command: setTerm,
  read: (input, ids) => ({
    ...input,
    agreement: ids.key(input.agreement, 'Agreement', 'agreement'),
    distinctFrom: ids.keys(input.distinctFrom, 'Agreement', 'distinctFrom'),
  }),
})

defineChange({
  name: 'correctAgreement',
  description:
    'Corrects the record of an agreement. No event is rewritten: wrong ones are withdrawn, and the history keeps both.',
  scope: 'publish',
  input: inputs.CorrectAgreementInput,
  returns,
  command: correctAgreement,
  read: (input, ids) => ({
    ...step(input, ids),
    basedOn: ids.optional(input.basedOn, 'Agreement', 'basedOn'),
    withdrawEvents: input.withdrawEvents ?? [],
  }),
})
