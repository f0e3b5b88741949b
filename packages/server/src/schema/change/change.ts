import { changeList, cursorOf } from '../../changes/cursor.ts'
import type { ChangeRow } from '../../changes/log.ts'
import { encodeId } from '../../store/records/global-id.ts'
import { type WrittenType, writtenTypes } from '../../store/records/index.ts'
import { builder } from '../builder.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import { replacedBy } from '../deprecated.ts'
import { readsColumns, referenceField } from '../reads.ts'
import { filterArgs, readFilter } from './filter.ts'
import { readChanges } from './rows.ts'

const ChangeOperation = builder.enumType('ChangeOperation', {
  description: 'What a change did to its record.',
  values: {
    CREATED: { description: 'The record was created.' },
    UPDATED: { description: 'The record was changed.' },
    DELETED: { description: 'The record was removed. The change is kept as its tombstone.' },
  } as const,
})

const RecordType = builder.enumType('RecordType', {
  description: 'A type of record that changes are about; it is the name of the type in this schema.',
  values: Object.fromEntries(
    writtenTypes.map(type => [type, { description: `A record of the type ${type}.` }]),
  ) as Record<WrittenType, { description: string }>,
})

export const Change = builder.objectRef<ChangeRow>('Change').implement({
  extensions: { rowsOf: 'Change' },
  description:
    'One record changed by one committed write. Changes are totally ordered by `revision`, which counts up without gaps, and are never altered.',
  fields: t => ({
    cursor: t.string({
      description: 'Opaque cursor of the change: pass it as `after`, at any later time, to continue after it.',
      extensions: readsColumns('revision', 'identity'),
      resolve: cursorOf,
    }),
    revision: t.exposeInt('revision', {
      description: 'Its revision number. That of the latest change is the revision of the register.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    operation: t.expose('operation', {
      type: ChangeOperation,
      description: 'Whether it created, updated or deleted the record.',
    }),
    recordType: t.field({
      type: RecordType,
      description: 'The type of the record.',
      extensions: readsColumns('type'),
      resolve: ({ type }) => type as WrittenType,
    }),
    type: t.exposeString('type', {
      description: 'The type of the record, like Agreement.',
      deprecationReason: replacedBy('recordType', '2027-12-31'),
    }),
    nodeId: t.id({
      description: 'The id of the record.',
      extensions: readsColumns('type', 'nodeId'),
      resolve: ({ type, nodeId }) => encodeId(type, nodeId),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record as it is now. Null after a deletion.',
      ...referenceField({ typeField: 'type', keyField: 'nodeId', types: writtenTypes }),
    }),
    actor: t.exposeString('actor', { description: 'The name of the key that wrote it.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason that the officer gave. Null when none was given.',
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The column values of the record before the change. Null when it was created.',
      extensions: readsColumns('before'),
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The column values of the record after the change. Null when it was removed.',
      extensions: readsColumns('after'),
      resolve: ({ after }) => after,
    }),
  }),
})

export const ChangeConnection = connectionType('Change', Change, 'changes')

builder.queryField('changes', t =>
  t.field({
    type: ChangeConnection,
    args: { ...filterArgs(t.arg), ...pageArgs(t.arg) },
    description:
      'The changes of the register, in the order of their commits. No change ever appears before one that you have read, so paging with `after` misses none. Error code CURSOR_EXPIRED, with `reset` in the extensions: the changes after the cursor are no longer kept, or the register was restored from a backup and has had another history since; take a new copy.',
    resolve: async (_, { types, province, ...args }, context, info) => {
      const filter = await readFilter(context, { types, province })
      return connect(info, null, changeList(filter), args, undefined, readChanges)
    },
  }),
)
