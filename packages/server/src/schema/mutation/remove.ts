import { removableTypes } from '../../store/records/index.ts'
import { type RemoveRecord, removeRecord } from '../../store/write/remove.ts'
import { builder } from '../builder.ts'
import { defineMutation } from './define.ts'
import { commandMetaFields, distinctFromField } from './input.ts'

const RemoveRecordInput = builder.inputType('RemoveRecordInput', {
  description: 'A record was made by mistake. Do not remove what has come to an end: record its end instead.',
  fields: t => ({
    record: t.id({
      required: true,
      description: 'Id of the record. Provinces, countries and sectors cannot be removed.',
    }),
    expectedVersion: t.int({
      description: 'The `version` of the record that you read; required for all but facts, which have none.',
    }),
    ...distinctFromField(t, 'agreements that stand beside the one that a removed renewal renewed,'),
    ...commandMetaFields(t),
  }),
})

defineMutation({
  name: 'removeRecord',
  description:
    'Removes a record together with what belongs only to it, like the events of an agreement. Refused while other records refer to it. Its last state stays in the change log.',
  scope: 'publish',
  input: RemoveRecordInput,
  returns: {},
  command: removeRecord,
  read: (input, ids) => ({
    ...input,
    record: ids.ref(input.record, removableTypes, 'record') as RemoveRecord['record'],
    distinctFrom: ids.keys(input.distinctFrom, 'Agreement', 'distinctFrom'),
  }),
})
