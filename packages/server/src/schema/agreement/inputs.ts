import { builder } from '../builder.ts'
import { OwedBy } from '../commitment/enums.ts'
import { replacedBy } from '../deprecated.ts'
import { AgreementKind, Relationship, SectorCode } from '../enums.ts'
import { commandMetaFields, distinctFromField, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { ApprovalBody, ApprovalOutcome } from './approval.ts'
import { Confidence } from './confidence.ts'
import { TermKind } from './term.ts'

export const TermInput = builder.inputType('TermInput', {
  description: 'How long an agreement runs. Give what its kind requires and nothing that its kind forbids.',
  fields: t => ({
    kind: t.field({ type: TermKind, required: true, description: 'UNKNOWN when the text does not say.' }),
    months: t.int({
      description: 'Its length in months. The end is calculated from it when `expiresOn` is not given.',
    }),
    expiresOn: t.field({ type: 'PartialDate', description: 'The last day in force, as the text says it.' }),
    renewalMonths: t.int({ description: 'Only for AUTO_RENEWING: by how many months it renews itself.' }),
    noticeMonths: t.int({ description: 'How many months before the end notice must be given.' }),
  }),
})

const sectorFields = (t: InputFields, required: boolean) => ({
  sectors: t.field({
    type: [SectorCode],
    ...(required && { required: true as const }),
    description: 'The sectors that the text covers, each once.',
  }),
  otherSector: t.string({
    description: 'What the sector OTHER stands for; required with that sector, refused without it.',
  }),
})

const distinctFrom = (t: InputFields) => distinctFromField(t, 'agreements of the two parties')

const sourceField = (t: InputFields, description: string) => ({
  sources: t.idList({ required: true, description }),
})

const someSource = 'Ids of the sources that support it, at least one.'
const anySource = 'Ids of the sources that support it; may be empty.'

/** The agreement and the version that the officer read. */
const about = (t: InputFields) => ({
  agreement: t.id({ required: true, description: 'Id of the agreement.' }),
  ...versionField(t),
})

const stepFields = (t: InputFields, when: string) => ({
  ...about(t),
  on: t.field({ type: 'PartialDate', required: true, description: when }),
  remark: t.string({ description: 'What the source says about it, in your words.' }),
  ...sourceField(t, anySource),
  ...commandMetaFields(t),
})

export const ProposeAgreementInput = builder.inputType('ProposeAgreementInput', {
  description: 'An agreement that is being discussed.',
  fields: t => ({
    thaiParty: t.id({ required: true, description: 'Id of the province or municipality that would sign.' }),
    sisterCity: t.id({ required: true, description: 'Id of the foreign side.' }),
    relationship: t.field({
      type: Relationship,
      description: 'What the partnership is to be called; only used when the two parties have none yet.',
    }),
    kind: t.field({ type: AgreementKind, required: true, description: 'What kind of document it is to be.' }),
    titleEn: t.string({ description: `Its title in English; needed where there is no Thai one. ${nameRule}` }),
    titleTh: t.string({ description: 'Its title in Thai.' }),
    titleLocal: t.string({ description: 'Its title in the language of the other side.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from the parties.' }),
    sectors: t.field({
      type: [SectorCode],
      required: true,
      description: 'The sectors that it would cover, each once.',
    }),
    otherSector: t.string({
      description: 'What the sector OTHER stands for; required with that sector, refused without it.',
    }),
    on: t.field({ type: 'PartialDate', required: true, description: 'When it was proposed.' }),
    basedOn: t.id({
      description: 'Id of the agreement of the same partnership that it is based on, a letter of intent for example.',
    }),
    ...sourceField(t, someSource),
    note: t.string({ description: 'A note about the record.' }),
    ...distinctFrom(t),
    ...commandMetaFields(t),
  }),
})

export const RecordApprovalInput = builder.inputType('RecordApprovalInput', {
  description: 'A body was asked to approve, or has answered.',
  fields: t => ({
    ...about(t),
    step: t.int({
      description:
        'The position of the step to update; fields that are left out are cleared, but for what a plan says of the step. Default: a new step after the others.',
    }),
    body: t.field({
      type: ApprovalBody,
      required: true,
      description: 'The body that was asked. Of a step of a plan, the one that the plan names.',
    }),
    outcome: t.field({ type: ApprovalOutcome, required: true, description: 'The outcome so far.' }),
    askedOn: t.field({ type: 'PartialDate', description: 'When it was asked.' }),
    decidedOn: t.field({ type: 'PartialDate', description: 'When it decided.' }),
    reference: t.string({ description: 'Number of the letter or resolution.' }),
    note: t.string({ description: 'A note on this step.' }),
    means: t.field({
      type: ApprovalMeaning,
      description:
        'What the step means for the agreement as a whole. Procedures differ by province, so it is not derived. Default: no change.',
    }),
    ...sourceField(t, anySource),
    ...distinctFrom(t),
    ...commandMetaFields(t),
  }),
})

export const PlanApprovalsInput = builder.inputType('PlanApprovalsInput', {
  description: 'The path that an agreement is to take until it is approved.',
  fields: t => ({
    ...about(t),
    template: t.id({
      required: true,
      description: 'Id of the template of approvals: one of the province of the agreement, or of the whole country.',
    }),
    startsOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day on which the first of the steps begins, past or to come. Due days are counted from it.',
    }),
    fromStep: t.int({
      description:
        'The position in the template of the first step to plan, for an agreement that has come some of the way. Default: 1.',
    }),
    ...commandMetaFields(t),
  }),
})

