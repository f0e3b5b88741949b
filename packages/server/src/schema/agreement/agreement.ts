import { inForceFrom } from '../../register/in-force-from.ts'
import { missingItems } from '../../register/missing.ts'
import { eventsBy, isBy } from '../../register/presence.ts'
import { SECTORS } from '../../register/sector.ts'
import { type StatusOnDay, statusAt } from '../../register/status.ts'
import { today } from '../../register/today.ts'
import { dayOrNull } from '../../store/day.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { engagementList } from '../../store/read/lists/engagements.ts'
import { knownStatus, statusOn } from '../../store/read/standing.ts'
import { type Arg, builder } from '../builder.ts'
import { historyField } from '../change/history.ts'
import { connect, pageArgs } from '../connection.ts'
import { priced } from '../cost/price.ts'
import { asOfDescription, dayAt, onRecordDescription } from '../day.ts'
import { replacedBy } from '../deprecated.ts'
import { documentsOf } from '../document/documents-of.ts'
import { EngagementOrder } from '../engagement/filter.ts'
import { AgreementKind, AgreementStatus } from '../enums.ts'
import { factsAbout, factsBound } from '../fact/facts-about.ts'
import { labelIn, labelOf } from '../label.ts'
import { type LangArgs, langArgs, nameIn } from '../language.ts'
import { orderedBy } from '../order.ts'
import { ThaiParty, thaiParty } from '../place/thai-party.ts'
import { recordField } from '../reads/record-field.ts'
import { referenceField } from '../reads/reference-field.ts'
import { type Dated, valueField } from '../reads/value-field.ts'
import { Agreement, EngagementConnection, Province, SisterCity } from '../refs.ts'
import { Sector, sectorsOf } from '../sector/sector.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { Confidence } from './confidence.ts'
import { AgreementEvent } from './event.ts'
import { lifeColumns, lifeField, ofLife } from './life.ts'
import { MissingItem, missingRules } from './missing.ts'
import './signatory.ts'
import { Term, termColumns } from './term.ts'

const SectorsBasis = builder.enumType('SectorsBasis', {
  description: 'How the sectors of an agreement are known.',
  values: {
    STATED: { description: 'A source names them for this agreement.' },
    CONTEXT: { description: 'Taken from what the parties did or talked about around it.' },
  } as const,
})

const onDay = (arg: Arg) => ({ asOf: arg({ type: 'Date', description: onRecordDescription }) })

const signedInDescription = 'Where it was signed. Null when not signed by the day `asOf` or not known.'

const isSigned = ({ signedEarliest }: { signedEarliest: Date | null }, asOf: string | null): boolean =>
  isBy(dayOrNull(signedEarliest), asOf)

/** The columns that `missing` reads beside those of a life. */
interface MissingRow extends Pick<Parameters<typeof missingItems>[0], 'signedOn' | 'termKind' | 'expiresOn'> {
  readonly sectors: readonly string[]
  readonly _count: { readonly sources: number }
  readonly partnership: {
    readonly relationship: Parameters<typeof missingItems>[0]['relationship']
    readonly municipalityId: string | null
    readonly sisterCity: { readonly level: Parameters<typeof missingItems>[0]['partnerLevel'] }
  }
}

