import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { calledByName, entry, provinceNames } from './search-entry.ts'
import { place, those } from './searched.ts'

const kept = { columns: keptColumns(Prisma.ProvinceScalarFieldEnum), links: sourcesOf('province'), owned: {} }

export const province = {
  ...kept,
  plural: 'provinces',
  key: 'id',
  collation: 'C',
  written: false,
  rows: tx => tx.province,
  refersTo: { sources: 'Source' },
  belongsBy: [],
  provinces: async (tx, id) => ((await tx.province.count({ where: { id } })) > 0 ? [id] : null),
  subject: true,
  referrers: null,
  search: {
    weight: 8,
    entries: async (tx, ids) => {
      const rows = await tx.province.findMany({ ...those(ids), select: place })
      return rows.map(row => entry('Province', row.id, calledByName(row), provinceNames(row)))
    },
  },
  flatTable: flatTable(kept),
} as const satisfies RecordDescriptor
