import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, own, provinceColumns, sectorColumns, severalNamed } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { calledByTitle, entry, namesOf, provinceNames } from './search-entry.ts'
import { city, localNames, place, those, titles } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.EngagementScalarFieldEnum),
  links: {
    ...sourcesOf('engagement'),
    sisterCities: { table: 'engagement_sister_city', side: 'A', collation: 'C' },
    countries: { table: 'engagement_country', side: 'B' },
    leaders: { table: 'engagement_leader', side: 'A' },
    agreements: { table: 'engagement_agreement', side: 'B', collation: 'C' },
  },
  owned: {},
} as const

const searched = {
  id: true,
  ...titles,
  fromOrganization: true,
  note: true,
  province: { select: place },
  sisterCities: { select: city },
  countries: { select: localNames },
} as const

export const engagement = {
  ...kept,
  plural: 'engagements',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.engagement,
  refersTo: {
    provinceId: 'Province',
    sisterCities: 'SisterCity',
    countries: 'Country',
    leaders: 'Person',
    agreements: 'Agreement',
    sources: 'Source',
  },
  belongsBy: ['provinceId', 'sisterCities', 'countries'],
  provinces: async (tx, id) => provinceOf(await tx.engagement.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: (tx, id) => ({ commitments: tx.commitment.count({ where: { engagementId: id } }) }),
  search: {
    weight: 3,
    entries: async (tx, ids) => {
      const rows = await tx.engagement.findMany({ ...those(ids), select: searched })
      return rows.map(({ id, titleEn, titleTh, titleLocal, province, sisterCities, ...row }) => {
        const places = [...provinceNames(province), ...sisterCities.flatMap(namesOf)]
        const rest = [row.fromOrganization, ...row.countries.flatMap(namesOf), row.note]
        return entry(
          'Engagement',
          id,
          calledByTitle({ titleEn, titleTh }),
          [titleEn, titleTh, titleLocal],
          places,
          rest,
        )
      })
    },
  },
  flatTable: flatTable(kept, {
    provinceId: [
      ...provinceColumns,
      ...severalNamed('sister_city', 'sisterCities', 'SisterCity'),
      ...severalNamed('country', 'countries', 'Country'),
    ],
    sectors: [...sectorColumns, own('leaders'), own('agreements')],
  }),
} as const satisfies RecordDescriptor
