import { type WrittenType, writtenTypes } from '../../store/records/index.ts'
import type { OfficeType } from '../../store/records/office.ts'
import { changeOfficeBudgetLine, recordOfficeBudgetLine } from '../../store/write/office/budget-line.ts'
import { changeOfficeContact, recordOfficeContact } from '../../store/write/office/contact.ts'
import { eraseOfficeContacts, mostErased } from '../../store/write/office/erase.ts'
import { changeOfficeNote, recordOfficeNote } from '../../store/write/office/note.ts'
import { removeOfficeRecord } from '../../store/write/office/remove.ts'
import { refuse } from '../../store/write/refusal.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { defineChange, defineGuarded, defineMutation, perform, successName } from '../mutation/define.ts'
import { type IdReader, idReader } from '../mutation/ids.ts'
import { OfficeBudgetLine } from './budget-line.ts'
import { OfficeContact } from './contact.ts'
import * as inputs from './inputs.ts'
import { readOfficeRows } from './lists.ts'
import { OfficeNote } from './note.ts'

const scope = 'write:office'

/**
 * What a mutation returns: whoever wrote it may read it, while their key is of the office. A request that is sent again
 * with its idempotency key may come after that.
 */
const returned = (type: OfficeType, ref: unknown, what: string) => ({
  type,
  ref,
  description: `The ${what} as it is now.`,
  load: async (context: Context, id: string) => {
    const row = (await readOfficeRows(type)(context, [id])).get(id)
    return row && context.viewer.provinceIds?.includes(row.provinceId) ? row : null
  },
})

const note = returned('OfficeNote', OfficeNote, 'note')
const contact = returned('OfficeContact', OfficeContact, 'contact')
const budgetLine = returned('OfficeBudgetLine', OfficeBudgetLine, 'line')

/** The record that it is about; null and undefined stay what they are. */
const aboutOf = <Left extends null | undefined>(
  ids: IdReader,
  about: string | number | Left,
): { type: WrittenType; id: string } | Left => (about == null ? (about as Left) : ids.ref(about, writtenTypes, 'about'))

defineMutation({
  name: 'recordOfficeNote',
  description: 'Keeps a note for the office of a province alone.',
  scope,
  input: inputs.RecordOfficeNoteInput,
  returns: { note },
  command: recordOfficeNote,
  read: (input, ids) => ({
    ...input,
    province: ids.key(input.province, 'Province', 'province'),
    about: aboutOf(ids, input.about),
  }),
})

defineChange({
  name: 'changeOfficeNote',
  description: 'Changes a note of the office. What it said before stays in the history of the office.',
  scope,
  input: inputs.ChangeOfficeNoteInput,
  returns: { note },
  command: changeOfficeNote,
  read: (input, ids) => ({
    ...input,
    note: ids.key(input.note, 'OfficeNote', 'note'),
    about: aboutOf(ids, input.about),
  }),
})

defineMutation({
  name: 'recordOfficeContact',
  description: 'Keeps a contact at a partner’s for the office of a province alone.',
  scope,
  input: inputs.RecordOfficeContactInput,
  returns: { contact },
  command: recordOfficeContact,
  read: (input, ids) => ({
    ...input,
    province: ids.key(input.province, 'Province', 'province'),
    about: aboutOf(ids, input.about),
  }),
})

defineChange({
  name: 'changeOfficeContact',
  description: 'Changes a contact of the office, or confirms it anew.',
  scope,
  input: inputs.ChangeOfficeContactInput,
  returns: { contact },
  command: changeOfficeContact,
  read: (input, ids) => ({
    ...input,
    contact: ids.key(input.contact, 'OfficeContact', 'contact'),
    about: aboutOf(ids, input.about),
  }),
})

defineMutation({
  name: 'recordOfficeBudgetLine',
  description: 'Keeps what the office of a province was granted, or spent.',
  scope,
  input: inputs.RecordOfficeBudgetLineInput,
  returns: { budgetLine },
  command: recordOfficeBudgetLine,
  read: (input, ids) => ({
    ...input,
    province: ids.key(input.province, 'Province', 'province'),
    about: aboutOf(ids, input.about),
  }),
})

defineChange({
  name: 'changeOfficeBudgetLine',
  description: 'Changes a line of the budget of the office.',
  scope,
  input: inputs.ChangeOfficeBudgetLineInput,
  returns: { budgetLine },
  command: changeOfficeBudgetLine,
  read: (input, ids) => ({
    ...input,
    budgetLine: ids.key(input.budgetLine, 'OfficeBudgetLine', 'budgetLine'),
    about: aboutOf(ids, input.about),
  }),
})

defineMutation({
  name: 'removeOfficeRecord',
  description: 'Removes a note or a line of the budget of the office. What it said stays in the history of the office.',
  scope,
  input: inputs.RemoveOfficeRecordInput,
  returns: {},
  command: removeOfficeRecord,
  read: (input, ids) => ({
    ...input,
    officeRecord: ids.ref(input.officeRecord, ['OfficeNote', 'OfficeBudgetLine'], 'officeRecord'),
  }),
})

const EraseOfficeContactsSuccess = builder
  .objectRef<{ readonly erased: number; readonly revision: number }>(successName('eraseOfficeContacts'))
  .implement({
    description: '`eraseOfficeContacts` succeeded.',
    fields: t => ({
      erased: t.exposeInt('erased', {
        description: `How many contacts were erased; when it is ${mostErased}, there may be more: send it again.`,
      }),
      revision: t.exposeInt('revision', { description: 'The revision of the register that includes this change.' }),
    }),
  })

defineGuarded({
  name: 'eraseOfficeContacts',
  description:
    'Erases contacts of the office, and all that its history says about them. That there was one stays, as a tombstone without personal data; copies that follow the changes erase it too. Backups that were made before still have it.',
  scope,
  input: inputs.EraseOfficeContactsInput,
  success: EraseOfficeContactsSuccess,
  carryOut: async (input, context) => {
    const ids = idReader()
    const command = {
      province: ids.key(input.province, 'Province', 'province'),
      contacts: input.contacts ? ids.keys(input.contacts, 'OfficeContact', 'contacts') : null,
      notConfirmedSince: input.notConfirmedSince ?? null,
    }
    refuse(ids.violations)
    const { records, revision } = await perform(context, eraseOfficeContacts, command, input)
    return { erased: Number(records['erased']), revision }
  },
})
