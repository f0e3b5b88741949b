import { readCountry } from '../../register/country.ts'
import type { PartyContent } from '../../register/engagement-content.ts'
import { cancelEngagement, changeEngagement } from '../../store/write/engagement/change.ts'
import { planEngagement, recordEngagement } from '../../store/write/engagement/record.ts'
import { recordEngagementStage } from '../../store/write/engagement/stage.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import type { Complete, Fields } from '../mutation/left-out.ts'
import { Engagement } from '../refs.ts'
import * as inputs from './inputs.ts'

const scope = 'write:registry'
const returns = {
  engagement: { type: 'Engagement', ref: Engagement, description: 'The engagement as it is now.' },
} as const

type PartyInput = Complete<typeof inputs.EngagementPartyInput.$inferInput>

const readParties = (parties: readonly PartyInput[], side: string, ids: IdReader): PartyContent[] =>
  parties.map(({ organization, person, consulate, network, ...party }, i) => ({
    ...party,
    organization: ids.optional(organization, 'Organization', side, String(i), 'organization'),
    person: ids.optional(person, 'Person', side, String(i), 'person'),
    consulate: ids.optional(consulate, 'Consulate', side, String(i), 'consulate'),
    network: ids.optional(network, 'Network', side, String(i), 'network'),
  }))

type NewInput = Omit<Complete<Fields<typeof inputs.RecordEngagementInput.$inferInput>>, 'resultEn' | 'resultTh'>

const readNew = <Input extends NewInput>(input: Input, ids: IdReader) => ({
  ...input,
  hosts: readParties(input.hosts ?? [], 'hosts', ids),
  visitors: readParties(input.visitors ?? [], 'visitors', ids),
  province: ids.key(input.province, 'Province', 'province'),
  series: ids.optional(input.series, 'EngagementSeries', 'series'),
  sisterCities: ids.keys(input.sisterCities, 'SisterCity', 'sisterCities'),
  countries: (input.countries ?? []).map(readCountry),
  leaders: ids.keys(input.leaders, 'Person', 'leaders'),
  newLeaders: input.newLeaders ?? [],
  agreements: ids.keys(input.agreements, 'Agreement', 'agreements'),
  sectors: input.sectors ?? [],
  sources: ids.keys(input.sources, 'Source', 'sources'),
})

defineMutation({
  name: 'planEngagement',
  description:
    'Records a visit, exchange or meeting that is still to come, or with a `stage` how one came about. It is not counted until it has begun; with a stage, until it is recorded as held.',
  scope,
  input: inputs.PlanEngagementInput,
  returns,
  command: planEngagement,
  read: readNew,
})

defineMutation({
  name: 'recordEngagement',
  description:
    'Records a visit, exchange or meeting that has taken place. A dormant partnership is then no longer dormant.',
  scope,
  input: inputs.RecordEngagementInput,
  returns,
  command: recordEngagement,
  read: readNew,
})

defineChange({
  name: 'changeEngagement',
  description: 'Updates or corrects the record of an engagement.',
  scope,
  input: inputs.ChangeEngagementInput,
  returns,
  command: changeEngagement,
  read: (input, ids) => ({
    ...input,
    engagement: ids.key(input.engagement, 'Engagement', 'engagement'),
    hosts: input.hosts && readParties(input.hosts, 'hosts', ids),
    visitors: input.visitors && readParties(input.visitors, 'visitors', ids),
    province: ids.optional(input.province, 'Province', 'province'),
    series: ids.optional(input.series, 'EngagementSeries', 'series'),
    countries: input.countries?.map(readCountry),
    sisterCities: input.sisterCities && ids.keys(input.sisterCities, 'SisterCity', 'sisterCities'),
    leaders: input.leaders && ids.keys(input.leaders, 'Person', 'leaders'),
    agreements: input.agreements && ids.keys(input.agreements, 'Agreement', 'agreements'),
    sources: input.sources && ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'cancelEngagement',
  description: 'Records that an engagement was called off or did not take place. It is kept, but no longer counted.',
  scope,
  input: inputs.CancelEngagementInput,
  returns,
  command: cancelEngagement,
  read: (input, ids) => ({
    ...input,
    engagement: ids.key(input.engagement, 'Engagement', 'engagement'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})

defineMutation({
  name: 'recordEngagementStage',
  description:
    'Records that an engagement was requested, accepted, declined, planned, held or cancelled. Only what was held is counted.',
  scope,
  input: inputs.RecordEngagementStageInput,
  returns,
  command: recordEngagementStage,
  read: (input, ids) => ({
    ...input,
    engagement: ids.key(input.engagement, 'Engagement', 'engagement'),
    sources: ids.keys(input.sources, 'Source', 'sources'),
  }),
})
