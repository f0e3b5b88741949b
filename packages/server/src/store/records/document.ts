import { Prisma } from '../../generated/prisma/client.ts'
import { DOCUMENT_KIND_LABELS } from '../../register/labels.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { flatTable, labelled, own, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince } from './provinces.ts'
import { calledByTitle, entry, namesOf, provinceNames } from './search-entry.ts'
import { city, place, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.DocumentScalarFieldEnum),
  links: sourcesOf('document'),
  owned: {
    replaced: {
      table: 'document_version',
      owner: 'document_id',
      order: 'position',
      columns: keptColumns(Prisma.DocumentVersionScalarFieldEnum),
      links: {},
      always: false,
    },
  },
}

/** Where the server has the bytes of a hash, below its own address. */
export const downloadPath = (sha256: string): string => `/documents/${sha256}`

const tie = { select: { province: { select: place }, municipality: { select: place }, sisterCity: { select: city } } }

const searched = {
  id: true,
  titleEn: true,
  titleTh: true,
  note: true,
  agreement: { select: { titleEn: true, titleTh: true, partnership: tie } },
  engagement: {
    select: {
      titleEn: true,
      titleTh: true,
      province: { select: place },
      sisterCities: { select: city },
    },
  },
} as const

export const document = {
  ...kept,
  plural: 'documents',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.document,
  refersTo: { agreementId: 'Agreement', engagementId: 'Engagement', factId: 'Fact', sources: 'Source' },
  belongsBy: ['agreementId', 'engagementId', 'factId'],
  provinces: async (tx, id, ofAnother) => {
    const row = await tx.document.findUnique({
      where: { id },
      select: {
        agreement: { select: { partnership: { select: onlyProvince } } },
        engagement: { select: onlyProvince },
        factId: true,
      },
    })
    if (!row) return null
    const of = row.agreement?.partnership ?? row.engagement
    return of ? [of.provinceId] : ofAnother('Fact', row.factId!)
  },
  subject: false,
  referrers: () => ({}),
  search: {
    weight: 1,
    entries: async (tx, ids) => {
      const rows = await tx.document.findMany({ ...those(ids), select: searched })
      return rows.map(({ id, titleEn, titleTh, note, agreement, engagement }) => {
        const places = agreement
          ? [
              ...(agreement.partnership.municipality ? namesOf(agreement.partnership.municipality) : []),
              ...provinceNames(agreement.partnership.province),
              ...namesOf(agreement.partnership.sisterCity),
            ]
          : engagement
            ? [...provinceNames(engagement.province), ...engagement.sisterCities.flatMap(namesOf)]
            : []
        const of = agreement ?? engagement
        const rest = [of?.titleEn ?? null, of?.titleTh ?? null, note]
        return entry('Document', id, calledByTitle({ titleEn, titleTh }), [titleEn, titleTh], places, rest)
      })
    },
  },
  flatTable: flatTable(kept, {
    kind: labelled('kind', DOCUMENT_KIND_LABELS),
    sha256: [
      own('sha256'),
      ['download_path', ({ sha256 }) => (typeof sha256 === 'string' ? downloadPath(sha256) : null)],
    ],
    note: [own('note'), ['earlier_versions', ({ replaced }) => rowsOf(replaced).length]],
  }),
} as const satisfies RecordDescriptor
