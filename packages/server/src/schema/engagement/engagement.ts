import { pickName } from '../../register/names.ts'
import { SECTORS } from '../../register/sector.ts'
import { today } from '../../register/today.ts'
import { stageOn } from '../../store/read/engagement-stage.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { asOfDescription } from '../day.ts'
import { replacedBy } from '../deprecated.ts'
import { documentsOf } from '../document/documents-of.ts'
import { labelIn, labelOf } from '../label.ts'
import { type LangArgs, langArgs, nameIn } from '../language.ts'
import { recordField } from '../reads/record-field.ts'
import { type Dated, valueField } from '../reads/value-field.ts'
import { Engagement } from '../refs.ts'
import { Sector, sectorsOf } from '../sector/sector.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { Direction, EngagementKind } from './enums.ts'
import { engagementsField } from './field.ts'
import { EngagementStage } from './stage.ts'
import './party.ts'
import './programme.ts'

const byId = { orderBy: { id: 'asc' } } as const

builder.prismaObjectFields(Engagement, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug.' }),
  kind: t.expose('kind', { type: EngagementKind, description: 'What kind of contact it is.' }),
  kindLabel: t.string(labelOf(t.arg, 'kind', 'EngagementKind')),
  title: t.string({
    args: langArgs(t.arg),
    description: 'A short title, worded by the register.',
    select: { titleEn: true, titleTh: true, titleLocal: true },
    resolve: ({ titleEn, titleTh, titleLocal }, { lang }) =>
      nameIn({ en: titleEn, th: titleTh, local: titleLocal }, lang),
  }),
  direction: t.expose('direction', { type: Direction, description: 'Who travelled.' }),
  startsOn: t.expose('startsOn', { type: 'PartialDate', description: 'When it begins or began.' }),
  endsOn: t.expose('endsOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it ends or ended. Null when on the day it began, or not known.',
  }),
  place: t.exposeString('place', {
    nullable: true,
    description: 'Where it is or was: a building, a town. Null when not known.',
  }),
  stage: t.field({
    type: EngagementStage,
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    description:
      'Where it stands on the day `asOf`, derived from its events. Without any it is PLANNED until it begins and HELD from then on, unless it was cancelled.',
    ...valueField({
      sql: (_: Dated, day) => stageOn(day ?? today()),
      of: (_, stage: typeof EngagementStage.$inferType) => stage,
      extensions: priced({ rows: 1 }),
    }),
  }),
  stageLabel: t.string({
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }), ...langArgs(t.arg) },
    description: '`stage` on the day `asOf` as text for people, in English or Thai, as `vocabulary` has it.',
    ...valueField({
      sql: (_: Dated & LangArgs, day) => stageOn(day ?? today()),
      of: (_, stage: string, { lang }) => labelIn('EngagementStage', stage, lang),
      extensions: priced({ rows: 1 }),
    }),
  }),
  events: t.relation('events', {
    query: { orderBy: { position: 'asc' } },
    description: 'The stages that it reached, in the order in which they were recorded. Empty when none is on record.',
    extensions: priced({ atMost: largestLists.events }),
  }),
  cancelled: t.exposeBoolean('cancelled', {
    description: 'Whether it was called off. A cancelled engagement is kept, but never counted.',
    deprecationReason: replacedBy('stage', '2027-12-31'),
  }),
  hosts: t.relation('parties', {
    query: { where: { side: 'HOST' }, orderBy: { position: 'asc' } },
    description: 'Who receives or received the visitors, the first one first. Empty when none is on record.',
    extensions: priced({ atMost: largestLists.parties }),
  }),
  visitors: t.relation('parties', {
    query: { where: { side: 'VISITOR' }, orderBy: { position: 'asc' } },
    description: 'Who comes or came, the first one first. Empty when none is on record.',
    extensions: priced({ atMost: largestLists.parties }),
  }),
  programme: t.relation('programme', {
    query: { orderBy: { position: 'asc' } },
    description: 'Its programme or agenda, in order. Empty when none is on record.',
    extensions: priced({ atMost: largestLists.programme }),
  }),
  topics: t.string({
    nullable: true,
    args: langArgs(t.arg),
    description: 'What it is about, in sentences or lines. Null when not on record.',
    select: { topicsEn: true, topicsTh: true },
    resolve: ({ topicsEn, topicsTh }, { lang }) => pickName({ en: topicsEn, th: topicsTh }, lang ?? 'EN'),
  }),
  result: t.string({
    nullable: true,
    args: langArgs(t.arg),
    description: 'What came of it, in sentences or lines: of a meeting, its minutes. Null when not on record.',
    select: { resultEn: true, resultTh: true },
    resolve: ({ resultEn, resultTh }, { lang }) => pickName({ en: resultEn, th: resultTh }, lang ?? 'EN'),
  }),
  province: t.relation('province', { description: 'The Thai province.' }),
  series: t.relation('series', {
    nullable: true,
    description: 'The series of meetings that it belongs to. Null when it belongs to none.',
  }),
  sisterCities: t.relation('sisterCities', {
    query: byId,
    description: 'The sister cities that took part.',
    extensions: priced({ atMost: largestLists.sisterCities }),
  }),
  countries: t.relation('countries', {
    query: { orderBy: { code: 'asc' } },
    description: 'The countries of the participants.',
    extensions: priced({ atMost: largestLists.countries }),
  }),
  fromOrganization: t.exposeString('fromOrganization', {
    nullable: true,
    description: 'The body that travelled, in the words of a source; `visitors` has all who came. Null when not known.',
  }),
  headcount: t.exposeInt('headcount', {
    nullable: true,
    description: 'How many people travelled in all; `visitors` may say it of each. Null when not known.',
  }),
  leaders: t.relation('leaders', {
    query: byId,
    description: 'Who led it, in a public role.',
    extensions: priced({ atMost: largestLists.leaders }),
  }),
  agreements: t.relation('agreements', {
    query: byId,
    description: 'The agreements that it concerned, those that came of it among them.',
    extensions: priced({ atMost: largestLists.agreements }),
  }),
  sectors: t.field({
    type: [Sector],
    description: 'The sectors that it concerned; empty when no source says.',
    extensions: priced({ atMost: SECTORS.length }),
    select: { sectors: true },
    resolve: ({ sectors }) => sectorsOf(sectors),
  }),
  commitments: t.relation('commitments', {
    query: byId,
    description: 'What the sides agreed there to do.',
    extensions: priced({ atMost: largestLists.commitments }),
  }),
  documents: t.relation('documents', documentsOf('Its documents: programme, minutes, letters, photos.')),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Engagement')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  engagements: t.field(engagementsField(t.arg, 'Visits, exchanges and events, latest first.')),
  engagement: t.prismaField({
    type: Engagement,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One engagement by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('Engagement', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
