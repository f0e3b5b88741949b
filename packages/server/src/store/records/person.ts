import { Prisma } from '../../generated/prisma/client.ts'
import { sql, texts } from '../sql.ts'
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
  referrers: id => ({
    'engagements that they led': sql`"_engagement_leader" WHERE "B" = ${id}`,
    'engagements that they took part in': sql`engagement_party WHERE person_id = ${id}`,
    commitments: sql`commitment WHERE person_id = ${id}`,
    'agreements that they signed': sql`agreement a WHERE EXISTS (SELECT FROM signatory WHERE agreement_id = a.id AND person_id = ${id})`,
    'facts that they stated': sql`fact WHERE stated_by_id = ${id}`,
    'organizations that they are in': sql`organization o WHERE EXISTS (SELECT FROM member WHERE organization_id = o.id AND person_id = ${id})`,
    'consulates that they are consul of': sql`consulate c WHERE EXISTS (SELECT FROM consul WHERE consulate_id = c.id AND person_id = ${id})`,
    responsibilities: sql`responsibility WHERE person_id = ${id}`,
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
    namedAfter: ids => sql`
      SELECT 'Organization' AS type, organization_id AS id FROM member WHERE person_id = ANY (${texts(ids)})
      UNION ALL SELECT 'Consulate', consulate_id FROM consul WHERE person_id = ANY (${texts(ids)})`,
  },
  flatTable: flatTable(kept, {
    nameTh: [
      own('nameTh'),
      ['posts_en', ({ posts }) => rowsOf(posts).map(post => post['titleEn'])],
      ['posts_th', ({ posts }) => rowsOf(posts).flatMap(post => post['titleTh'] ?? [])],
    ],
  }),
} as const satisfies RecordDescriptor
