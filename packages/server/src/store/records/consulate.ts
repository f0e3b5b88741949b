import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { countryColumns, flatTable, provinceColumns } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'

const kept = { columns: keptColumns(Prisma.ConsulateScalarFieldEnum), links: sourcesOf('consulate'), owned: {} }

export const consulate = {
  ...kept,
  plural: 'consulates',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.consulate,
  refersTo: { countryCode: 'Country', provinceId: 'Province', sources: 'Source' },
  belongsBy: ['countryCode', 'provinceId'],
  provinces: async (tx, id) => provinceOf(await tx.consulate.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: () => ({}),
  search: null,
  flatTable: flatTable(kept, { countryCode: countryColumns, provinceId: provinceColumns }),
} as const satisfies RecordDescriptor
