import { Prisma } from '../../generated/prisma/client.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, named, own } from './flat-table.ts'
import { noProvince } from './provinces.ts'
import { entry } from './search-entry.ts'
import { those } from './searched.ts'

const kept = { columns: keptColumns(Prisma.SourceScalarFieldEnum), links: {}, owned: {} }

export const source = {
  ...kept,
  plural: 'sources',
  key: 'id',
  collation: 'default',
  written: true,
  rows: tx => tx.source,
  refersTo: { assertedById: 'SisterCity' },
  belongsBy: [],
  provinces: async (tx, id) => noProvince(await tx.source.count({ where: { id } })),
  subject: false,
  // Records with links to sources are counted in addition.
  referrers: id => ({ facts: sql`fact WHERE source_id = ${id}` }),
  search: {
    weight: -40,
    entries: async (tx, ids) => {
      const select = { id: true, title: true, publisher: true, note: true } as const
      const rows = await tx.source.findMany({ ...those(ids), select })
      return rows.map(row =>
        entry('Source', row.id, { en: row.title, th: null }, [row.title], [], [row.publisher, row.note]),
      )
    },
  },
  flatTable: flatTable(kept, {
    assertedById: [
      own('assertedById'),
      ...named('asserted_by', ({ assertedById }, look) => look('SisterCity', assertedById)),
    ],
  }),
} as const satisfies RecordDescriptor
