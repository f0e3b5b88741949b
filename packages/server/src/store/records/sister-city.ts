import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { countryColumns, flatTable } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { distinct, onlyProvince } from './provinces.ts'
import { calledByName, entry, namesOf } from './search-entry.ts'
import { city, localNames, those } from './searched.ts'

const kept = { columns: keptColumns(Prisma.SisterCityScalarFieldEnum), links: sourcesOf('sister_city'), owned: {} }

export const sisterCity = {
  ...kept,
  plural: 'sister-cities',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.sisterCity,
  refersTo: { countryCode: 'Country', successorId: 'SisterCity', sources: 'Source' },
  belongsBy: ['countryCode'],
  // The provinces that have a partnership with it.
  provinces: async (tx, id) => {
    const row = await tx.sisterCity.findUnique({ where: { id }, select: { partnerships: { select: onlyProvince } } })
    return row && distinct(row.partnerships.map(({ provinceId }) => provinceId))
  },
  subject: true,
  referrers: (tx, id) => ({
    partnerships: tx.partnership.count({ where: { sisterCityId: id } }),
    engagements: tx.engagement.count({ where: { sisterCities: { some: { id } } } }),
    memberships: tx.membership.count({ where: { sisterCityId: id } }),
    predecessors: tx.sisterCity.count({ where: { successorId: id } }),
  }),
  search: {
    weight: 7,
    entries: async (tx, ids) => {
      const select = { id: true, ...city, note: true, country: { select: localNames } } as const
      const rows = await tx.sisterCity.findMany({ ...those(ids), select })
      return rows.map(row =>
        entry('SisterCity', row.id, calledByName(row), namesOf(row), [], [...namesOf(row.country), row.note]),
      )
    },
    namedAfter: async (tx, id) => {
      const agreements = await tx.agreement.findMany({
        where: { partnership: { sisterCityId: id } },
        select: { id: true },
      })
      const engagements = await tx.engagement.findMany({
        where: { sisterCities: { some: { id } } },
        select: { id: true },
      })
      const commitments = await tx.commitment.findMany({
        where: { partnership: { sisterCityId: id } },
        select: { id: true },
      })
      return [
        ...agreements.map(({ id }): [string, string] => ['Agreement', id]),
        ...engagements.map(({ id }): [string, string] => ['Engagement', id]),
        ...commitments.map(({ id }): [string, string] => ['Commitment', id]),
      ]
    },
  },
  flatTable: flatTable(kept, { countryCode: countryColumns }),
} as const satisfies RecordDescriptor
