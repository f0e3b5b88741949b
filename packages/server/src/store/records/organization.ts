import { Prisma } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, named, own, provinceColumns, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { calledByName, entry, namesOf, provinceNames } from './search-entry.ts'
import { names, place, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.OrganizationScalarFieldEnum),
  links: sourcesOf('organization'),
  owned: {
    members: {
      table: 'member',
      owner: 'organization_id',
      order: 'position',
      columns: keptColumns(Prisma.MemberScalarFieldEnum),
      links: sourcesOf('member'),
      always: false,
    },
  },
}

export const organization = {
  ...kept,
  plural: 'organizations',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.organization,
  refersTo: {
    provinceId: 'Province',
    parentId: 'Organization',
    sources: 'Source',
    'members.personId': 'Person',
    'members.sources': 'Source',
  },
  belongsBy: ['provinceId'],
  provinces: async (tx, id) => provinceOf(await tx.organization.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: id => ({
    'organizations that are part of it': sql`organization WHERE parent_id = ${id}`,
    responsibilities: sql`responsibility WHERE organization_id = ${id}`,
    commitments: sql`commitment WHERE organization_id = ${id}`,
    'engagements that it took part in': sql`engagement_party WHERE organization_id = ${id}`,
  }),
  search: {
    weight: 2,
    entries: async (tx, ids) => {
      const members = { select: { postEn: true, postTh: true, person: { select: names } } }
      const select = { id: true, ...names, address: true, province: { select: place }, members } as const
      const rows = await tx.organization.findMany({ ...those(ids), select })
      return rows.map(row => {
        const people = row.members.flatMap(({ postEn, postTh, person }) => [...namesOf(person), postEn, postTh])
        const related = provinceNames(row.province)
        return entry('Organization', row.id, calledByName(row), namesOf(row), related, [row.address, ...people])
      })
    },
  },
  flatTable: flatTable(kept, {
    provinceId: provinceColumns,
    parentId: [own('parentId'), ...named('parent', ({ parentId }, look) => look('Organization', parentId))],
    openingHours: [own('openingHours'), ['members', ({ members }) => rowsOf(members).length]],
  }),
} as const satisfies RecordDescriptor
