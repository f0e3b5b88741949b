import { Prisma } from '../../generated/prisma/client.ts'
import { RELATIONSHIP_LABELS } from '../../register/labels.ts'
import { VOCABULARY } from '../../register/vocabulary.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import { contactOf } from './contact-history.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { type Column, flatTable, labelled, partyColumns } from './flat-table.ts'
import { onlyProvince, provinceOf } from './provinces.ts'

const kept = { columns: keptColumns(Prisma.PartnershipScalarFieldEnum), links: {}, owned: {} }

const states = VOCABULARY['ContactState']!

/** The contact is that by the day in `contact_on`, which is the day of the snapshot. */
const contactColumns: readonly Column[] = [
  ['last_contact_kind', (_, __, day, around) => contactOf(around, day).last?.kind],
  ['last_contact_on', (_, __, day, around) => contactOf(around, day).last?.on],
  ['contact', (_, __, day, around) => contactOf(around, day).state],
  ['contact_en', (_, __, day, around) => states[contactOf(around, day).state]!.en],
  ['contact_th', (_, __, day, around) => states[contactOf(around, day).state]!.th],
  ['contact_on', (_, __, day) => day],
]

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
    relationship: [...labelled('relationship', RELATIONSHIP_LABELS), ...contactColumns],
  }),
} as const satisfies RecordDescriptor
