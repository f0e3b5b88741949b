import { changeList, cursorOf } from '../../changes/cursor.ts'
import type { ChangeRow } from '../../changes/log.ts'
import { encodeId } from '../../store/records/global-id.ts'
import { type RecordType, recordTypes } from '../../store/records/index.ts'
import { builder } from '../builder.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import { replacedBy } from '../deprecated.ts'
import { readsColumns } from '../reads/declaration.ts'
import { referenceField } from '../reads/reference-field.ts'
import { filterArgs, pricedByPart, readFilter } from './filter.ts'
import { orderArg } from './order.ts'
import { connectPart } from './part-connection.ts'
import { RecordType as RecordTypeEnum } from './record-type.ts'
import { readChanges } from './rows.ts'

export const ChangeOperation = builder.enumType('ChangeOperation', {
  description: 'What a change did to its record.',
  values: {
    CREATED: { description: 'The record was created.' },
    UPDATED: { description: 'The record was changed.' },
    DELETED: { description: 'The record was removed. The change is kept as its tombstone.' },
  } as const,
})

export const Change = builder.objectRef<ChangeRow>('Change').implement({
  extensions: { rowsOf: 'Change' },
  description:
    'One record changed by one committed write. Changes are totally ordered by `revision` and never altered. A revision that has none here is one of something that an office keeps for itself.',
  fields: t => ({
    cursor: t.string({
      description: 'Opaque cursor of the change: pass it as `after`, at any later time, to continue after it.',
      extensions: readsColumns('revision', 'identity'),
      resolve: change => change.cursor ?? cursorOf(change),
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
      type: RecordTypeEnum,
      description: 'The type of the record.',
      extensions: readsColumns('type'),
      resolve: ({ type }) => type as RecordType,
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
      ...referenceField({ typeField: 'type', keyField: 'nodeId', types: recordTypes }),
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

/** What finding out the changes of a part costs, as it does in `changes.jsonl`. */
const partPrice = 2_000

builder.queryField('changes', t =>
  t.field({
    type: ChangeConnection,
    args: { ...filterArgs(t.arg), orderBy: orderArg(t.arg), ...pageArgs(t.arg) },
    description:
      'The changes of the register. In the order of their commits, no change ever appears before one that you have read, so paging with `after` misses none. Error code CURSOR_EXPIRED, with `reset` in the extensions: the changes after the cursor are no longer kept, or the register was restored from a backup and has had another history since; take a new copy.',
    extensions: pricedByPart(partPrice),
    resolve: async (_, { recordTypes, types, province, sisterCity, country, orderBy, ...args }, context, info) => {
      const asked = await readFilter(context, { recordTypes, types, province, sisterCity, country }, args.after)
      return asked.part
        ? connectPart(context, info, asked.part, asked.types, { ...args, orderBy })
        : connect(info, null, changeList(asked.filter, undefined, orderBy), args, undefined, readChanges)
    },
  }),
)
