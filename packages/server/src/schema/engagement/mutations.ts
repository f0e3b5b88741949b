import { readCountry } from '../../register/country.ts'
import { cancelEngagement, changeEngagement } from '../../store/write/engagement/change.ts'
import { planEngagement, type RecordEngagement, recordEngagement } from '../../store/write/engagement/record.ts'
import { defineChange, defineMutation } from '../mutation/define.ts'
import type { IdReader } from '../mutation/ids.ts'
import type { Complete, Fields } from '../mutation/left-out.ts'
import { Engagement } from '../refs.ts'
import * as inputs from './inputs.ts'

const scope = 'write:registry'
const returns = {
  engagement: { type: 'Engagement', ref: Engagement, description: 'The engagement as it is now.' },
} as const

const readNew = (
  input: Complete<Fields<typeof inputs.RecordEngagementInput.$inferInput>>,
  ids: IdReader,
): RecordEngagement => ({
  ...input,
  province: ids.key(input.province, 'Province', 'province'),
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
  description: 'Records a visit, exchange or meeting that is still to come. It is not counted until it has begun.',
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
    province: ids.optional(input.province, 'Province', 'province'),
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
