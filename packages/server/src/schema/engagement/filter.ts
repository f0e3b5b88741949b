import type { engagementOrders } from '../../store/read/lists/engagements.ts'
import { builder } from '../builder.ts'
import { SectorCode } from '../enums.ts'
import { bothWays, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'
import { Direction, EngagementKind } from './enums.ts'
import { EngagementStage } from './stage.ts'

export const EngagementFilter = builder.inputType('EngagementFilter', {
  description: 'Keeps the engagements that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    kind: t.field({ type: [EngagementKind], description: 'What kind of contact.' }),
    direction: t.field({ type: [Direction], description: 'Who travelled.' }),
    country: t.stringList({
      description: `Countries of the visitors, hosts or their places: ${namesDescriptions.countries}`,
    }),
    province: t.stringList({ description: `Provinces: ${namesDescriptions.provinces}` }),
    sisterCity: t.stringList({ description: `Sister cities: ${namesDescriptions.sisterCities}` }),
    sector: t.field({ type: [SectorCode], description: 'Engagements that concern one of these sectors.' }),
    from: t.field({
      type: 'Date',
      description: 'Engagements that were not over before this day. A partly known date matches when it may be.',
    }),
    to: t.field({
      type: 'Date',
      description: 'Engagements that began on this day or earlier. A partly known date matches when it may be.',
    }),
    series: t.stringList({ description: 'Engagements of one of these series of meetings, by slug.' }),
    stage: t.field({
      type: [EngagementStage],
      description: 'Engagements in one of these stages on the day `asOf`, also when they are cancelled or declined.',
    }),
    asOf: t.field({
      type: 'Date',
      description:
        'The day for `stage`, here and in the fields below. It leaves out nothing by itself. Default: the day of the list or view around it, else today in Bangkok.',
    }),
    includeCancelled: t.boolean({
      description: 'Whether to include those that were cancelled or declined, where `stage` is not given.',
      defaultValue: false,
    }),
  }),
})

export const EngagementOrder = orderType(
  'EngagementOrder',
  'engagements',
  bothWays('STARTS_ON', 'Earliest first.', 'Latest first.') satisfies Record<keyof typeof engagementOrders, unknown>,
)