const ApprovalMeaning = builder.enumType('ApprovalMeaning', {
  description: 'What a step of approval means for the agreement as a whole.',
  values: {
    SUBMITTED: { description: 'It is now in approval.' },
    APPROVED: { description: 'It is now approved for signature.' },
  } as const,
})

const SignatoryInput = builder.inputType('SignatoryInput', {
  description: 'A person who signed for one of the sides, in a public post. Give exactly one of person and newPerson.',
  fields: t => ({
    side: t.field({
      type: OwedBy,
      required: true,
      description: 'The side for which they signed: THAI_SIDE or PARTNER.',
    }),
    person: t.id({ description: 'Id of the person.' }),
    newPerson: t.field({ type: NewPersonInput, description: 'Somebody who is not on the register yet.' }),
    postEn: t.string({ description: 'The post in which they signed, in English.' }),
    postTh: t.string({ description: 'The same in Thai.' }),
    onBehalfOf: t.string({
      description:
        'Whom they signed for, where that is not the place itself: a council, or somebody in whose place they signed.',
    }),
    note: t.string({ description: 'What there is to say; without a source, how it is known that they signed.' }),
    sources: t.idList({
      description: 'Ids of the sources that name them; may be left out when `note` says how it is known.',
    }),
  }),
})

export const RecordSignatoriesInput = builder.inputType('RecordSignatoriesInput', {
  description: 'Who signed an agreement, in which post, for whom.',
  fields: t => ({
    ...about(t),
    signatories: t.field({
      type: [SignatoryInput],
      required: true,
      description: 'All of them: they replace those on record. Those of the Thai side come first.',
    }),
    ...commandMetaFields(t),
  }),
})

export const SignAgreementInput = builder.inputType('SignAgreementInput', {
  description: 'Both sides have signed.',
  fields: t => ({
    ...about(t),
    on: t.field({
      type: 'PartialDate',
      required: true,
      description: 'The day of the last signature; a year is enough.',
    }),
    place: t.string({ description: 'Where it was signed.' }),
    thaiSignatory: t.string({ description: 'The Thai body that signed, where it is not the party itself.' }),
    partnerSignatory: t.string({ description: 'The foreign body that signed, where it is not the party itself.' }),
    signatories: t.field({ type: [SignatoryInput], description: 'The persons who signed. Default: none on record.' }),
    ...sectorFields(t, false),
    term: t.field({ type: TermInput, required: true, description: 'How long it runs.' }),
    awaitsEntry: t.boolean({
      description:
        'true when its text makes entry into force a separate step; otherwise it is in force from the signature.',
      defaultValue: false,
    }),
    ...sourceField(t, someSource),
    ...distinctFrom(t),
    ...commandMetaFields(t),
  }),
})

export const EnterAgreementIntoForceInput = builder.inputType('EnterAgreementIntoForceInput', {
  description: 'It has entered into force, or will on a known day.',
  fields: t => stepFields(t, 'The day from which it is in force.'),
})

export const AmendAgreementInput = builder.inputType('AmendAgreementInput', {
  description: 'Both sides changed its text.',
  fields: t => ({
    ...stepFields(t, 'When it was amended.'),
    titleEn: t.string({ description: `Its new title in English. Default: the old one. ${nameRule}` }),
    titleTh: t.string({ description: 'Its new title in Thai. Default: the old one.' }),
    ...sectorFields(t, false),
    ...distinctFrom(t),
  }),
})

