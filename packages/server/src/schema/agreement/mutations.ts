import type { Term } from '../../register/agreement-content.ts'
import { correctAgreement } from '../../store/write/agreement/correct.ts'
import { proposeAgreement } from '../../store/write/agreement/propose.ts'
import { recordApproval } from '../../store/write/agreement/record-approval.ts'
import { renewAgreement } from '../../store/write/agreement/renew.ts'
import { signAgreement } from '../../store/write/agreement/sign.ts'
import {
  abandonAgreement,
  amendAgreement,
  enterAgreementIntoForce,
  giveNotice,
  supersedeAgreement,
  terminateAgreement,
} from '../../store/write/agreement/steps.ts'
import { setTerm } from '../../store/write/agreement/term.ts'
import { defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import { Agreement } from '../refs.ts'
import * as inputs from './inputs.ts'

const scope = 'write:registry'
const returns = {
  agreement: { type: 'Agreement', ref: Agreement, description: 'The agreement as it is now.' },
} as const

interface About {
  agreement: string | number
  expectedVersion: number
}
const about = ({ agreement, expectedVersion }: About, ids: IdReader) => ({
  agreement: ids.key(agreement, 'Agreement', 'agreement'),
  expectedVersion,
})

interface StepFields extends About {
  on: string
  remark?: string | null | undefined
  sources: readonly (string | number)[]
}
const step = (input: StepFields, ids: IdReader) => ({
  ...about(input, ids),
  on: input.on,
  remark: input.remark ?? null,
  sources: ids.keys(input.sources, 'Source', 'sources'),
})

const termOf = (term: Term): Term => ({ ...term })

defineMutation({
  name: 'proposeAgreement',
  description:
    'Records an agreement that is being discussed, and creates the partnership if the two parties have none yet.',
  scope,
  input: inputs.ProposeAgreementInput,
  returns,
  command: proposeAgreement,
  read: (input, ids) => ({
    thaiParty: ids.ref(input.thaiParty, ['Province', 'Municipality'], 'thaiParty'),
    sisterCity: ids.key(input.sisterCity, 'SisterCity', 'sisterCity'),
    relationship: input.relationship ?? null,
    kind: input.kind,
    titleEn: input.titleEn,
    titleTh: input.titleTh ?? null,
    titleLocal: input.titleLocal ?? null,
    slug: input.slug ?? null,
    sectors: input.sectors,
    otherSector: input.otherSector ?? null,
    on: input.on,
    basedOn: ids.optional(input.basedOn, 'Agreement', 'basedOn'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
    note: input.note ?? null,
  }),
})

defineMutation({
  name: 'recordApproval',
  description: 'Records that a body was asked to approve, or what it answered. The order of bodies is not prescribed.',
  scope,
  input: inputs.RecordApprovalInput,
  returns,
  command: recordApproval,
  read: (input, ids) => ({
    ...about(input, ids),
    step: input.step ?? null,
    body: input.body,
    outcome: input.outcome,
    askedOn: input.askedOn ?? null,
    decidedOn: input.decidedOn ?? null,
    reference: input.reference ?? null,
    note: input.note ?? null,
    means: input.means ?? null,
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'signAgreement',
  description: 'Records that both sides have signed.',
  scope,
  input: inputs.SignAgreementInput,
  returns,
  command: signAgreement,
  read: (input, ids) => ({
    ...about(input, ids),
    on: input.on,
    place: input.place ?? null,
    thaiSignatory: input.thaiSignatory ?? null,
    partnerSignatory: input.partnerSignatory ?? null,
    sectors: input.sectors ?? null,
    otherSector: input.otherSector ?? null,
    term: termOf(input.term),
    awaitsEntry: input.awaitsEntry ?? false,
    sources: ids.keys(input.sources, 'Source', 'sources'),
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
  read: (input, ids) => ({
    ...step(input, ids),
    titleEn: input.titleEn ?? null,
    titleTh: input.titleTh ?? null,
    sectors: input.sectors ?? null,
    otherSector: input.otherSector ?? null,
  }),
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
  read: (input, ids) => ({
    ...about(input, ids),
    on: input.on,
    place: input.place ?? null,
    titleEn: input.titleEn ?? null,
    titleTh: input.titleTh ?? null,
    term: termOf(input.term),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'giveNotice',
  description: 'Records that one side has given notice, and when the agreement ends as a result.',
  scope,
  input: inputs.GiveNoticeInput,
  returns,
  command: giveNotice,
  read: (input, ids) => ({ ...step(input, ids), endsOn: input.endsOn }),
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
  read: (input, ids) => ({ ...about(input, ids), term: termOf(input.term) }),
})

defineMutation({
  name: 'correctAgreement',
  description:
    'Corrects the record of an agreement. No event is rewritten: wrong ones are withdrawn, and the history keeps both.',
  scope: 'publish',
  input: inputs.CorrectAgreementInput,
  returns,
  command: correctAgreement,
  read: (input, ids) => ({
    ...about(input, ids),
    mistake: input.mistake,
    titleEn: input.titleEn ?? null,
    titleTh: input.titleTh ?? null,
    titleLocal: input.titleLocal ?? null,
    kind: input.kind ?? null,
    sectors: input.sectors ?? null,
    otherSector: input.otherSector ?? null,
    signedOn: input.signedOn ?? null,
    signedAt: input.signedAt ?? null,
    note: input.note ?? null,
    confidence: input.confidence ?? null,
    withdrawEvents: input.withdrawEvents ?? [],
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})
