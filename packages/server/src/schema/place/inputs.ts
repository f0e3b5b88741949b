import { builder } from '../builder.ts'
import { commandMetaFields, distinctFromField, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { PlaceLevel } from './place-level.ts'

export const GeoPointInput = builder.inputType('GeoPointInput', {
  description: 'A point on the map, WGS 84.',
  fields: t => ({
    latitude: t.float({ required: true, description: 'Degrees north of the equator, -90 to 90.' }),
    longitude: t.float({ required: true, description: 'Degrees east of Greenwich, -180 to 180.' }),
  }),
})

const someSource = 'Ids of the sources that support it, at least one.'
const rightSources = 'Ids of its sources, at least one; they replace those on record.'

const locationField = (t: InputFields) => ({
  location: t.field({ type: GeoPointInput, description: 'Its coordinates, if a source gives any.' }),
})
const wikidataField = (t: InputFields) => ({
  wikidataId: t.string({ description: 'Its Wikidata item, like Q12345. Unique among places of its type.' }),
})

export const RegisterSisterCityInput = builder.inputType('RegisterSisterCityInput', {
  description: 'A foreign place that is not on the register yet.',
  fields: t => ({
    nameEn: t.string({ description: `Its name in English; needed where there is no Thai one. ${nameRule}` }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    nameLocal: t.string({ description: 'Its name in the local language and script.' }),
    aliases: t.stringList({ description: 'Other spellings and earlier names, each once.' }),
    level: t.field({ type: PlaceLevel, required: true, description: 'Its rank in its own country.' }),
    country: t.string({ required: true, description: 'Its country, by ISO 3166-1 code, like JP or JPN; any but TH.' }),
    ...locationField(t),
    locationOf: t.string({
      description: 'What the point marks when it is not the place itself, for example its seat.',
    }),
    ...wikidataField(t),
    slug: t.string({ description: 'Its URL slug. Default: derived from its name.' }),
    sources: t.idList({ required: true, description: someSource }),
    note: t.string({ description: 'A note about the record.' }),
    ...distinctFromField(t, 'sister cities'),
    ...commandMetaFields(t),
  }),
})

export const CorrectSisterCityInput = builder.inputType('CorrectSisterCityInput', {
  description: 'The record of a foreign place was wrong. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    sisterCity: t.id({ required: true, description: 'Id of the sister city.' }),
    ...versionField(t),
    nameEn: t.string({
      description: `The right name in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    nameLocal: t.string({ description: 'The right name in the local language and script.' }),
    aliases: t.stringList({ description: 'All other spellings and earlier names; they replace those on record.' }),
    level: t.field({ type: PlaceLevel, description: 'The right rank; cannot be null.' }),
    country: t.string({ description: 'The right country, by ISO 3166-1 code, like JP or JPN; cannot be null.' }),
    ...locationField(t),
    locationOf: t.string({ description: 'What the point marks when it is not the place itself.' }),
    ...wikidataField(t),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    successor: t.id({ description: 'Id of the sister city that replaced this one, where a reform abolished it.' }),
    note: t.string({ description: 'The right note.' }),
    sources: t.idList({ description: rightSources }),
    ...distinctFromField(t, 'sister cities'),
    ...commandMetaFields(t),
  }),
})

export const RegisterMunicipalityInput = builder.inputType('RegisterMunicipalityInput', {
  description: 'A Thai local authority that is not on the register yet.',
  fields: t => ({
    province: t.id({ required: true, description: 'Id of the province that it is in.' }),
    nameEn: t.string({ description: `Its name in English; needed where there is no Thai one. ${nameRule}` }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    aliases: t.stringList({ description: 'Other spellings and earlier names, each once.' }),
    ...locationField(t),
    ...wikidataField(t),
    slug: t.string({ description: 'Its URL slug. Default: derived from its name.' }),
    sources: t.idList({ required: true, description: someSource }),
    note: t.string({ description: 'A note about the record.' }),
    ...distinctFromField(t, 'municipalities'),
    ...commandMetaFields(t),
  }),
})

export const CorrectMunicipalityInput = builder.inputType('CorrectMunicipalityInput', {
  description:
    'The record of a local authority was wrong. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    municipality: t.id({ required: true, description: 'Id of the municipality.' }),
    ...versionField(t),
    nameEn: t.string({
      description: `The right name in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    aliases: t.stringList({ description: 'All other spellings and earlier names; they replace those on record.' }),
    ...locationField(t),
    ...wikidataField(t),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    note: t.string({ description: 'The right note.' }),
    sources: t.idList({ description: rightSources }),
    ...distinctFromField(t, 'municipalities'),
    ...commandMetaFields(t),
  }),
})
