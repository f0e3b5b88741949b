import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { replacedBy } from '../deprecated.ts'
import { SectorCode } from '../enums.ts'
import { commandMetaFields, type InputFields, nameRule, versionField } from '../mutation/input.ts'
import { NewPersonInput } from '../person/input.ts'
import { Direction, EngagementKind } from './enums.ts'
import { EngagementStage } from './stage.ts'

export const EngagementPartyInput = builder.inputType('EngagementPartyInput', {
  description:
    'One of those who receive or who come. Exactly one of organization, person, consulate, network and name.',
  fields: t => ({
    organization: t.id({ description: 'Id of an organization on the register.' }),
    person: t.id({ description: 'Id of a person on the register.' }),
    consulate: t.id({ description: 'Id of a consulate on the register.' }),
    network: t.id({ description: 'Id of a network on the register.' }),
    name: t.string({ description: 'The name of a party that is not on the register.' }),
    headcount: t.int({ description: 'How many people it comes with or is there with: 1 or more.' }),
  }),
})

const ProgrammeItemInput = builder.inputType('ProgrammeItemInput', {
  description: 'One item of a programme or agenda. Its position is that in the list.',
  fields: t => ({
    on: t.field({ type: 'PartialDate', description: 'On which day: one of those of the engagement.' }),
    at: t.string({ description: 'At which time of day, in the place where it is, as HH:MM in 24 hours, like 09:30.' }),
    place: t.string({ description: 'Where.' }),
    topicEn: t.string({ description: 'What it is about, in English; needed where there is no Thai one.' }),
    topicTh: t.string({ description: 'The same in Thai.' }),
    sector: t.field({ type: SectorCode, description: 'The sector that it concerns, if one in particular.' }),
  }),
})

const visitFields = (t: InputFields) => ({
  hosts: t.field({
    type: [EngagementPartyInput],
    description: `Who receives, the first one first. Hosts and visitors together are at most ${largestLists.parties}.`,
  }),
  visitors: t.field({ type: [EngagementPartyInput], description: 'Who comes, the first one first.' }),
  programme: t.field({
    type: [ProgrammeItemInput],
    description: `The programme or agenda, in order: at most ${largestLists.programme} items.`,
  }),
})

const resultFields = (t: InputFields) => ({
  resultEn: t.string({ description: 'What came of it, in English, in sentences or lines. It must have begun.' }),
  resultTh: t.string({ description: 'The same in Thai.' }),
})

const newFields = (t: InputFields, words: { startsOn: string; sources: string }) => ({
  kind: t.field({ type: EngagementKind, required: true, description: 'What kind of contact it is.' }),
  titleEn: t.string({ description: `A short title in English; needed where there is no Thai one. ${nameRule}` }),
  titleTh: t.string({ description: 'The same in Thai.' }),
  titleLocal: t.string({ description: 'The same in the language of the guests or hosts.' }),
  slug: t.string({ description: 'Its URL slug. Default: derived from its title.' }),
  direction: t.field({ type: Direction, required: true, description: 'Who travels, seen from the Thai province.' }),
  startsOn: t.field({ type: 'PartialDate', required: true, description: words.startsOn }),
  endsOn: t.field({ type: 'PartialDate', description: 'When it ends, if not on the day that it begins.' }),
  place: t.string({ description: 'Where it is: a building, a town.' }),
  province: t.id({ required: true, description: 'Id of the Thai province.' }),
  series: t.id({ description: 'Id of the series of meetings that it belongs to, one of the same province.' }),
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
  ...visitFields(t),
  topicsEn: t.string({ description: 'What it is about, in English, in sentences or lines.' }),
  topicsTh: t.string({ description: 'The same in Thai.' }),
  note: t.string({ description: 'A note about the record.' }),
  sources: t.idList({ required: true, description: words.sources }),
  ...commandMetaFields(t),
})

export const PlanEngagementInput = builder.inputType('PlanEngagementInput', {
  description:
    'A visit, exchange or meeting that is still to come. With a `stage` it may also be over: so what was requested and planned before it came onto the register is recorded from its request on.',
  fields: t => ({
    ...newFields(t, {
      startsOn: 'When it is to begin.',
      sources: 'Ids of the sources that announce it; may be empty.',
    }),
    stage: t.field({
      type: EngagementStage,
      description:
        'Where it stands: REQUESTED, ACCEPTED or PLANNED. With it, only `recordEngagementStage` says that it was held. Without, it is taken as planned, and from the day on which it begins as held.',
    }),
    stageOn: t.field({
      type: 'PartialDate',
      description: 'When it was requested, accepted or planned, and not after it was over. Default: today in Bangkok.',
    }),
  }),
})

export const RecordEngagementInput = builder.inputType('RecordEngagementInput', {
  description: 'A visit, exchange or meeting that has taken place or has begun.',
  fields: t => ({
    ...newFields(t, {
      startsOn: 'When it began; a year is enough.',
      sources: 'Ids of the sources that support it, at least one.',
    }),
    ...resultFields(t),
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
    place: t.string({ description: 'Where it is: a building, a town.' }),
    cancelled: t.boolean({
      description: 'false when it takes place after all; cannot be null.',
      deprecationReason: replacedBy('Mutation.recordEngagementStage', '2027-12-31'),
    }),
    province: t.id({ description: 'Id of the Thai province; cannot be null.' }),
    series: t.id({ description: 'Id of the series of meetings that it belongs to, one of the same province.' }),
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
    ...visitFields(t),
    topicsEn: t.string({ description: 'What it is about, in English, in sentences or lines.' }),
    topicsTh: t.string({ description: 'The same in Thai.' }),
    ...resultFields(t),
    note: t.string({ description: 'A note about the record.' }),
    sources: t.idList({ description: 'Ids of all its sources; at least one once it has begun.' }),
    withdrawEvents: t.intList({
      description: 'Positions of the events to withdraw, because they did not happen as recorded. They stay on record.',
    }),
    mistake: t.string({ description: 'What was wrong with them; needed with `withdrawEvents`.' }),
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

export const RecordEngagementStageInput = builder.inputType('RecordEngagementStageInput', {
  description:
    'An engagement reached a stage. It rests on a source, or on a note of the officer who says how it is known.',
  fields: t => ({
    ...about(t),
    stage: t.field({
      type: EngagementStage,
      required: true,
      description:
        'The stage. What was declined is not held, and what was held stays so; the message says what may follow.',
    }),
    on: t.field({
      type: 'PartialDate',
      required: true,
      description: 'When it was reached; a month or a year is enough. For HELD one of the days of the engagement.',
    }),
    note: t.string({ description: 'How it is known where no source shows it, or why it was declined or cancelled.' }),
    sources: t.idList({ required: true, description: 'Ids of the sources that show it; may be empty with a note.' }),
    ...commandMetaFields(t),
  }),
})
