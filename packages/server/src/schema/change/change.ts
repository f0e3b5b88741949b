import { changeList, cursorOf } from '../../changes/cursor.ts'
import type { ChangeRow } from '../../changes/log.ts'
import { encodeId, type NodeType } from '../../store/records/global-id.ts'
import { builder } from '../builder.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import { loadNode, refOf } from '../nodes.ts'
import { filterArgs, readFilter } from './filter.ts'
import { readChanges } from './rows.ts'

const ChangeOperation = builder.enumType('ChangeOperation', {
  description: 'What a change did to its record.',
  values: {
    CREATED: { description: 'Made it.' },
    UPDATED: { description: 'Changed it.' },
    DELETED: { description: 'Removed it. The change stays as its tombstone.' },
  } as const,
})

export const Change = builder.objectRef<ChangeRow>('Change').implement({
  description:
    'One record changed by one committed write. Changes are totally ordered by `revision`, which counts up without gaps, and are never altered.',
  fields: t => ({
    cursor: t.string({
      description: 'Its place in the order of all changes: pass it as `after` to go on behind it, at any later time.',
      resolve: cursorOf,
    }),
    revision: t.exposeInt('revision', {
      description: 'Its number. That of the last change is the revision of the register.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    operation: t.expose('operation', { type: ChangeOperation, description: 'What it did.' }),
    type: t.exposeString('type', { description: 'The type of the record, like Agreement.' }),
    nodeId: t.id({ description: 'The id of the record.', resolve: ({ type, nodeId }) => encodeId(type, nodeId) }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record as it is now. Null after a deletion.',
      resolve: async ({ type, nodeId }, _, context, info) =>
        (await loadNode(context, info, refOf(type as NodeType, nodeId))) as never,
    }),
    actor: t.exposeString('actor', { description: 'Whose key wrote it, by the name of the key.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of the officer. Null when none was given.',
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The record before, as plain columns. Null when it was created.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The record after, as plain columns. Null when it was removed.',
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
      'What was written, in the order of commits. Nothing ever appears in front of a change that you have seen, so following `after` misses nothing. Code CURSOR_EXPIRED, with `reset` in the extensions: what came after the cursor is no longer kept, or the register was restored from a backup and has another history since; take a new copy.',
    resolve: async (_, { types, province, ...args }, context, info) => {
      const filter = await readFilter(context, { types, province })
      return connect(info, null, changeList(filter), args, undefined, readChanges)
    },
  }),
)
