import { Prisma } from '../../generated/prisma/client.ts'
import { placeLabels } from '../../register/vocabulary/places.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { countryColumns, flatTable, provinceColumns } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { entry, namesOf, provinceNames } from './search-entry.ts'
import { localNames, place, those } from './searched.ts'

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
  referrers: (tx, id) => ({
    'engagements that it took part in': tx.engagementParty.count({ where: { consulateId: id } }),
  }),
  search: {
    weight: null,
    entries: async (tx, ids) => {
      const select = { id: true, kind: true, note: true, country: { select: localNames }, province: { select: place } }
      const rows = await tx.consulate.findMany({ ...those(ids), select })
      return rows.map(({ id, kind, note, country, province }) => {
        const { en, th } = placeLabels.ConsulateKind[kind]
        const thai = country.nameTh ?? country.nameEn
        // It has no name of its own, and is called by its country. The province comes second in lists.
        const called = { en: `${country.nameEn} ${province.nameEn}`, th: `${thai} ${province.nameTh}` }
        const own = [`${en} of ${country.nameEn}`, `${th}${thai}`, ...namesOf(country)]
        return entry('Consulate', id, called, own, provinceNames(province), [note])
      })
    },
  },
  flatTable: flatTable(kept, { countryCode: countryColumns, provinceId: provinceColumns }),
} as const satisfies RecordDescriptor
