import { removableTypes } from '../../store/records/index.ts'
import { removeRecord } from '../../store/write/remove.ts'
import { builder } from '../builder.ts'
import { defineMutation } from './define.ts'
import { askedFields } from './input.ts'

const RemoveRecordInput = builder.inputType('RemoveRecordInput', {
  description: 'A record was made by mistake. What came to an end is not removed: its record says so.',
  fields: t => ({
    record: t.id({
      required: true,
      description: 'Id of the record: any that was written as one. Provinces, countries and sectors are given.',
    }),
    expectedVersion: t.int({
      description: 'The `version` of the record that you looked at; needed for all but facts, which have none.',
    }),
    ...askedFields(t),
  }),
})

defineMutation({
  name: 'removeRecord',
  description:
    'Removes a record and what it alone owns, like the events of an agreement. Refused while others refer to it. What it said stays in the change log.',
  scope: 'publish',
  input: RemoveRecordInput,
  returns: {},
  command: removeRecord,
  read: (input, ids) => ({
    record: ids.ref(input.record, removableTypes, 'record'),
    expectedVersion: input.expectedVersion ?? null,
  }),
})