export const RenewAgreementInput = builder.inputType('RenewAgreementInput', {
  description: 'It continues for a new period, which becomes a separate agreement.',
  fields: t => ({
    ...about(t),
    on: t.field({ type: 'PartialDate', required: true, description: 'When the renewal was signed.' }),
    place: t.string({ description: 'Where it was signed.' }),
    titleEn: t.string({ description: `Title of the new period in English. Default: the old one. ${nameRule}` }),
    titleTh: t.string({ description: 'Title of the new period in Thai. Default: the old one.' }),
    term: t.field({ type: TermInput, required: true, description: 'How long the new period runs.' }),
    ...sourceField(t, someSource),
    ...distinctFrom(t),
    ...commandMetaFields(t),
  }),
})

export const GiveNoticeInput = builder.inputType('GiveNoticeInput', {
  description: 'One side has given notice that it will not continue.',
  fields: t => ({
    ...stepFields(t, 'When notice was given.'),
    endsOn: t.field({
      type: 'PartialDate',
      required: true,
      description: 'The day on which the agreement ends because of the notice.',
    }),
  }),
})

export const TerminateAgreementInput = builder.inputType('TerminateAgreementInput', {
  description: 'It was ended before its term.',
  fields: t => stepFields(t, 'When it ended.'),
})

export const SupersedeAgreementInput = builder.inputType('SupersedeAgreementInput', {
  description: 'A later agreement has replaced it.',
  fields: t => ({
    ...stepFields(t, 'When it was replaced.'),
    by: t.id({ required: true, description: 'Id of the signed agreement of the same partnership that replaces it.' }),
  }),
})

export const AbandonAgreementInput = builder.inputType('AbandonAgreementInput', {
  description: 'It was given up before it was signed.',
  fields: t => stepFields(t, 'When it was given up.'),
})

export const SetTermInput = builder.inputType('SetTermInput', {
  description: 'How long it runs has become known, or was recorded wrongly.',
  fields: t => ({
    ...about(t),
    term: t.field({ type: TermInput, required: true, description: 'How long it runs; replaces what was on record.' }),
    ...distinctFrom(t),
    ...commandMetaFields(t),
  }),
})

export const CorrectAgreementInput = builder.inputType('CorrectAgreementInput', {
  description:
    'The record was wrong. Fields that are left out stay unchanged, and null clears `basedOn`, `thaiSignatory` and `partnerSignatory`; events are withdrawn, never rewritten.',
  fields: t => ({
    ...about(t),
    mistake: t.string({
      required: true,
      description: 'What was wrong. It is kept as the reason of the CORRECTED event.',
    }),
    titleEn: t.string({ description: `The right title in English. ${nameRule}` }),
    titleTh: t.string({ description: 'The right title in Thai.' }),
    titleLocal: t.string({ description: 'The right title in the language of the other side.' }),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    kind: t.field({ type: AgreementKind, description: 'The right kind.' }),
    ...sectorFields(t, false),
    proposedOn: t.field({
      type: 'PartialDate',
      description: 'The right date of the proposal; the wrong one is withdrawn.',
    }),
    signedOn: t.field({ type: 'PartialDate', description: 'The right date of signature; the wrong one is withdrawn.' }),
    signedIn: t.string({ description: 'The right place of signature.' }),
    signedAt: t.string({
      description: 'The right place of signature.',
      deprecationReason: replacedBy('signedIn', '2027-12-31'),
    }),
    thaiSignatory: t.string({ description: 'The Thai body that really signed; null when it was the party itself.' }),
    partnerSignatory: t.string({
      description: 'The foreign body that really signed; null when it was the party itself.',
    }),
    awaitsEntry: t.boolean({ description: 'Whether its text really makes entry into force a separate step.' }),
    basedOn: t.id({
      description: 'Id of the agreement of the same partnership that it is really based on; null for none.',
    }),
    note: t.string({ description: 'The right note.' }),
    confidence: t.field({ type: Confidence, description: 'How reliable the record is now.' }),
    withdrawEvents: t.intList({
      description:
        'Positions, starting at 1, of events that did not happen as recorded: they no longer count. Withdrawing a notice keeps the end that it set for a FIXED or UNKNOWN term: change that with `setTerm`. The end of an AUTO_RENEWING term is calculated anew from its months, or unknown without them.',
    }),
    ...sourceField(t, someSource),
    ...distinctFrom(t),
    ...commandMetaFields(t),
  }),
})
