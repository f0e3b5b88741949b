import { Prisma } from '../../generated/prisma/client.ts'
import { SECTORS } from '../../register/sector.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, labelled, named, own } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'

const kept = {
  columns: keptColumns(Prisma.ResponsibilityScalarFieldEnum),
  links: sourcesOf('responsibility'),
  owned: {},
}

const sectorLabels = Object.fromEntries(SECTORS.map(({ code, en, th }) => [code, { en, th }]))

export const responsibility = {
  ...kept,
  plural: 'responsibilities',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.responsibility,
  refersTo: {
    organizationId: 'Organization',
    personId: 'Person',
    partnershipId: 'Partnership',
    sources: 'Source',
  },
  belongsBy: ['organizationId', 'partnershipId'],
  provinces: async (tx, id) => {
    const row = await tx.responsibility.findUnique({
      where: { id },
      select: { organization: { select: onlyProvince } },
    })
    return row && provinceOf(row.organization)
  },
  subject: false,
  referrers: () => ({}),
  search: null,
  flatTable: flatTable(kept, {
    organizationId: [
      own('organizationId'),
      ...named('organization', ({ organizationId }, look) => look('Organization', organizationId)),
    ],
    personId: [own('personId'), ...named('person', ({ personId }, look) => look('Person', personId))],
    sector: labelled('sector', sectorLabels),
  }),
} as const satisfies RecordDescriptor
