import { commitmentList, type commitmentParents } from '../../store/read/lists/commitments.ts'
import { keyOf } from '../../store/records/global-id.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { orderedBy } from '../order.ts'
import { CommitmentConnection } from '../refs.ts'
import { CommitmentFilter, CommitmentOrder } from './filter.ts'

/** A field with commitments. */
export const commitmentsField = filteredConnection({
  type: CommitmentConnection,
  node: 'Commitment',
  args: arg => ({
    filter: arg({ type: CommitmentFilter, description: 'Keep only commitments that match every condition.' }),
    orderBy: arg({ type: CommitmentOrder, ...orderedBy('DUE_ON_ASC') }),
  }),
  list: (
    { organization, person, ...filter }: Partial<typeof CommitmentFilter.$inferInput>,
    orderBy: typeof CommitmentOrder.$inferType | null | undefined,
    parent: keyof typeof commitmentParents | undefined,
    asOf: string | null,
  ) => {
    const owed = {
      organization: organization == null ? null : keyOf('organization', 'Organization', organization),
      person: person == null ? null : keyOf('person', 'Person', person),
    }
    return commitmentList({ ...filter, ...owed }, asOf, parent, orderBy ?? undefined)
  },
})
