import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable } from './flat-table.ts'
import { noProvince } from './provinces.ts'

const kept = { columns: keptColumns(Prisma.CountryScalarFieldEnum), links: {}, owned: {} }

export const country = {
  ...kept,
  plural: 'countries',
  key: 'code',
  collation: 'default',
  written: true,
  rows: tx => tx.country,
  refersTo: {},
  belongsBy: [],
  provinces: async (tx, code) => noProvince(await tx.country.count({ where: { code } })),
  // Never removed: naming a country again refers to the same record.
  subject: false,
  referrers: null,
  search: null,
  flatTable: flatTable(kept),
} as const satisfies RecordDescriptor
