import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, provinceColumns } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { calledByName, entry, namesOf, provinceNames } from './search-entry.ts'
import { names, place, those } from './searched.ts'

const kept = { columns: keptColumns(Prisma.OrganizationScalarFieldEnum), links: sourcesOf('organization'), owned: {} }

export const organization = {
  ...kept,
  plural: 'organizations',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.organization,
  refersTo: { provinceId: 'Province', sources: 'Source' },
  belongsBy: ['provinceId'],
  provinces: async (tx, id) => provinceOf(await tx.organization.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: (tx, id) => ({
    commitments: tx.commitment.count({ where: { organizationId: id } }),
    'engagements that it took part in': tx.engagementParty.count({ where: { organizationId: id } }),
  }),
  search: {
    weight: 2,
    entries: async (tx, ids) => {
      const select = { id: true, ...names, address: true, province: { select: place } } as const
      const rows = await tx.organization.findMany({ ...those(ids), select })
      return rows.map(row =>
        entry('Organization', row.id, calledByName(row), namesOf(row), provinceNames(row.province), [row.address]),
      )
    },
  },
  flatTable: flatTable(kept, { provinceId: provinceColumns }),
} as const satisfies RecordDescriptor
