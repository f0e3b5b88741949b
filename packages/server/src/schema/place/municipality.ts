import { largestLists } from '../../store/read/largest-lists.ts'
import { agreementsField } from '../agreement/field.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced, readAgain } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { engagementsField } from '../engagement/field.ts'
import { factsAbout } from '../fact/facts-about.ts'
import { langArgs, NamesType, nameIn } from '../language.ts'
import { memberOn } from '../network/membership.ts'
import { partnershipsField } from '../partnership/field.ts'
import { recordField } from '../reads/record-field.ts'
import { referenceField } from '../reads/reference-field.ts'
import { Country, Municipality } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { GeoPoint, pointOf } from './geo-point.ts'
import { municipalitiesField } from './municipalities-field.ts'
import { placeDescriptions } from './place-descriptions.ts'

builder.prismaObjectFields(Municipality, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug, like phuket-city.' }),
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
  province: t.relation('province', { description: 'The province that it is in.' }),
  country: t.field({
    type: Country,
    description: placeDescriptions.country,
    ...referenceField({ type: 'Country', key: 'TH' }),
  }),
  location: t.field({
    type: GeoPoint,
    nullable: true,
    description: placeDescriptions.location,
    select: { latitude: true, longitude: true },
    resolve: pointOf,
  }),
  wikidataId: t.exposeString('wikidataId', { nullable: true, description: placeDescriptions.wikidataId }),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  partnerships: t.field(partnershipsField(t.arg, placeDescriptions.partnerships, 'Municipality')),
  agreements: t.field(agreementsField(t.arg, 'The agreements that it concluded in its own name.', 'Municipality')),
  engagements: t.field(
    engagementsField(
      t.arg,
      'Visits, exchanges and events between its province and its own sister cities, latest first. Engagements are recorded by province, so they include those of the province with the same sister city.',
      'Municipality',
    ),
  ),
  memberships: t.relation('memberships', {
    args: {
      asOf: t.arg({ type: 'Date', description: `${asOfDescription} Memberships of unknown date are always included.` }),
    },
    query: ({ asOf }) => ({ where: memberOn(asOfDay(asOf)), orderBy: { id: 'asc' } }),
    description: 'Its memberships in networks on the day `asOf`.',
    extensions: priced({ atMost: largestLists.memberships, rows: readAgain }),
  }),
  facts: t.field(factsAbout(t.arg, 'Municipality')),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Municipality')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  municipalities: t.field(
    municipalitiesField(t.arg, 'The Thai local authorities that sign in their own name, by English name.'),
  ),
  municipality: t.prismaField({
    type: Municipality,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug, like phuket-city.' }) },
    description: 'One municipality by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('Municipality', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
