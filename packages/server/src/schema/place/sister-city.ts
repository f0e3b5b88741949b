import { largestLists } from '../../store/read/largest-lists.ts'
import { sisterCityList } from '../../store/read/lists/sister-cities.ts'
import { agreementsField } from '../agreement/field.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { connect, pageArgs } from '../connection.ts'
import { priced, readAgain, scanning } from '../cost/price.ts'
import { asOfDay, memberDayDescription } from '../day.ts'
import { engagementsField } from '../engagement/field.ts'
import { SectorCode } from '../enums.ts'
import { factsAbout } from '../fact/facts-about.ts'
import { langArgs, NamesType, nameIn } from '../language.ts'
import { memberOn } from '../network/membership.ts'
import { partnershipsField } from '../partnership/field.ts'
import { SisterCity, SisterCityConnection } from '../refs.ts'
import { storable } from '../storable.ts'
import { GeoPoint, pointOf } from './geo-point.ts'
import { namesDescriptions, readFilterNames } from './names.ts'
import { placeDescriptions } from './place-descriptions.ts'

export const PlaceLevel = builder.enumType('PlaceLevel', {
  description: 'The rank of a place in its own country. The Thai guideline asks for partners of equal rank.',
  values: {
    STATE_OR_PROVINCE: { description: 'First level: state, province, region, special city.' },
    PREFECTURE: { description: 'A prefecture of Japan, or an autonomous prefecture.' },
    CITY: { description: 'A city, of whatever size, below the first level.' },
    TOWN: { description: 'A town.' },
    DISTRICT: { description: 'A district of a city or county.' },
    OTHER: { description: 'Another rank, or one that the sources leave open.' },
  } as const,
})

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
  history: t.field(historyField(t.arg, 'SisterCity')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

const SisterCityFilter = builder.inputType('SisterCityFilter', {
  description: 'Keeps the sister cities that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    country: t.stringList({ description: `Countries: ${namesDescriptions.countries}` }),
    province: t.stringList({
      description: `With a partnership with one of these provinces or their municipalities: ${namesDescriptions.provinces}`,
    }),
    sector: t.field({
      type: [SectorCode],
      description: 'Partnerships with an agreement that names one of these sectors.',
    }),
    text: t.string({
      description: 'Part of a name or alias, or words, in Thai, English or the local language.',
      extensions: scanning,
    }),
  }),
})

builder.queryFields(t => ({
  sisterCities: t.field({
    type: SisterCityConnection,
    args: {
      filter: t.arg({ type: SisterCityFilter, description: 'Keep only sister cities that match every condition.' }),
      ...pageArgs(t.arg),
    },
    description: 'The foreign localities on the register, by English name.',
    resolve: async (_, { filter, ...args }, context, info) =>
      connect(info, 'SisterCity', sisterCityList(await readFilterNames(context, filter)), args),
  }),
  sisterCity: t.prismaField({
    type: SisterCity,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug, like xiamen.' }) },
    description: 'One sister city by its slug. Null when there is none.',
    resolve: (query, _, { slug }, { store }) =>
      store.db.sisterCity.findUnique({ ...query, where: { slug: storable(slug) } }),
  }),
}))
