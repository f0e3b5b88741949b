import { Prisma } from '../../generated/prisma/client.ts'
import { sql, texts } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { countryColumns, flatTable } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { distinct } from './provinces.ts'
import { calledByName, entry, namesOf } from './search-entry.ts'
import { city, localNames, ofPartnerships, those } from './searched.ts'

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
    const rows = await tx.$queryRaw<{ province: string | null }[]>(sql`
      SELECT DISTINCT p.province_id AS province FROM sister_city c LEFT JOIN partnership p ON p.sister_city_id = c.id
      WHERE c.id = ${id} ORDER BY 1`)
    return rows.length === 0 ? null : distinct(rows.map(({ province }) => province))
  },
  subject: true,
  referrers: id => ({
    partnerships: sql`partnership WHERE sister_city_id = ${id}`,
    engagements: sql`"_engagement_sister_city" WHERE "B" = ${id}`,
    memberships: sql`membership WHERE sister_city_id = ${id}`,
    sources: sql`source WHERE asserted_by_id = ${id}`,
    predecessors: sql`sister_city WHERE successor_id = ${id}`,
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
    namedAfter: ids => sql`
      ${ofPartnerships(sql`p.sister_city_id = ANY (${texts(ids)})`)}
      UNION ALL SELECT 'Engagement', "A" FROM "_engagement_sister_city" WHERE "B" = ANY (${texts(ids)})`,
  },
  flatTable: flatTable(kept, { countryCode: countryColumns }),
} as const satisfies RecordDescriptor
