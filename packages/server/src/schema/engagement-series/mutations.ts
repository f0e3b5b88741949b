import { correctEngagementSeries } from '../../store/write/engagement-series/correct.ts'
import { registerEngagementSeries } from '../../store/write/engagement-series/register.ts'
import { builder } from '../builder.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import { commandMetaFields, distinctFromField, nameRule, versionField } from '../mutation/input.ts'
import { EngagementSeries } from '../refs.ts'
import { MeetingRhythm } from './series.ts'

const scope = 'write:registry'
const returns = {
  engagementSeries: { type: 'EngagementSeries', ref: EngagementSeries, description: 'The series as it is now.' },
} as const

const RegisterEngagementSeriesInput = builder.inputType('RegisterEngagementSeriesInput', {
  description: 'A series of meetings that recur and is not on the register yet.',
  fields: t => ({
    province: t.id({ required: true, description: 'Id of the province that holds the meetings.' }),
    nameEn: t.string({ description: `Its name in English; needed where there is no Thai one. ${nameRule}` }),
    nameTh: t.string({ description: 'Its name in Thai.' }),
    slug: t.string({ description: 'Its URL slug. Default: derived from its name.' }),
    rhythm: t.field({ type: MeetingRhythm, description: 'How often they are meant to be held, if known.' }),
    note: t.string({ description: 'A note about the record.' }),
    sources: t.idList({ required: true, description: 'Ids of the sources that support it, at least one.' }),
    ...distinctFromField(t, 'series'),
    ...commandMetaFields(t),
  }),
})

const CorrectEngagementSeriesInput = builder.inputType('CorrectEngagementSeriesInput', {
  description:
    'Meetings are held in another rhythm, or the record was wrong. Fields that are left out stay unchanged; null clears a field.',
  fields: t => ({
    engagementSeries: t.id({ required: true, description: 'Id of the series.' }),
    ...versionField(t),
    nameEn: t.string({
      description: `The right name in English; null empties it where there is a Thai one. ${nameRule}`,
    }),
    nameTh: t.string({ description: 'The right name in Thai.' }),
    slug: t.string({ description: 'The right URL slug; links with the old one stop working.' }),
    rhythm: t.field({ type: MeetingRhythm, description: 'How often they are meant to be held.' }),
    note: t.string({ description: 'A note about the record.' }),
    sources: t.idList({ description: 'Ids of its sources, at least one; they replace those on record.' }),
    ...distinctFromField(t, 'series'),
    ...commandMetaFields(t),
  }),
})

defineMutation({
  name: 'registerEngagementSeries',
  description: 'Adds a series of meetings that recur, like those of a province with the consuls in it.',
  scope,
  input: RegisterEngagementSeriesInput,
  returns,
  command: registerEngagementSeries,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'EngagementSeries', 'distinctFrom'),
    province: ids.key(input.province, 'Province', 'province'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineChange({
  name: 'correctEngagementSeries',
  description: 'Updates or corrects the record of a series of meetings.',
  scope,
  input: CorrectEngagementSeriesInput,
  returns,
  command: correctEngagementSeries,
  read: (input, ids) => ({
    ...input,
    distinctFrom: ids.keys(input.distinctFrom, 'EngagementSeries', 'distinctFrom'),
    engagementSeries: ids.key(input.engagementSeries, 'EngagementSeries', 'engagementSeries'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})
