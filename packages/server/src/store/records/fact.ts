import { Prisma } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, named, own } from './flat-table.ts'
import { ofSubject } from './provinces.ts'

const kept = { columns: keptColumns(Prisma.FactScalarFieldEnum), links: {}, owned: {} }

export const fact = {
  ...kept,
  plural: 'facts',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.fact,
  refersTo: { subjectId: 'Subject', sourceId: 'Source', statedById: 'Person', conflictId: 'Conflict' },
  belongsBy: ['subjectId'],
  provinces: async (tx, id, ofAnother) => ofSubject(await tx.fact.findUnique({ where: { id } }), ofAnother),
  subject: false,
  referrers: id => ({
    contradictions: sql`fact WHERE id = ${id} AND conflict_id IS NOT NULL`,
    documents: sql`document WHERE fact_id = ${id}`,
  }),
  search: null,
  flatTable: flatTable(kept, {
    statedById: [own('statedById'), ...named('stated_by', ({ statedById }, look) => look('Person', statedById))],
    sourceId: [
      own('sourceId'),
      ['source_title', ({ sourceId }, look) => look('Source', sourceId)?.['title']],
      ['source_url', ({ sourceId }, look) => look('Source', sourceId)?.['url']],
    ],
  }),
} as const satisfies RecordDescriptor
