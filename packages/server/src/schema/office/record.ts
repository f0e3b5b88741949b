import { encodeId } from '../../store/records/global-id.ts'
import type { OfficeRow, OfficeType } from '../../store/records/office.ts'
import { builder } from '../builder.ts'
import { versionDescription } from '../change/history.ts'
import { loadNode, type Ref, refOf } from '../nodes.ts'
import * as refs from '../refs.ts'

type Row = OfficeRow & { readonly type: OfficeType }

/** What all records of the private layer have. */
export const OfficeRecord = builder.interfaceRef<Row>('OfficeRecord').implement({
  description:
    'A record that the office of a province keeps for itself. Only keys of that office read it, with the scope `read:office`; it is in no export, no search and no change of the public register.',
  resolveType: ({ type }) => type,
  fields: t => ({
    id: t.id({
      description: 'Its id, for the mutations of the office. Not a global id for `node`.',
      resolve: ({ type, id }) => encodeId(type, id),
    }),
    province: t.field({
      type: refs.Province,
      description: 'The province whose office keeps it: a key may be of several.',
      resolve: async ({ provinceId }, _, context, info) =>
        (await loadNode(context, info, refOf('Province', provinceId))) as never,
    }),
    about: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record of the register that it is about. Null when it is about none, or that was removed.',
      resolve: async ({ aboutType, aboutId }, _, context, info) =>
        aboutType === null ? null : ((await loadNode(context, info, `${aboutType}:${aboutId}` as Ref)) as never),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded first.' }),
    version: t.exposeInt('version', { description: versionDescription }),
  }),
})
