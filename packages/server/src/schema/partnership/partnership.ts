import { SECTORS, type SectorCode } from '../../register/sector.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { dormant, lastEngagement, sectorCodes, since } from '../../store/read/partnership-standing.ts'
import { agreementsField } from '../agreement/field.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { commitmentsField } from '../commitment/field.ts'
import { contactField, lastContactField } from '../contact/contact.ts'
import { priced, readAgain } from '../cost/price.ts'
import { asOfDay, asOfDescription, onRecordDescription } from '../day.ts'
import { replacedBy } from '../deprecated.ts'
import { engagementsField } from '../engagement/field.ts'
import { Relationship } from '../enums.ts'
import { labelOf } from '../label.ts'
import { runningDescription, runningOn } from '../period.ts'
import { ThaiParty, thaiParty } from '../place/thai-party.ts'
import { referenceField } from '../reads/reference-field.ts'
import { type Dated, valueField } from '../reads/value-field.ts'
import { Partnership, Responsibility } from '../refs.ts'
import { Sector, sectorsOf } from '../sector/sector.ts'
import { partnershipsField } from './field.ts'

builder.prismaObjectFields(Partnership, t => ({
  thaiParty: t.field({
    type: ThaiParty,
    description: 'The Thai side: the province, or a municipality in its own name.',
    ...referenceField(thaiParty),
  }),
  province: t.relation('province', { description: 'The province that is the Thai party, or in which the party is.' }),
  sisterCity: t.relation('sisterCity', { description: 'The foreign side.' }),
  relationship: t.expose('relationship', {
    type: Relationship,
    description: 'What the two sides call the partnership.',
  }),
  relationshipLabel: t.string(labelOf(t.arg, 'relationship', 'Relationship')),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  since: t.field({
    type: 'PartialDate',
    nullable: true,
    args: { asOf: t.arg({ type: 'Date', description: onRecordDescription }) },
    description:
      'The date of the earliest signature on record. Null when no signature has a date, or none had happened by the day `asOf`.',
    ...valueField({
      sql: (_: Dated, day) => since(day),
      of: (_, on: string | null) => on,
      extensions: priced({ rows: 1 }),
    }),
  }),
  agreements: t.field(agreementsField(t.arg, 'The agreements of this partnership.', 'Partnership')),
  engagements: t.field(
    engagementsField(
      t.arg,
      'Visits, exchanges and events between the province and the sister city, latest first.',
      'Partnership',
    ),
  ),
  commitments: t.field(
    commitmentsField(t.arg, 'What the two sides agreed to do, what is due first at the head.', 'Partnership'),
  ),
  responsible: t.field({
    type: [Responsibility],
    args: { asOf: t.arg({ type: 'Date', description: runningDescription }) },
    description:
      'Who answers for it on the day `asOf`, for all of it or for a sector of it, the longest first. Who answers for a sector of the whole province is in `responsibilities`.',
    extensions: priced({ atMost: largestLists.responsible, rows: readAgain }),
    select: (_, __, nested) => ({ responsible: nested({ orderBy: { fromEarliest: 'asc' } }) }),
    resolve: ({ responsible }, args, context, info) => runningOn(responsible, args, context, info),
  }),
  sectors: t.field({
    type: [Sector],
    args: { asOf: t.arg({ type: 'Date', description: onRecordDescription }) },
    description: 'All sectors that its agreements name, on the day `asOf` those of the agreements that were there.',
    ...valueField({
      sql: (_: Dated, day) => sectorCodes(day),
      of: (_, codes: readonly SectorCode[] | null) => sectorsOf(codes ?? []),
      extensions: priced({ atMost: SECTORS.length, rows: 1 }),
    }),
  }),
  lastContact: t.field(lastContactField(t.arg)),
  contact: t.field(contactField(t.arg)),
  lastEngagementOn: t.field({
    type: 'PartialDate',
    nullable: true,
    deprecationReason: replacedBy('lastContact', '2027-12-31'),
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    description:
      'When the two last met: the first day of the latest engagement that was held. Null when none is on record.',
    ...valueField({
      sql: (_: Dated, day) => lastEngagement(asOfDay(day)),
      of: (_, on: string | null) => on,
      extensions: priced({ rows: 1 }),
    }),
  }),
  dormant: t.boolean({
    args: {
      months: t.arg.int({
        defaultValue: 24,
        description: 'After how many months without an engagement a partnership is dormant: 1 to 1200.',
      }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
    },
    deprecationReason: replacedBy('contact', '2027-12-31'),
    description:
      'Whether it is in force, older than `months`, and had no engagement on record in that time; planned and cancelled ones do not count. What was signed or renewed since its first signature is not looked at either.',
    ...valueField({
      sql: ({ months }: Dated & { readonly months?: number | null | undefined }, day) =>
        dormant(months ?? 24, asOfDay(day)),
      of: (_, is: boolean) => is,
      extensions: priced({ rows: 1 }),
    }),
  }),
  history: t.field(historyField(t.arg, 'Partnership')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryField('partnerships', t =>
  t.field(partnershipsField(t.arg, 'The edges of the graph: the partnerships between a Thai party and a sister city.')),
)
