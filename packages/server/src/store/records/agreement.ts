import { Prisma } from '../../generated/prisma/client.ts'
import { EVENT_LABELS, KIND_LABELS, STATUS_LABELS } from '../../register/labels.ts'
import { sql } from '../sql.ts'
import { standingOf } from './agreement-history.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import {
  type Column,
  flatTable,
  labelled,
  own,
  partyColumns,
  type RecordJson,
  rowsOf,
  sectorColumns,
} from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { ofPartnershipIn } from './provinces.ts'
import { calledByTitle, entry, namesOf, provinceNames } from './search-entry.ts'
import { city, place, those, titles } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.AgreementScalarFieldEnum, ['provinceId', 'sisterCityId', 'countryCode']),
  links: sourcesOf('agreement'),
  owned: {
    events: {
      table: 'agreement_event',
      owner: 'agreement_id',
      order: 'position',
      columns: keptColumns(Prisma.AgreementEventScalarFieldEnum),
      links: sourcesOf('agreement_event'),
      always: true,
    },
    approvals: {
      table: 'approval',
      owner: 'agreement_id',
      order: 'step',
      columns: keptColumns(Prisma.ApprovalScalarFieldEnum),
      links: sourcesOf('approval'),
      always: false,
    },
    signatories: {
      table: 'signatory',
      owner: 'agreement_id',
      order: 'position',
      columns: keptColumns(Prisma.SignatoryScalarFieldEnum),
      links: sourcesOf('signatory'),
      always: false,
    },
  },
}

const searched = {
  id: true,
  kind: true,
  ...titles,
  otherSector: true,
  signedAt: true,
  thaiSignatory: true,
  partnerSignatory: true,
  note: true,
  partnership: {
    select: { province: { select: place }, municipality: { select: place }, sisterCity: { select: city } },
  },
} as const

/** The common abbreviations, MOU and LOI, which titles do not contain because they spell them out. */
const abbreviation = (kind: string): string | null => (kind.length === 3 ? kind : null)

/** The status is that of the day in `status_on`, which is the day of the snapshot. */
const statusColumns: readonly Column[] = [
  ['status', (record, _, day) => standingOf(record, day).status],
  ['status_en', (record, _, day) => STATUS_LABELS[standingOf(record, day).status].en],
  ['status_th', (record, _, day) => STATUS_LABELS[standingOf(record, day).status].th],
  ['status_on', (_, __, day) => day],
  ['ended_on', (record, _, day) => standingOf(record, day).endedOn],
  ['end_reason', (record, _, day) => standingOf(record, day).endReason],
]

const eventColumns: readonly Column[] = [
  own('agreementId'),
  ['agreement_title_en', ({ agreement }) => (agreement as RecordJson)['titleEn']],
  ['agreement_title_th', ({ agreement }) => (agreement as RecordJson)['titleTh']],
  own('position'),
  ...labelled('kind', EVENT_LABELS),
  own('on'),
  own('until'),
  own('reason'),
  ['corrected', ({ correctedById }) => correctedById != null],
  own('recordedAt'),
  own('sources'),
]

export const agreement = {
  ...kept,
  plural: 'agreements',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.agreement,
  refersTo: {
    partnershipId: 'Partnership',
    basedOnId: 'Agreement',
    renewsId: 'Agreement',
    supersededById: 'Agreement',
    sources: 'Source',
    'events.sources': 'Source',
    'approvals.sources': 'Source',
    'signatories.personId': 'Person',
    'signatories.sources': 'Source',
  },
  belongsBy: ['partnershipId'],
  provinces: (tx, id) => ofPartnershipIn('agreement', tx, id),
  subject: true,
  referrers: id => ({
    'agreements based on it': sql`agreement WHERE based_on_id = ${id}`,
    'renewals of it': sql`agreement WHERE renews_id = ${id}`,
    'agreements that it supersedes': sql`agreement WHERE superseded_by_id = ${id}`,
    engagements: sql`"_engagement_agreement" WHERE "A" = ${id}`,
    commitments: sql`commitment WHERE agreement_id = ${id}`,
    documents: sql`document WHERE agreement_id = ${id}`,
  }),
  search: {
    weight: 5,
    entries: async (tx, ids) => {
      const rows = await tx.agreement.findMany({ ...those(ids), select: searched })
      return rows.map(({ id, partnership, kind, titleEn, titleTh, titleLocal, ...row }) => {
        const { province, municipality, sisterCity } = partnership
        const parties = [
          ...(municipality ? namesOf(municipality) : []),
          ...provinceNames(province),
          ...namesOf(sisterCity),
        ]
        const { otherSector, signedAt, thaiSignatory, partnerSignatory, note } = row
        const rest = [abbreviation(kind), otherSector, signedAt, thaiSignatory, partnerSignatory, note]
        return entry(
          'Agreement',
          id,
          calledByTitle({ titleEn, titleTh }),
          [titleEn, titleTh, titleLocal],
          parties,
          rest,
        )
      })
    },
  },
  flatTable: flatTable(kept, {
    partnershipId: [
      own('partnershipId'),
      ...partyColumns(({ partnershipId }, look) => look('Partnership', partnershipId)),
    ],
    kind: [...labelled('kind', KIND_LABELS), ...statusColumns],
    sectors: sectorColumns,
  }),
  ownedTables: {
    events: {
      rows: record =>
        rowsOf(record['events']).map(event => ({ ...event, agreementId: record['id'], agreement: record })),
      columns: eventColumns,
    },
  },
} as const satisfies RecordDescriptor
