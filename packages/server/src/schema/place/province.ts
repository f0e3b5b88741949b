import { largestLists } from '../../store/read/largest-lists.ts'
import { provinceList, type provinceOrders } from '../../store/read/lists/provinces.ts'
import { agreementsField } from '../agreement/field.ts'
import { builder } from '../builder.ts'
import { connect, pageArgs } from '../connection.ts'
import { priced, readAgain, scanning } from '../cost/price.ts'
import { asOfDay, memberDayDescription } from '../day.ts'
import { replacedBy } from '../deprecated.ts'
import { engagementsField } from '../engagement/field.ts'
import { factsAbout } from '../fact/facts-about.ts'
import { langArgs, NamesType, nameIn } from '../language.ts'
import { memberOn } from '../network/membership.ts'
import { bothWays, byName, orderType } from '../order.ts'
import { partnershipsField } from '../partnership/field.ts'
import { recordField } from '../reads/record-field.ts'
import { referenceField } from '../reads/reference-field.ts'
import { Country, Membership, Province, ProvinceConnection } from '../refs.ts'
import { storable } from '../storable.ts'
import { GeoPoint, pointOf } from './geo-point.ts'
import { namesDescriptions, readFilterNames } from './names.ts'
import { placeDescriptions } from './place-descriptions.ts'

const Region = builder.enumType('Region', {
  description: 'One of the six regions of Thailand.',
  values: {
    NORTH: { description: 'The north (ภาคเหนือ).' },
    NORTHEAST: { description: 'The northeast (ภาคตะวันออกเฉียงเหนือ).' },
    CENTRAL: { description: 'The centre (ภาคกลาง).' },
    EAST: { description: 'The east (ภาคตะวันออก).' },
    WEST: { description: 'The west (ภาคตะวันตก).' },
    SOUTH: { description: 'The south (ภาคใต้).' },
  } as const,
})

builder.prismaObjectFields(Province, t => ({
  code: t.exposeString('id', { description: 'ISO 3166-2, like TH-83.' }),
  slug: t.exposeString('slug', { description: 'Its URL slug, like phuket.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: placeDescriptions.name,
    select: { nameEn: true, nameTh: true },
    resolve: ({ nameEn, nameTh }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameTh }, lang),
  }),
  names: t.field({
    type: NamesType,
    description: placeDescriptions.names,
    select: { nameEn: true, nameTh: true, aliases: true },
    resolve: ({ nameEn, nameTh, aliases }) => ({ en: nameEn, th: nameTh, local: nameTh, aliases }),
  }),
  regionCode: t.field({
    type: Region,
    description: 'The region that it is in.',
    select: { regionEn: true },
    resolve: ({ regionEn }) => regionEn.toUpperCase() as typeof Region.$inferType,
  }),
  region: t.string({
    args: langArgs(t.arg),
    description: 'The region that it is in, one of six: North, Northeast, Central, East, West, South.',
    select: { regionEn: true, regionTh: true },
    resolve: ({ regionEn, regionTh }, { lang }) => nameIn({ en: regionEn, th: regionTh, local: regionTh }, lang),
  }),
  country: t.field({
    type: Country,
    description: placeDescriptions.country,
    ...referenceField({ type: 'Country', key: 'TH' }),
  }),
  location: t.field({
    type: GeoPoint,
    nullable: true,
    description: placeDescriptions.location,
    select: { latitude: true, longitude: true, locationOf: true },
    resolve: pointOf,
  }),
  wikidataId: t.exposeString('wikidataId', { nullable: true, description: placeDescriptions.wikidataId }),
  municipalities: t.relation('municipalities', {
    query: { orderBy: { id: 'asc' } },
    description: 'Its local authorities that hold partnerships in their own name, as far as they are on the register.',
    extensions: priced({ atMost: largestLists.municipalities }),
  }),
  partnerships: t.field(
    partnershipsField(
      t.arg,
      `${placeDescriptions.partnerships} They include those of its municipalities: \`thaiParty\` says which of them is the party.`,
      'Province',
    ),
  ),
  agreements: t.field(agreementsField(t.arg, 'The agreements of the province and of its municipalities.', 'Province')),
  engagements: t.field(
    engagementsField(t.arg, 'Visits, exchanges and events of the province, latest first.', 'Province'),
  ),
  consulates: t.relation('consulates', {
    query: { orderBy: { id: 'asc' } },
    description:
      'Foreign consulates in the province that a source shows in operation. Consulates that are only planned are recorded as facts.',
    extensions: priced({ atMost: largestLists.consulates }),
  }),
  memberships: t.field({
    type: [Membership],
    args: {
      asOf: t.arg({ type: 'Date', description: memberDayDescription }),
    },
    description: 'Memberships of the province and of its municipalities in networks on the day `asOf`.',
    extensions: priced({ atMost: largestLists.memberships, rows: largestLists.municipalities + readAgain }),
    select: ({ asOf }, _, nested) => ({
      memberships: nested({ where: memberOn(asOfDay(asOf)), orderBy: { id: 'asc' } }),
      municipalities: {
        select: { memberships: nested({ where: memberOn(asOfDay(asOf)), orderBy: { id: 'asc' } }) },
        orderBy: { id: 'asc' },
      },
    }),
    resolve: ({ memberships, municipalities }) => [...memberships, ...municipalities.flatMap(each => each.memberships)],
  }),
  organizations: t.relation('organizations', {
    query: { orderBy: { id: 'asc' } },
    description: 'Offices and committees of the province that deal with foreign relations.',
    extensions: priced({ atMost: largestLists.organizations }),
  }),
  engagementSeries: t.relation('engagementSeries', {
    query: { orderBy: { id: 'asc' } },
    description: 'Series of meetings that the province holds.',
    extensions: priced({ atMost: largestLists.engagementSeries }),
  }),
  facts: t.field(factsAbout(t.arg, 'Province')),
}))

