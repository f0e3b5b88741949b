import { sourceList, type sourceOrders } from '../../store/read/lists/sources.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { bothWays, orderedBy, orderType } from '../order.ts'
import { SourceConnection } from '../refs.ts'
import { SourceKind } from './kind.ts'

const SourceFilter = builder.inputType('SourceFilter', {
  description: 'Keeps the sources that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    kind: t.field({ type: [SourceKind], description: 'What kind of source.' }),
    language: t.stringList({ description: 'Languages in which they are written, ISO 639-1, like th.' }),
    text: t.string({
      description: 'Part of a title, or words, also of the publisher and the note, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

const SourceOrder = orderType(
  'SourceOrder',
  'sources',
  {
    ...bothWays('PUBLISHED_ON', 'First to be published first.', 'Last to be published first.'),
    ...bothWays(
      'TITLE',
      'By title, A to Z; titles in other scripts follow.',
      'By title, Z to A; titles in other scripts precede.',
    ),
  } satisfies Record<keyof typeof sourceOrders, unknown>,
  'Sources without a date of publication come last in either direction.',
)

/** A field with sources. */
export const sourcesField = filteredConnection({
  type: SourceConnection,
  node: 'Source',
  args: arg => ({
    filter: arg({ type: SourceFilter, description: 'Keep only sources that match every condition.' }),
    orderBy: arg({ type: SourceOrder, ...orderedBy('PUBLISHED_ON_DESC') }),
  }),
  list: (
    filter: Partial<typeof SourceFilter.$inferInput>,
    orderBy: typeof SourceOrder.$inferType | null | undefined,
    _: undefined,
  ) => sourceList(filter, orderBy ?? 'PUBLISHED_ON_DESC'),
})
