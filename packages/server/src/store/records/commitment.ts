import { Prisma } from '../../generated/prisma/client.ts'
import { COMMITMENT_EVENT_LABELS, COMMITMENT_STATUS_LABELS, OWED_BY_LABELS } from '../../register/labels.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import { commitmentStatusOf, doneOnOf } from './commitment-history.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { type Column, flatTable, labelled, own, partyColumns, type RecordJson, rowsOf } from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { ofPartnershipIn } from './provinces.ts'
import { entry, namesOf, provinceNames } from './search-entry.ts'
import { city, place, those } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.CommitmentScalarFieldEnum),
  links: sourcesOf('commitment'),
  owned: {
    events: {
      table: 'commitment_event',
      owner: 'commitment_id',
      order: 'position',
      columns: keptColumns(Prisma.CommitmentEventScalarFieldEnum),
      links: sourcesOf('commitment_event'),
      always: true,
    },
  },
}

const searched = {
  id: true,
  textEn: true,
  textTh: true,
  note: true,
  partnership: {
    select: { province: { select: place }, municipality: { select: place }, sisterCity: { select: city } },
  },
} as const

/** The status is that of the day in `status_on`, which is the day of the snapshot. */
const statusColumns: readonly Column[] = [
  ['status', (record, _, day) => commitmentStatusOf(record, day)],
  ['status_en', (record, _, day) => COMMITMENT_STATUS_LABELS[commitmentStatusOf(record, day)].en],
  ['status_th', (record, _, day) => COMMITMENT_STATUS_LABELS[commitmentStatusOf(record, day)].th],
  ['status_on', (_, __, day) => day],
  ['done_on', record => doneOnOf(record)],
]

const eventColumns: readonly Column[] = [
  own('commitmentId'),
  ['commitment_text_en', ({ commitment }) => (commitment as RecordJson)['textEn']],
  ['commitment_text_th', ({ commitment }) => (commitment as RecordJson)['textTh']],
  own('position'),
  ...labelled('kind', COMMITMENT_EVENT_LABELS),
  own('on'),
  own('note'),
  ['corrected', ({ correctedById }) => correctedById != null],
  own('recordedAt'),
  own('sources'),
]

export const commitment = {
  ...kept,
  plural: 'commitments',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.commitment,
  refersTo: {
    partnershipId: 'Partnership',
    agreementId: 'Agreement',
    engagementId: 'Engagement',
    followUpOfId: 'Commitment',
    organizationId: 'Organization',
    personId: 'Person',
    sources: 'Source',
    'events.sources': 'Source',
  },
  belongsBy: ['partnershipId'],
  provinces: (tx, id) => ofPartnershipIn('commitment', tx, id),
  subject: false,
  referrers: id => ({ 'commitments that follow it': sql`commitment WHERE follow_up_of_id = ${id}` }),
  search: {
    weight: 1,
    entries: async (tx, ids) => {
      const rows = await tx.commitment.findMany({ ...those(ids), select: searched })
      return rows.map(({ id, textEn, textTh, note, partnership: { province, municipality, sisterCity } }) => {
        const parties = [
          ...(municipality ? namesOf(municipality) : []),
          ...provinceNames(province),
          ...namesOf(sisterCity),
        ]
        return entry('Commitment', id, { en: textEn, th: textTh }, [textEn, textTh], parties, [note])
      })
    },
  },
  flatTable: flatTable(kept, {
    partnershipId: [
      own('partnershipId'),
      ...partyColumns(({ partnershipId }, look) => look('Partnership', partnershipId)),
    ],
    owedBy: labelled('owedBy', OWED_BY_LABELS),
    dueOn: [own('dueOn'), ...statusColumns],
  }),
  ownedTables: {
    'commitment-events': {
      rows: record =>
        rowsOf(record['events']).map(event => ({ ...event, commitmentId: record['id'], commitment: record })),
      columns: eventColumns,
    },
  },
} as const satisfies RecordDescriptor