builder.prismaObjectFields(Agreement, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug, like phuket-xiamen.' }),
  title: t.string({
    args: langArgs(t.arg),
    description: 'A descriptive title. Sources rarely print the title word for word.',
    select: { titleEn: true, titleTh: true, titleLocal: true },
    resolve: ({ titleEn, titleTh, titleLocal }, { lang }) =>
      nameIn({ en: titleEn, th: titleTh, local: titleLocal }, lang),
  }),
  kind: t.expose('kind', { type: AgreementKind, description: 'What kind of document it is.' }),
  kindLabel: t.string(labelOf(t.arg, 'kind', 'AgreementKind')),
  status: t.field({
    type: AgreementStatus,
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    description: 'Its status on the day `asOf`, derived from its events. NOT_YET when it was not there on that day.',
    ...valueField({
      sql: (_: Dated, day) => statusOn(day),
      of: (_, status: StatusOnDay | null) => knownStatus(status),
      extensions: priced({ rows: 1 }),
    }),
  }),
  statusLabel: t.string({
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }), ...langArgs(t.arg) },
    description: '`status` on the day `asOf` as text for people, in English or Thai, as `vocabulary` has it.',
    ...valueField({
      sql: (_: Dated & LangArgs, day) => statusOn(day),
      of: (_, status: StatusOnDay | null, { lang }) => labelIn('AgreementStatus', knownStatus(status), lang),
      extensions: priced({ rows: 1 }),
    }),
  }),
  partnership: t.relation('partnership', { description: 'The partnership that it belongs to.' }),
  thaiParty: t.field({
    type: ThaiParty,
    description: 'The Thai side: the province, or a municipality in its own name.',
    ...referenceField(thaiParty, { via: 'partnership', extensions: priced({ shared: { partnership: 1 } }) }),
  }),
  province: t.field({
    type: Province,
    description: 'The province that is the Thai party, or in which the party is.',
    select: (_, __, nested) => ({ partnership: { select: { province: nested(true) } } }),
    extensions: priced({ shared: { partnership: 1 } }),
    resolve: ({ partnership }) => partnership.province,
  }),
  sisterCity: t.field({
    type: SisterCity,
    description: 'The foreign side.',
    select: (_, __, nested) => ({ partnership: { select: { sisterCity: nested(true) } } }),
    extensions: priced({ shared: { partnership: 1 } }),
    resolve: ({ partnership }) => partnership.sisterCity,
  }),
  thaiSignatory: t.exposeString('thaiSignatory', {
    nullable: true,
    description: 'The Thai body that signed, where it is not the party itself, like a city council. Null otherwise.',
  }),
  partnerSignatory: t.exposeString('partnerSignatory', {
    nullable: true,
    description: 'The foreign body that signed, where it is not the party itself. Null otherwise.',
  }),
  sectors: t.field({
    type: [Sector],
    description: 'The sectors that it names; empty when no source names any.',
    extensions: priced({ atMost: SECTORS.length }),
    select: { sectors: true },
    resolve: ({ sectors }) => sectorsOf(sectors),
  }),
  sectorsBasis: t.expose('sectorsBasis', {
    type: SectorsBasis,
    nullable: true,
    description: 'How the sectors are known. Null when there are none.',
  }),
  otherSector: t.exposeString('otherSector', {
    nullable: true,
    description: 'What the sector OTHER stands for. Null without that sector.',
  }),
  signedOn: t.field({
    type: 'PartialDate',
    nullable: true,
    args: onDay(t.arg),
    description:
      'When it was signed, as the better supported source has it. Null when not signed by the day `asOf` or not known.',
    select: { signedOn: true, signedEarliest: true },
    resolve: (agreement, { asOf }, context, info) =>
      isSigned(agreement, dayAt(context, info, asOf)) ? agreement.signedOn : null,
  }),
  signedOnBasis: t.string({
    nullable: true,
    args: onDay(t.arg),
    description: '"stated" when a source prints the date, or "derived: …" with the reasoning. Null without `signedOn`.',
    select: { signedOnBasis: true, signedEarliest: true },
    resolve: (agreement, { asOf }, context, info) =>
      isSigned(agreement, dayAt(context, info, asOf)) ? agreement.signedOnBasis : null,
  }),
  signedIn: t.string({
    nullable: true,
    args: onDay(t.arg),
    description: signedInDescription,
    select: { signedAt: true, signedEarliest: true },
    resolve: (agreement, { asOf }, context, info) =>
      isSigned(agreement, dayAt(context, info, asOf)) ? agreement.signedAt : null,
  }),
  signedAt: t.string({
    nullable: true,
    args: onDay(t.arg),
    description: signedInDescription,
    deprecationReason: replacedBy('signedIn', '2027-12-31'),
    select: { signedAt: true, signedEarliest: true },
    resolve: (agreement, { asOf }, context, info) =>
      isSigned(agreement, dayAt(context, info, asOf)) ? agreement.signedAt : null,
  }),
  inForceFrom: t.field({
    type: 'PartialDate',
    nullable: true,
    args: onDay(t.arg),
    description:
      'From when it is in force: its entry into force, else its signature. Null when neither has a date, or none by the day `asOf`.',
    select: lifeColumns,
    ...lifeField((life, _, day) => inForceFrom(eventsBy(life, day)), priced(ofLife)),
  }),
  term: t.field({ type: Term, description: 'How long it runs.', select: termColumns, resolve: agreement => agreement }),
  basedOn: t.relation('basedOn', {
    nullable: true,
    description:
      'The letter of intent behind a memorandum, the memorandum behind an action plan. Null when no source connects it with one.',
  }),
  leadsTo: t.relation('leadsTo', {
    query: { orderBy: { id: 'asc' } },
    description: 'The agreements that are based on it.',
    extensions: priced({ atMost: largestLists.leadsTo }),
  }),
  renews: t.relation('renews', {
    nullable: true,
    description: 'The agreement that it renews. Null when it renews none.',
  }),
  renewedBy: t.relation('renewedBy', {
    nullable: true,
    description: 'The agreement that renews it. Null when none does.',
  }),
  supersedes: t.relation('supersedes', {
    query: { orderBy: { id: 'asc' } },
    description: 'The agreements that it replaced.',
    extensions: priced({ atMost: largestLists.supersedes }),
  }),
  supersededBy: t.relation('supersededBy', {
    nullable: true,
    description: 'The agreement that replaced it. Null when none did.',
  }),
  approvals: t.relation('approvals', {
    query: { orderBy: { step: 'asc' } },
    description: 'The steps of approval on record, and those that are planned, in order. Empty when none is known.',
    extensions: priced({ atMost: largestLists.approvals }),
  }),
  events: t.field({
    type: [AgreementEvent],
    args: onDay(t.arg),
    description: 'Its events, in the order in which they were recorded. Those without a date are of every day.',
    extensions: priced({ atMost: largestLists.events }),
    select: (_, __, nested) => ({ events: nested({ orderBy: { position: 'asc' } }) }),
    resolve: ({ events }, { asOf }, context, info) => {
      const day = dayAt(context, info, asOf)
      return events.filter(({ earliest }) => isBy(dayOrNull(earliest), day))
    },
  }),
  engagements: t.field({
    type: EngagementConnection,
    args: {
      orderBy: t.arg({ type: EngagementOrder, ...orderedBy('STARTS_ON_DESC') }),
      ...pageArgs(t.arg),
    },
    description: 'Visits and ceremonies for this agreement, cancelled ones too, latest first.',
    resolve: ({ id }, { orderBy, ...args }, _, info) => {
      const list = engagementList({ includeCancelled: true }, 'Agreement', orderBy ?? undefined)
      return connect(info, 'Engagement', list, args, id)
    },
  }),
  commitments: t.relation('commitments', {
    query: { orderBy: { id: 'asc' } },
    description: 'What the sides agreed to do in it, or to carry it out.',
    extensions: priced({ atMost: largestLists.commitments }),
  }),
  documents: t.relation(
    'documents',
    documentsOf('Its documents: text, translations, drafts, and the papers of its steps of approval.'),
  ),
  signatories: t.relation('signatories', {
    query: { orderBy: { position: 'asc' } },
    description: 'Who signed it, those of the Thai side first. Empty when nobody is on record.',
    extensions: priced({ atMost: largestLists.signatories }),
  }),
  confidence: t.expose('confidence', { type: Confidence, description: 'How reliable the record is.' }),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  facts: t.field(
    factsAbout(
      t.arg,
      'Agreement',
      `What individual sources say about this agreement, recorded where they disagree. ${factsBound}`,
    ),
  ),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  missing: t.field({
    type: [MissingItem],
    description: 'What the record lacks today, and where it departs from what is usual.',
    select: {
      ...lifeColumns,
      signedOn: true,
      expiresOn: true,
      sectors: true,
      _count: { select: { sources: true } },
      partnership: {
        select: { relationship: true, municipalityId: true, sisterCity: { select: { level: true } } },
      },
    },
    ...lifeField(
      (life, row) => {
        const agreement = row as MissingRow
        return missingItems({
          status: statusAt(life, today()),
          signedOn: agreement.signedOn,
          termKind: agreement.termKind,
          expiresOn: agreement.expiresOn,
          sectorCount: agreement.sectors.length,
          sourceCount: agreement._count.sources,
          approvalCount: life.approvalCount,
          approvedEarliest: life.approvedEarliest,
          relationship: agreement.partnership.relationship,
          thaiParty: agreement.partnership.municipalityId === null ? 'PROVINCE' : 'MUNICIPALITY',
          partnerLevel: agreement.partnership.sisterCity.level,
        })
      },
      priced({ atMost: missingRules, shared: { ...ofLife.shared, partnership: 1, level: 1 } }),
    ),
  }),
  version: t.exposeInt('version', {
    description: 'Increases by one with every change of the record. For optimistic locking.',
  }),
  history: t.field(historyField(t.arg, 'Agreement')),
}))

builder.queryFields(t => ({
  agreement: t.prismaField({
    type: Agreement,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug, like phuket-xiamen.' }) },
    description: 'One agreement by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('Agreement', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
