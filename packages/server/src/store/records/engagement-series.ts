import { Prisma } from '../../generated/prisma/client.ts'
import { RHYTHM_LABELS } from '../../register/labels.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, labelled, provinceColumns } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { calledByName, entry, namesOf, provinceNames } from './search-entry.ts'
import { names, place, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.EngagementSeriesScalarFieldEnum),
  links: sourcesOf('engagement_series'),
  owned: {},
}

export const engagementSeries = {
  ...kept,
  plural: 'engagement-series',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.engagementSeries,
  refersTo: { provinceId: 'Province', sources: 'Source' },
  belongsBy: ['provinceId'],
  provinces: async (tx, id) =>
    provinceOf(await tx.engagementSeries.findUnique({ where: { id }, select: onlyProvince })),
  subject: false,
  referrers: id => ({ engagements: sql`engagement WHERE series_id = ${id}` }),
  search: {
    weight: 1,
    entries: async (tx, ids) => {
      const select = { id: true, ...names, note: true, province: { select: place } } as const
      const rows = await tx.engagementSeries.findMany({ ...those(ids), select })
      return rows.map(row =>
        entry('EngagementSeries', row.id, calledByName(row), namesOf(row), provinceNames(row.province), [row.note]),
      )
    },
  },
  flatTable: flatTable(kept, { provinceId: provinceColumns, rhythm: labelled('rhythm', RHYTHM_LABELS) }),
} as const satisfies RecordDescriptor
