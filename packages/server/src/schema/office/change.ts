import { requireScope } from '../../access/guard.ts'
import { watchKey } from '../../access/key-watch.ts'
import { requireOffice } from '../../access/office.ts'
import { cursorOf } from '../../changes/cursor.ts'
import { follow } from '../../changes/follow.ts'
import { type OfficeChangeRow, officeChangeList, officeFeed, readOfficeChanges } from '../../changes/office-log.ts'
import type { PageArguments } from '../../store/read/list/list.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { OfficeType } from '../../store/records/office.ts'
import { type Arg, builder } from '../builder.ts'
import { ChangeOperation } from '../change/change.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import type { Context } from '../context.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { OfficeRecordType } from './enums.ts'
import type { Scope } from './lists.ts'

const OfficeChange = builder.objectRef<OfficeChangeRow>('OfficeChange').implement({
  description:
    'One record of an office changed by one committed write. Its revision is one of the register; the public changes have none of this revision.',
  fields: t => ({
    cursor: t.string({
      description:
        'Opaque cursor of the change: pass it as `after` to continue after it, here or in the public changes.',
      resolve: cursorOf,
    }),
    revision: t.exposeInt('revision', { description: 'Its revision number.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    operation: t.expose('operation', {
      type: ChangeOperation,
      description: 'Whether it created, updated or deleted the record.',
    }),
    recordType: t.field({
      type: OfficeRecordType,
      description: 'The type of the record.',
      resolve: ({ type }) => type as OfficeType,
    }),
    recordId: t.id({
      description: 'The id of the record.',
      resolve: ({ type, recordId }) => encodeId(type, recordId),
    }),
    actor: t.exposeString('actor', { description: 'The name of the key that wrote it.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason that the officer gave. Null once the record was erased.',
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'The column values of the record before the change. Null when it was created, and once it was erased.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'The column values of the record after the change. Null when it was removed, and once it was erased.',
      resolve: ({ after }) => after,
    }),
    erased: t.exposeBoolean('erased', {
      description: 'Whether the record was erased: then nothing is left of what this change said. Copies drop it too.',
    }),
  }),
})

const OfficeChangeConnection = connectionType('OfficeChange', OfficeChange, 'changes')

/** The field with the history of an office. */
export const officeChangesField = (arg: Arg) => ({
  type: OfficeChangeConnection,
  args: pageArgs(arg),
  description:
    'The changes of all that the office keeps, in the order of their commits, from the first on: whoever applies them one after the other has a copy. Error code CURSOR_EXPIRED: the register was restored from a backup; start again without a cursor.',
  resolve: ({ offices: [office] }: Scope, page: PageArguments, _: Context, info: Parameters<typeof connect>[0]) =>
    connect(info, null, officeChangeList(office!), page, undefined, ({ store }, ids) =>
      readOfficeChanges(store.db, office!, ids),
    ),
})

builder.subscriptionField('officeChanges', t =>
  t.field({
    type: OfficeChange,
    args: {
      province: t.arg.string({ required: true, description: namesDescriptions.province }),
      after: t.arg.string({
        description:
          'The cursor of the last change that you have: continue after it. Without it, only changes from now on. The header `Last-Event-ID` has the same meaning and takes precedence.',
      }),
    },
    description:
      'Every change of what an office keeps for itself, committed after `after`, then each new one as it is committed. Requires the scope `subscribe:changes`, and `read:office` of a key that names this province.',
    extensions: { scope: 'subscribe:changes' },
    subscribe: async (_, { province, after }, context) => {
      const { store, viewer, lastEventId } = context
      requireScope(viewer, 'subscribe:changes')
      requireScope(viewer, 'read:office')
      const office = await provinceCode(context, province)
      requireOffice(viewer, office)
      const feed = await officeFeed(store, office, lastEventId ?? after ?? null)
      return follow(store, feed, watchKey(store, viewer, { scopes: ['subscribe:changes', 'read:office'], office }))
    },
    resolve: change => change,
  }),
)
