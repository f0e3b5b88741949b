import { SECTORS } from '../../register/sector.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { labelOf } from '../label.ts'
import { langArgs, nameIn } from '../language.ts'
import { recordField } from '../reads/record-field.ts'
import { Engagement } from '../refs.ts'
import { Sector, sectorsOf } from '../sector/sector.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { Direction, EngagementKind } from './enums.ts'
import { engagementsField } from './field.ts'

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
  cancelled: t.exposeBoolean('cancelled', {
    description: 'Whether it was called off. A cancelled engagement is kept, but never counted.',
  }),
  province: t.relation('province', { description: 'The Thai province.' }),
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
    description: 'The body that travelled. Null when not known.',
  }),
  headcount: t.exposeInt('headcount', {
    nullable: true,
    description: 'How many people travelled. Null when not known.',
  }),
  leaders: t.relation('leaders', {
    query: byId,
    description: 'Who led it, in a public role.',
    extensions: priced({ atMost: largestLists.leaders }),
  }),
  agreements: t.relation('agreements', {
    query: byId,
    description: 'The agreements that it concerned.',
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
