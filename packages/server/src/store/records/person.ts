import { Prisma } from '../../generated/prisma/client.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, own, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { noProvince } from './provinces.ts'
import { calledByName, entry, namesOf } from './search-entry.ts'
import { names, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.PersonScalarFieldEnum),
  links: {},
  owned: {
    posts: {
      table: 'post',
      owner: 'person_id',
      order: 'position',
      columns: keptColumns(Prisma.PostScalarFieldEnum),
      links: sourcesOf('post'),
      always: false,
    },
  },
}

export const person = {
  ...kept,
  plural: 'people',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.person,
  refersTo: { 'posts.sources': 'Source' },
  belongsBy: [],
  provinces: async (tx, id) => noProvince(await tx.person.count({ where: { id } })),
  subject: false,
  referrers: (tx, id) => ({
    'engagements that they led': tx.engagement.count({ where: { leaders: { some: { id } } } }),
    'engagements that they took part in': tx.engagementParty.count({ where: { personId: id } }),
    commitments: tx.commitment.count({ where: { personId: id } }),
    'agreements that they signed': tx.agreement.count({ where: { signatories: { some: { personId: id } } } }),
    'facts that they stated': tx.fact.count({ where: { statedById: id } }),
    'organizations that they are in': tx.organization.count({ where: { members: { some: { personId: id } } } }),
    'consulates that they are consul of': tx.consulate.count({ where: { consuls: { some: { personId: id } } } }),
    responsibilities: tx.responsibility.count({ where: { personId: id } }),
  }),
  search: {
    weight: null,
    entries: async (tx, ids) => {
      const select = { id: true, ...names, posts: { select: { titleEn: true, titleTh: true } } } as const
      const rows = await tx.person.findMany({ ...those(ids), select })
      return rows.map(row => {
        const posts = row.posts.flatMap(({ titleEn, titleTh }) => [titleEn, titleTh])
        return entry('Person', row.id, calledByName(row), namesOf(row), posts)
      })
    },
    namedAfter: async (tx, id) => {
      const members = await tx.member.findMany({ where: { personId: id }, select: { organizationId: true } })
      const consuls = await tx.consul.findMany({ where: { personId: id }, select: { consulateId: true } })
      return [
        ...members.map(({ organizationId }): [string, string] => ['Organization', organizationId]),
        ...consuls.map(({ consulateId }): [string, string] => ['Consulate', consulateId]),
      ]
    },
  },
  flatTable: flatTable(kept, {
    nameTh: [
      own('nameTh'),
      ['posts_en', ({ posts }) => rowsOf(posts).map(post => post['titleEn'])],
      ['posts_th', ({ posts }) => rowsOf(posts).flatMap(post => post['titleTh'] ?? [])],
    ],
  }),
} as const satisfies RecordDescriptor