const ProvinceOrder = orderType('ProvinceOrder', 'provinces', {
  ...bothWays('CODE', 'By ISO code.', 'By ISO code, the last one first.'),
  ...byName,
} satisfies Record<keyof typeof provinceOrders, unknown>)

const ProvinceFilter = builder.inputType('ProvinceFilter', {
  description: 'Keeps the provinces that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    regionCode: t.field({ type: [Region], description: 'Regions.' }),
    region: t.stringList({
      description: `Regions: ${namesDescriptions.regions}`,
      deprecationReason: replacedBy('regionCode', '2027-12-31'),
    }),
    hasPartnership: t.boolean({
      description: 'true: with at least one partnership, of its own or of a municipality. false: with none.',
    }),
    text: t.string({
      description: 'Part of a name or alias, or words, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

builder.queryFields(t => ({
  provinces: t.field({
    type: ProvinceConnection,
    args: {
      filter: t.arg({ type: ProvinceFilter, description: 'Keep only provinces that match every condition.' }),
      orderBy: t.arg({ type: ProvinceOrder, description: 'The order.', defaultValue: 'CODE_ASC' }),
      ...pageArgs(t.arg),
    },
    description: 'The 77 provinces. With `filter: { hasPartnership: false }`, those without any partnership.',
    resolve: async (_, { filter, orderBy, ...args }, context, info) =>
      connect(info, 'Province', provinceList(await readFilterNames(context, filter), orderBy ?? 'CODE_ASC'), args),
  }),
  province: t.prismaField({
    type: Province,
    nullable: true,
    args: { code: t.arg.string({ required: true, description: 'ISO 3166-2 code or slug, like TH-83 or phuket.' }) },
    description: 'One province by its code or slug. Null when there is no such province.',
    ...recordField<{ code: string }>('Province', ({ code }) =>
      /^TH-/i.test(code)
        ? { field: 'id', value: storable(code.toUpperCase()) }
        : { field: 'slug', value: storable(code.toLowerCase()) },
    ),
  }),
}))
