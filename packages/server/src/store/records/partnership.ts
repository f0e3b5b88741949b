import { Prisma } from '../../generated/prisma/client.ts'
import { RELATIONSHIP_LABELS } from '../../register/labels.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, labelled, partyColumns } from './flat-table.ts'
import { onlyProvince, provinceOf } from './provinces.ts'

const kept = { columns: keptColumns(Prisma.PartnershipScalarFieldEnum), links: {}, owned: {} }

export const partnership = {
  ...kept,
  plural: 'partnerships',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.partnership,
  refersTo: { provinceId: 'Province', municipalityId: 'Municipality', sisterCityId: 'SisterCity' },
  belongsBy: ['provinceId', 'sisterCityId'],
  provinces: async (tx, id) => provinceOf(await tx.partnership.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: id => ({
    agreements: sql`agreement WHERE partnership_id = ${id}`,
    responsibilities: sql`responsibility WHERE partnership_id = ${id}`,
    commitments: sql`commitment WHERE partnership_id = ${id}`,
  }),
  search: null,
  flatTable: flatTable(kept, {
    provinceId: partyColumns(record => record),
    municipalityId: [],
    sisterCityId: [],
    relationship: labelled('relationship', RELATIONSHIP_LABELS),
  }),
} as const satisfies RecordDescriptor
