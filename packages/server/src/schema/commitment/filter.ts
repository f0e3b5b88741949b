import type { commitmentOrders } from '../../store/read/lists/commitments.ts'
import { builder } from '../builder.ts'
import { ofListDescription } from '../day.ts'
import { SectorCode } from '../enums.ts'
import { bothWays, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'
import { CommitmentStatus, OwedBy } from './enums.ts'

export const CommitmentFilter = builder.inputType('CommitmentFilter', {
  description: 'Keeps the commitments that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    status: t.field({
      type: [CommitmentStatus],
      description: 'Their status on the day `asOf`, today in Bangkok when no day is given.',
    }),
    owedBy: t.field({ type: [OwedBy], description: 'Which side is to do it.' }),
    sector: t.field({ type: [SectorCode], description: 'Commitments that concern one of these sectors.' }),
    province: t.stringList({ description: `Provinces of the tie: ${namesDescriptions.provinces}` }),
    sisterCity: t.stringList({ description: `Sister cities of the tie: ${namesDescriptions.sisterCities}` }),
    organization: t.id({ description: 'Only what this organization is to do, by its id.' }),
    person: t.id({ description: 'Only what this person is to do, by their id.' }),
    dueBefore: t.field({
      type: 'Date',
      description:
        'Commitments that are due before this day for certain: of a partly known date, the last day that it can mean counts.',
    }),
    asOf: t.field({
      type: 'Date',
      description: `The day of the list: only what had been agreed, with its status on that day. ${ofListDescription}`,
    }),
  }),
})

export const CommitmentOrder = orderType(
  'CommitmentOrder',
  'commitments',
  bothWays('DUE_ON', 'Due earliest first.', 'Due latest first.') satisfies Record<
    keyof typeof commitmentOrders,
    unknown
  >,
  'By the last day on which they are due; those without one come last either way.',
)
