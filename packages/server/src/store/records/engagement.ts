import { Prisma } from '../../generated/prisma/client.ts'
import { ENGAGEMENT_EVENT_LABELS, ENGAGEMENT_STAGE_LABELS } from '../../register/labels.ts'
import { sql } from '../sql.ts'
import { keptColumns } from './columns.ts'
import type { RecordDescriptor } from './descriptor.ts'
import { engagementStageOf } from './engagement-history.ts'
import {
  type Column,
  flatTable,
  labelled,
  own,
  provinceColumns,
  type RecordJson,
  rowsOf,
  sectorColumns,
  severalNamed,
} from './flat-table.ts'
import { sourcesOf } from './links.ts'
import { onlyProvince, provinceOf } from './provinces.ts'
import { calledByTitle, entry, namesOf, provinceNames } from './search-entry.ts'
import { city, localNames, place, those, titles } from './searched.ts'

const kept = {
  columns: keptColumns(Prisma.EngagementScalarFieldEnum),
  links: {
    ...sourcesOf('engagement'),
    sisterCities: { table: 'engagement_sister_city', side: 'A', collation: 'C' },
    countries: { table: 'engagement_country', side: 'B' },
    leaders: { table: 'engagement_leader', side: 'A' },
    agreements: { table: 'engagement_agreement', side: 'B', collation: 'C' },
  },
  owned: {
    events: {
      table: 'engagement_event',
      owner: 'engagement_id',
      order: 'position',
      columns: keptColumns(Prisma.EngagementEventScalarFieldEnum),
      links: sourcesOf('engagement_event'),
      always: false,
    },
    parties: {
      table: 'engagement_party',
      owner: 'engagement_id',
      order: 'position',
      columns: keptColumns(Prisma.EngagementPartyScalarFieldEnum),
      links: {},
      always: false,
    },
    programme: {
      table: 'programme_item',
      owner: 'engagement_id',
      order: 'position',
      columns: keptColumns(Prisma.ProgrammeItemScalarFieldEnum),
      links: {},
      always: false,
    },
  },
} as const

/** The stage is that of the day in `stage_on`, which is the day of the snapshot. */
const stageColumns: readonly Column[] = [
  ['stage', (record, _, day) => engagementStageOf(record, day)],
  ['stage_en', (record, _, day) => ENGAGEMENT_STAGE_LABELS[engagementStageOf(record, day)].en],
  ['stage_th', (record, _, day) => ENGAGEMENT_STAGE_LABELS[engagementStageOf(record, day)].th],
  ['stage_on', (_, __, day) => day],
]

const ofEngagement: readonly Column[] = [
  own('engagementId'),
  ['engagement_title_en', ({ engagement }) => (engagement as RecordJson)['titleEn']],
  ['engagement_title_th', ({ engagement }) => (engagement as RecordJson)['titleTh']],
  own('position'),
]

/** The rows that it owns under this name, each with the engagement. */
const ownedRows = (field: string) => (record: RecordJson) =>
  rowsOf(record[field]).map(row => ({ ...row, engagementId: record['id'], engagement: record }))

const searched = {
  id: true,
  ...titles,
  fromOrganization: true,
  place: true,
  topicsEn: true,
  topicsTh: true,
  resultEn: true,
  resultTh: true,
  note: true,
  parties: { select: { name: true } },
  programme: { select: { topicEn: true, topicTh: true } },
  province: { select: place },
  sisterCities: { select: city },
  countries: { select: localNames },
} as const

export const engagement = {
  ...kept,
  plural: 'engagements',
  key: 'id',
  collation: 'C',
  written: true,
  rows: tx => tx.engagement,
  refersTo: {
    provinceId: 'Province',
    seriesId: 'EngagementSeries',
    sisterCities: 'SisterCity',
    countries: 'Country',
    leaders: 'Person',
    agreements: 'Agreement',
    sources: 'Source',
    'events.sources': 'Source',
    'parties.organizationId': 'Organization',
    'parties.personId': 'Person',
    'parties.consulateId': 'Consulate',
    'parties.networkId': 'Network',
  },
  belongsBy: ['provinceId', 'sisterCities', 'countries'],
  provinces: async (tx, id) => provinceOf(await tx.engagement.findUnique({ where: { id }, select: onlyProvince })),
  subject: true,
  referrers: id => ({
    commitments: sql`commitment WHERE engagement_id = ${id}`,
    documents: sql`document WHERE engagement_id = ${id}`,
  }),
  search: {
    weight: 3,
    entries: async (tx, ids) => {
      const rows = await tx.engagement.findMany({ ...those(ids), select: searched })
      return rows.map(({ id, titleEn, titleTh, titleLocal, province, sisterCities, ...row }) => {
        const places = [...provinceNames(province), ...sisterCities.flatMap(namesOf)]
        const { fromOrganization, place, topicsEn, topicsTh, resultEn, resultTh, note } = row
        const rest = [
          fromOrganization,
          ...row.countries.flatMap(namesOf),
          place,
          ...row.parties.map(({ name }) => name),
          topicsEn,
          topicsTh,
          ...row.programme.flatMap(({ topicEn, topicTh }) => [topicEn, topicTh]),
          resultEn,
          resultTh,
          note,
        ]
        return entry(
          'Engagement',
          id,
          calledByTitle({ titleEn, titleTh }),
          [titleEn, titleTh, titleLocal],
          places,
          rest,
        )
      })
    },
  },
  flatTable: flatTable(kept, {
    provinceId: [
      ...provinceColumns,
      ...severalNamed('sister_city', 'sisterCities', 'SisterCity'),
      ...severalNamed('country', 'countries', 'Country'),
    ],
    cancelled: [own('cancelled'), ...stageColumns],
    sectors: [...sectorColumns, own('leaders'), own('agreements')],
  }),
  ownedTables: {
    'engagement-events': {
      rows: ownedRows('events'),
      columns: [
        ...ofEngagement,
        ...labelled('kind', ENGAGEMENT_EVENT_LABELS),
        own('on'),
        own('reason'),
        ['corrected', ({ correctedById }) => correctedById != null],
        own('recordedAt'),
        own('sources'),
      ],
    },
    'engagement-parties': {
      rows: ownedRows('parties'),
      columns: [
        ...ofEngagement,
        own('side'),
        own('organizationId'),
        own('personId'),
        own('consulateId'),
        own('networkId'),
        own('name'),
        own('headcount'),
      ],
    },
    'programme-items': {
      rows: ownedRows('programme'),
      columns: [...ofEngagement, own('on'), own('at'), own('place'), own('topicEn'), own('topicTh'), own('sector')],
    },
  },
} as const satisfies RecordDescriptor
