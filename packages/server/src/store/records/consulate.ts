import { Prisma } from '../../generated/prisma/client.ts'
import { placeLabels } from '../../register/vocabulary/places.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { countryColumns, flatTable, own, provinceColumns, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { entry, namesOf, provinceNames } from './search-entry.ts'
import { localNames, names, place, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.ConsulateScalarFieldEnum),
  links: sourcesOf('consulate'),
  owned: {
    consuls: {
      table: 'consul',
      owner: 'consulate_id',
      order: 'position',
      columns: keptColumns(Prisma.ConsulScalarFieldEnum),
      links: sourcesOf('consul'),
      always: false,
    },
  },
}

export const consulate = {
  ...kept,
  plural: 'consulates',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.consulate,
  refersTo: {
    countryCode: 'Country',
    provinceId: 'Province',
    sources: 'Source',
    'consuls.personId': 'Person',
    'consuls.sources': 'Source',
  },
  belongsBy: ['countryCode', 'provinceId'],
  provinces: async (tx, id) => provinceOf(await tx.consulate.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: id => ({ 'engagements that it took part in': sql`engagement_party WHERE consulate_id = ${id}` }),
  search: {
    weight: null,
    entries: async (tx, ids) => {
      const consuls = { select: { person: { select: names } } }
      const about = { kind: true, district: true, address: true, note: true } as const
      const select = { id: true, ...about, country: { select: localNames }, province: { select: place }, consuls }
      const rows = await tx.consulate.findMany({ ...those(ids), select })
      return rows.map(({ id, kind, country, province, consuls, ...row }) => {
        const { en, th } = placeLabels.ConsulateKind[kind]
        const thai = country.nameTh ?? country.nameEn
        // It has no name of its own, and is called by its country. The province comes second in lists.
        const called = { en: `${country.nameEn} ${province.nameEn}`, th: `${thai} ${province.nameTh}` }
        const own = [`${en} of ${country.nameEn}`, `${th}${thai}`, ...namesOf(country)]
        return entry('Consulate', id, called, own, provinceNames(province), [
          row.district,
          row.address,
          row.note,
          ...consuls.flatMap(({ person }) => namesOf(person)),
        ])
      })
    },
  },
  flatTable: flatTable(kept, {
    countryCode: countryColumns,
    provinceId: provinceColumns,
    note: [own('note'), ['consuls', ({ consuls }) => rowsOf(consuls).length]],
  }),
} as const satisfies RecordDescriptor
