import { engagementList, type engagementParents } from '../../store/read/lists/engagements.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { EngagementConnection } from '../refs.ts'
import { EngagementFilter } from './filter.ts'

/** A field with engagements. */
export const engagementsField = filteredConnection({
  type: EngagementConnection,
  node: 'Engagement',
  args: arg => ({
    filter: arg({ type: EngagementFilter, description: 'Keep only engagements that match every condition.' }),
  }),
  list: (
    filter: Partial<typeof EngagementFilter.$inferInput>,
    _: unknown,
    parent: keyof typeof engagementParents | undefined,
  ) => engagementList(filter, parent),
})
