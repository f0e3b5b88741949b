import type { sisterCityOrders } from '../../store/read/lists/sister-cities.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { ofListDescription } from '../day.ts'
import { AgreementStatus, Relationship, SectorCode } from '../enums.ts'
import { byName, orderType } from '../order.ts'
import { namesDescriptions } from './names.ts'
import { PlaceLevel } from './place-level.ts'

export const SisterCityFilter = builder.inputType('SisterCityFilter', {
  description:
    'Keeps the sister cities that match every condition given. Of a list of values, one has to match. One partnership has to match all of `province`, `sector`, `relationship` and `status`.',
  fields: t => ({
    country: t.stringList({ description: `Countries: ${namesDescriptions.countries}` }),
    level: t.field({ type: [PlaceLevel], description: 'Ranks in their own country.' }),
    province: t.stringList({
      description: `With a partnership with one of these provinces or their municipalities: ${namesDescriptions.provinces}`,
    }),
    sector: t.field({
      type: [SectorCode],
      description: 'Partnerships with an agreement that names one of these sectors.',
    }),
    relationship: t.field({ type: [Relationship], description: 'What the two sides call the partnership.' }),
    status: t.field({
      type: [AgreementStatus],
      extensions: scanning,
      description:
        'Partnerships with an agreement that has one of these statuses on the day `asOf`, or today. With `sector`, it has to be an agreement that names one of the sectors.',
    }),
    text: t.string({
      description: 'Part of a name or alias, or words, in Thai, English or the local language.',
      extensions: scanning,
    }),
    asOf: t.field({
      type: 'Date',
      description: `For \`province\`, \`sector\`, \`relationship\` and \`status\`: only partnerships that were there on this day count. Also the day of the fields below. ${ofListDescription}`,
    }),
  }),
})

export const SisterCityOrder = orderType(
  'SisterCityOrder',
  'sister cities',
  byName satisfies Record<keyof typeof sisterCityOrders, unknown>,
)
