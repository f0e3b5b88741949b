import { Prisma } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, own, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { distinct, onlyProvince } from './provinces.ts'
import { calledByName, entry, namesOf } from './search-entry.ts'
import { localNames, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.NetworkScalarFieldEnum),
  links: sourcesOf('network'),
  owned: {
    memberships: {
      table: 'membership',
      owner: 'network_id',
      order: 'id',
      columns: keptColumns(Prisma.MembershipScalarFieldEnum),
      links: sourcesOf('membership'),
      always: false,
    },
  },
}

const member = { provinceId: true, municipality: { select: onlyProvince } } as const

export const network = {
  ...kept,
  plural: 'networks',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.network,
  refersTo: {
    sources: 'Source',
    'memberships.provinceId': 'Province',
    'memberships.municipalityId': 'Municipality',
    'memberships.sisterCityId': 'SisterCity',
    'memberships.outsideCountryCode': 'Country',
    'memberships.sources': 'Source',
  },
  belongsBy: [
    'memberships.provinceId',
    'memberships.municipalityId',
    'memberships.sisterCityId',
    'memberships.outsideCountryCode',
  ],
  // The provinces of its members.
  provinces: async (tx, id) => {
    const row = await tx.network.findUnique({ where: { id }, select: { memberships: { select: member } } })
    return row && distinct(row.memberships.flatMap(each => [each.provinceId, each.municipality?.provinceId]))
  },
  subject: true,
  referrers: id => ({
    'engagements that it took part in': sql`engagement_party WHERE network_id = ${id}`,
    'facts about its memberships': sql`membership m JOIN fact ON fact.membership_id = m.id WHERE m.network_id = ${id}`,
  }),
  search: {
    weight: 2,
    entries: async (tx, ids) => {
      const select = { id: true, ...localNames, acronym: true, note: true } as const
      const rows = await tx.network.findMany({ ...those(ids), select })
      return rows.map(row =>
        entry('Network', row.id, calledByName(row), [...namesOf(row), row.acronym], [], [row.note]),
      )
    },
  },
  flatTable: flatTable(kept, {
    note: [own('note'), ['memberships', ({ memberships }) => rowsOf(memberships).length]],
  }),
} as const satisfies RecordDescriptor
