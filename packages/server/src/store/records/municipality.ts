import { Prisma } from '../../generated/prisma/client.ts'
import { sql, texts } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, provinceColumns } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { calledByName, entry, namesOf, provinceNames } from './search-entry.ts'
import { ofPartnerships, place, those } from './searched.ts'

const kept = { columns: keptColumns(Prisma.MunicipalityScalarFieldEnum), links: sourcesOf('municipality'), owned: {} }

export const municipality = {
  ...kept,
  plural: 'municipalities',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.municipality,
  refersTo: { provinceId: 'Province', sources: 'Source' },
  belongsBy: ['provinceId'],
  provinces: async (tx, id) => provinceOf(await tx.municipality.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: id => ({
    partnerships: sql`partnership WHERE municipality_id = ${id}`,
    memberships: sql`membership WHERE municipality_id = ${id}`,
  }),
  search: {
    weight: 6,
    entries: async (tx, ids) => {
      const select = { ...place, note: true, province: { select: place } } as const
      const rows = await tx.municipality.findMany({ ...those(ids), select })
      return rows.map(row =>
        entry('Municipality', row.id, calledByName(row), namesOf(row), provinceNames(row.province), [row.note]),
      )
    },
    namedAfter: ids => ofPartnerships(sql`p.municipality_id = ANY (${texts(ids)})`),
  },
  flatTable: flatTable(kept, { provinceId: provinceColumns }),
} as const satisfies RecordDescriptor
