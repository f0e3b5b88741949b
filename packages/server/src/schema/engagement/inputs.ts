import { builder } from '../builder.ts'
import { SectorCode } from '../enums.ts'
import { commandMetaFields, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { Direction, EngagementKind } from './enums.ts'

const newFields = (t: InputFields, words: { startsOn: string; sources: string }) => ({
  kind: t.field({ type: EngagementKind, required: true, description: 'What kind of contact it is.' }),
  titleEn: t.string({ description: `A short title in English; needed where there is no Thai one. ${nameRule}` }),
  titleTh: t.string({ description: 'The same in Thai.' }),
  titleLocal: t.string({ description: 'The same in the language of the guests or hosts.' }),
  slug: t.string({ description: 'Its URL slug. Default: derived from its title.' }),
  direction: t.field({ type: Direction, required: true, description: 'Who travels, seen from the Thai province.' }),
  startsOn: t.field({ type: 'PartialDate', required: true, description: words.startsOn }),
  endsOn: t.field({ type: 'PartialDate', description: 'When it ends, if not on the day that it begins.' }),
  province: t.id({ required: true, description: 'Id of the Thai province.' }),
  sisterCities: t.idList({ description: 'Ids of the sister cities that take part, each once.' }),
  countries: t.stringList({
    description:
      'Countries of the participants, by ISO 3166-1 code, like JP or JPN, in addition to those of the sister cities. At least one where no sister city takes part.',
  }),
  fromOrganization: t.string({ description: 'The body that travels.' }),
  headcount: t.int({ description: 'How many people travel: 1 or more.' }),
  leaders: t.idList({ description: 'Ids of the people who lead it in a public role.' }),
  newLeaders: t.field({ type: [NewPersonInput], description: 'Those who lead it and are not on the register yet.' }),
  agreements: t.idList({
    description: 'Ids of the agreements that it concerns: each between this province and one of these sister cities.',
  }),
  sectors: t.field({ type: [SectorCode], description: 'The sectors that it concerns, each once.' }),
  note: t.string({ description: 'A note about the record.' }),
  sources: t.idList({ required: true, description: words.sources }),
  ...commandMetaFields(t),
})

export const PlanEngagementInput = builder.inputType('PlanEngagementInput', {
  description: 'A visit, exchange or meeting that is still to come.',
  fields: t =>
    newFields(t, {
      startsOn: 'When it is to begin.',
      sources: 'Ids of the sources that announce it; may be empty.',
    }),
})

export const RecordEngagementInput = builder.inputType('RecordEngagementInput', {
  description: 'A visit, exchange or meeting that has taken place or has begun.',
  fields: t =>
    newFields(t, {
      startsOn: 'When it began; a year is enough.',
      sources: 'Ids of the sources that support it, at least one.',
    }),
})

const about = (t: InputFields) => ({
  engagement: t.id({ required: true, description: 'Id of the engagement.' }),
  ...versionField(t),
})

export const ChangeEngagementInput = builder.inputType('ChangeEngagementInput', {
  description:
    'The plan has changed, the engagement has taken place, or the record was wrong. Fields that are left out stay unchanged; null clears a field; a list replaces the one on record.',
  fields: t => ({
    ...about(t),
    kind: t.field({ type: EngagementKind, description: 'What kind of contact it is; cannot be null.' }),
    titleEn: t.string({
      description: `A short title in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    titleTh: t.string({ description: 'The same in Thai.' }),
    titleLocal: t.string({ description: 'The same in the language of the guests or hosts.' }),
    slug: t.string({ description: 'Its new URL slug; links with the old one stop working.' }),
    direction: t.field({ type: Direction, description: 'Who travels; cannot be null.' }),
    startsOn: t.field({
      type: 'PartialDate',
      description: 'When it begins; cannot be null. Once that day has come, a source is required.',
    }),
    endsOn: t.field({ type: 'PartialDate', description: 'When it ends.' }),
    cancelled: t.boolean({ description: 'false when it takes place after all; cannot be null.' }),
    province: t.id({ description: 'Id of the Thai province; cannot be null.' }),
    sisterCities: t.idList({ description: 'Ids of all sister cities that take part.' }),
    countries: t.stringList({
      description:
        'All countries of the participants, by ISO 3166-1 code, like JP or JPN, in addition to those of the sister cities.',
    }),
    fromOrganization: t.string({ description: 'The body that travels.' }),
    headcount: t.int({ description: 'How many people travel: 1 or more.' }),
    leaders: t.idList({ description: 'Ids of all people on the register who lead it.' }),
    newLeaders: t.field({
      type: [NewPersonInput],
      description: 'Those who lead it and are not on the register yet; they are added to the leaders.',
    }),
    agreements: t.idList({ description: 'Ids of all agreements that it concerns.' }),
    sectors: t.field({ type: [SectorCode], description: 'All sectors that it concerns, each once.' }),
    note: t.string({ description: 'A note about the record.' }),
    sources: t.idList({ description: 'Ids of all its sources; at least one once it has begun.' }),
    ...commandMetaFields(t),
  }),
})

export const CancelEngagementInput = builder.inputType('CancelEngagementInput', {
  description: 'It was called off, or a visit on record did not take place. The reason says which and why.',
  fields: t => ({
    ...about(t),
    sources: t.idList({ required: true, description: 'Ids of the sources that support it; may be empty.' }),
    ...commandMetaFields(t),
  }),
})
