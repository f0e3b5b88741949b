import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable } from './flat-table.ts'
import { ofSubject } from './provinces.ts'

const kept = { columns: keptColumns(Prisma.ConflictScalarFieldEnum), links: {}, owned: {} }

export const conflict = {
  ...kept,
  plural: 'conflicts',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.conflict,
  refersTo: { subjectId: 'Subject' },
  belongsBy: ['subjectId'],
  provinces: async (tx, id, ofAnother) => ofSubject(await tx.conflict.findUnique({ where: { id } }), ofAnother),
  subject: false,
  // Its facts do not prevent its removal: they only lose their reference to it.
  referrers: () => ({}),
  search: null,
  flatTable: flatTable(kept),
} as const satisfies RecordDescriptor
