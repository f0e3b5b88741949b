import { largestLists } from '../../store/read/largest-lists.ts'
import { agreementsField } from '../agreement/field.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced, readAgain } from '../cost/price.ts'
import { asOfDay, memberDayDescription } from '../day.ts'
import { engagementsField } from '../engagement/field.ts'
import { factsAbout } from '../fact/facts-about.ts'
import { langArgs, NamesType, nameIn } from '../language.ts'
import { memberOn } from '../network/membership.ts'
import { partnershipsField } from '../partnership/field.ts'
import { recordField } from '../reads/record-field.ts'
import { SisterCity } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { GeoPoint, pointOf } from './geo-point.ts'
import { placeDescriptions } from './place-descriptions.ts'
import { PlaceLevel } from './place-level.ts'
import { sisterCitiesField } from './sister-cities-field.ts'

builder.prismaObjectFields(SisterCity, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug, like xiamen.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: placeDescriptions.name,
    select: { nameEn: true, nameTh: true, nameLocal: true },
    resolve: ({ nameEn, nameTh, nameLocal }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameLocal }, lang),
  }),
  names: t.field({
    type: NamesType,
    description: placeDescriptions.names,
    select: { nameEn: true, nameTh: true, nameLocal: true, aliases: true },
    resolve: ({ nameEn, nameTh, nameLocal, aliases }) => ({ en: nameEn, th: nameTh, local: nameLocal, aliases }),
  }),
  level: t.expose('level', { type: PlaceLevel, description: 'Its rank in its own country.' }),
  country: t.relation('country', { description: placeDescriptions.country }),
  location: t.field({
    type: GeoPoint,
    nullable: true,
    description: placeDescriptions.location,
    select: { latitude: true, longitude: true, locationOf: true },
    resolve: pointOf,
  }),
  wikidataId: t.exposeString('wikidataId', { nullable: true, description: placeDescriptions.wikidataId }),
  successor: t.relation('successor', {
    nullable: true,
    description:
      'The place that replaced this one, where a reform abolished it and the successor is on the register. Null otherwise.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  partnerships: t.field(partnershipsField(t.arg, placeDescriptions.partnerships, 'SisterCity')),
  agreements: t.field(
    agreementsField(t.arg, 'Its agreements with Thai parties, concluded or under discussion.', 'SisterCity'),
  ),
  engagements: t.field(
    engagementsField(t.arg, 'Visits, exchanges and events with Thai provinces, latest first.', 'SisterCity'),
  ),
  memberships: t.relation('memberships', {
    args: {
      asOf: t.arg({ type: 'Date', description: memberDayDescription }),
    },
    query: ({ asOf }) => ({ where: memberOn(asOfDay(asOf)), orderBy: { id: 'asc' } }),
    description: 'Its memberships in networks on the day `asOf`.',
    extensions: priced({ atMost: largestLists.memberships, rows: readAgain }),
  }),
  facts: t.field(factsAbout(t.arg, 'SisterCity')),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'SisterCity')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  sisterCities: t.field(sisterCitiesField(t.arg, 'The foreign localities on the register, by English name.')),
  sisterCity: t.prismaField({
    type: SisterCity,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug, like xiamen.' }) },
    description: 'One sister city by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('SisterCity', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
