import { mostErased } from '../../store/write/office/erase.ts'
import { builder } from '../builder.ts'
import { commandMetaFields, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { fiscalYearDescription } from './budget-line.ts'
import { BudgetLineKind, OfficeNoteKind } from './enums.ts'

const office = (t: InputFields) => ({
  province: t.id({ required: true, description: 'Id of the province whose office keeps it: one that your key names.' }),
})

const about = (t: InputFields) => ({
  about: t.id({ description: 'Id of the record of the register that it is about.' }),
})

export const RecordOfficeNoteInput = builder.inputType('RecordOfficeNoteInput', {
  description: 'A note that the office keeps for itself.',
  fields: t => ({
    ...office(t),
    kind: t.field({ type: OfficeNoteKind, required: true, description: 'What kind of note it is.' }),
    title: t.string({ description: `Its title. ${nameRule}` }),
    text: t.string({ required: true, description: 'What it says.' }),
    on: t.field({ type: 'PartialDate', description: 'The day, month or year that it speaks of.' }),
    ...about(t),
    ...commandMetaFields(t),
  }),
})

export const ChangeOfficeNoteInput = builder.inputType('ChangeOfficeNoteInput', {
  description: 'What a note should be. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    note: t.id({ required: true, description: 'Id of the note.' }),
    ...versionField(t),
    kind: t.field({ type: OfficeNoteKind, description: 'What kind of note it is; cannot be null.' }),
    title: t.string({ description: `Its title. ${nameRule}` }),
    text: t.string({ description: 'What it says; cannot be null.' }),
    on: t.field({ type: 'PartialDate', description: 'The day, month or year that it speaks of.' }),
    ...about(t),
    ...commandMetaFields(t),
  }),
})

const contactFields = (t: InputFields) => ({
  post: t.string({ description: 'Their post.' }),
  organization: t.string({ description: 'The office that they work for.' }),
  mail: t.string({ description: 'Their mail address.' }),
  phone: t.string({ description: 'Their phone number: digits, and what is printed between them.' }),
  note: t.string({ description: 'A note about the contact.' }),
})

export const RecordOfficeContactInput = builder.inputType('RecordOfficeContactInput', {
  description: 'Somebody at a partner’s whom the office writes to or calls.',
  fields: t => ({
    ...office(t),
    name: t.string({ required: true, description: `The name of the person, as they write it. ${nameRule}` }),
    ...contactFields(t),
    purpose: t.string({ required: true, description: 'What it is kept for.' }),
    confirmedOn: t.field({
      type: 'Date',
      required: true,
      description: 'When the office last made sure that it is right and still needed.',
    }),
    ...about(t),
    ...commandMetaFields(t),
  }),
})

export const ChangeOfficeContactInput = builder.inputType('ChangeOfficeContactInput', {
  description:
    'What a contact should be, or that it was confirmed. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    contact: t.id({ required: true, description: 'Id of the contact.' }),
    ...versionField(t),
    name: t.string({ description: `The name of the person; cannot be null. ${nameRule}` }),
    ...contactFields(t),
    purpose: t.string({ description: 'What it is kept for; cannot be null.' }),
    confirmedOn: t.field({ type: 'Date', description: 'When the office last made sure of it; cannot be null.' }),
    ...about(t),
    ...commandMetaFields(t),
  }),
})

const amountDescription = 'How much, in baht, with at most two decimals'

export const RecordOfficeBudgetLineInput = builder.inputType('RecordOfficeBudgetLineInput', {
  description: 'What the office was granted, or spent.',
  fields: t => ({
    ...office(t),
    kind: t.field({ type: BudgetLineKind, required: true, description: 'Whether it was granted or spent.' }),
    title: t.string({ required: true, description: `What for. ${nameRule}` }),
    amount: t.float({ required: true, description: `${amountDescription}.` }),
    fiscalYear: t.int({ required: true, description: fiscalYearDescription }),
    fund: t.string({ required: true, description: 'Where the money comes from.' }),
    note: t.string({ description: 'A note about the line.' }),
    ...about(t),
    ...commandMetaFields(t),
  }),
})

export const ChangeOfficeBudgetLineInput = builder.inputType('ChangeOfficeBudgetLineInput', {
  description: 'What a line of the budget should be. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    budgetLine: t.id({ required: true, description: 'Id of the line.' }),
    ...versionField(t),
    kind: t.field({ type: BudgetLineKind, description: 'Whether it was granted or spent; cannot be null.' }),
    title: t.string({ description: `What for; cannot be null. ${nameRule}` }),
    amount: t.float({ description: `${amountDescription}; cannot be null.` }),
    fiscalYear: t.int({ description: `${fiscalYearDescription} It cannot be null.` }),
    fund: t.string({ description: 'Where the money comes from; cannot be null.' }),
    note: t.string({ description: 'A note about the line.' }),
    ...about(t),
    ...commandMetaFields(t),
  }),
})

export const RemoveOfficeRecordInput = builder.inputType('RemoveOfficeRecordInput', {
  description: 'A note or a line of the budget to remove. Contacts are erased by `eraseOfficeContacts`.',
  fields: t => ({
    officeRecord: t.id({ required: true, description: 'Id of the note or of the line.' }),
    ...versionField(t),
    ...commandMetaFields(t),
  }),
})

export const EraseOfficeContactsInput = builder.inputType('EraseOfficeContactsInput', {
  description:
    'Which contacts to erase: those named, those not confirmed for long, or those of the named that were not.',
  fields: t => ({
    ...office(t),
    contacts: t.idList({ description: 'Ids of contacts.' }),
    notConfirmedSince: t.field({
      type: 'Date',
      description: `Contacts that were last confirmed before this day, which is today at the latest; ${mostErased} at a time.`,
    }),
    ...commandMetaFields(t),
    reason: t.string({
      required: true,
      description: 'The reason, in a sentence. It is not kept: nothing of an erased contact is.',
    }),
  }),
})
