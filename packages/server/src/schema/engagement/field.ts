import { engagementList, type engagementParents } from '../../store/read/lists/engagements.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { orderedBy } from '../order.ts'
import { EngagementConnection } from '../refs.ts'
import { EngagementFilter, EngagementOrder } from './filter.ts'

/** A field with engagements. */
export const engagementsField = filteredConnection({
  type: EngagementConnection,
  node: 'Engagement',
  args: arg => ({
    filter: arg({ type: EngagementFilter, description: 'Keep only engagements that match every condition.' }),
    orderBy: arg({ type: EngagementOrder, ...orderedBy('STARTS_ON_DESC') }),
  }),
  list: (
    filter: Partial<typeof EngagementFilter.$inferInput>,
    orderBy: typeof EngagementOrder.$inferType | null | undefined,
    parent: keyof typeof engagementParents | undefined,
    asOf: string | null,
  ) => engagementList(filter, parent, orderBy ?? undefined, asOf ?? undefined),
})
