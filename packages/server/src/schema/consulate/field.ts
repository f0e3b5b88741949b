import { consulateList, type consulateOrders } from '../../store/read/lists/consulates.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { listDayDescription } from '../day.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { bothWays, orderedBy, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'
import { ConsulateConnection } from '../refs.ts'
import { ConsulateKind } from './kind.ts'

const ConsulateFilter = builder.inputType('ConsulateFilter', {
  description: 'Keeps the consulates that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    kind: t.field({ type: [ConsulateKind], description: 'The rank of the post.' }),
    country: t.stringList({ description: `Sending countries: ${namesDescriptions.countries}` }),
    province: t.stringList({ description: `Provinces in which they are: ${namesDescriptions.provinces}` }),
    closed: t.boolean({
      description: 'true: only those that closed. false: only those that did not, as far as is known.',
    }),
    asOf: t.field({
      type: 'Date',
      description:
        'Only posts that were there on this day: from their opening; where that is not known, from the day on which a source first shows them at work.',
    }),
    text: t.string({
      description:
        'Part of the name of the country or province, or words, also of the kind of post, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

const ConsulateOrder = orderType(
  'ConsulateOrder',
  'consulates',
  {
    ...bothWays(
      'COUNTRY_EN',
      'By English name of the country, then of the province, A to Z.',
      'By English name of the country, then of the province, Z to A.',
    ),
    ...bothWays(
      'COUNTRY_TH',
      'By Thai name of the country, then of the province, ก to ฮ.',
      'By Thai name of the country, then of the province, ฮ to ก.',
    ),
    ...bothWays('OPENED_ON', 'First to open first.', 'Last to open first.'),
  } satisfies Record<keyof typeof consulateOrders, unknown>,
  'Consulates whose opening has no date come last in either direction.',
)

/** A field with consulates. */
export const consulatesField = filteredConnection({
  type: ConsulateConnection,
  node: 'Consulate',
  args: arg => ({
    filter: arg({ type: ConsulateFilter, description: 'Keep only consulates that match every condition.' }),
    asOf: arg({ type: 'Date', description: listDayDescription }),
    orderBy: arg({ type: ConsulateOrder, ...orderedBy('COUNTRY_EN_ASC') }),
  }),
  list: (
    filter: Partial<typeof ConsulateFilter.$inferInput>,
    orderBy: typeof ConsulateOrder.$inferType | null | undefined,
    _: undefined,
    asOf: string | null,
  ) => consulateList(filter, asOf, orderBy ?? 'COUNTRY_EN_ASC'),
})
