import { agreementList, type agreementParents } from '../../store/read/lists/agreements.ts'
import { listDayDescription } from '../day.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { AgreementConnection } from '../refs.ts'
import { AgreementFilter, AgreementOrder } from './filter.ts'

/** A field with agreements. */
export const agreementsField = filteredConnection({
  type: AgreementConnection,
  node: 'Agreement',
  args: arg => ({
    filter: arg({ type: AgreementFilter, description: 'Keep only agreements that match every condition.' }),
    asOf: arg({ type: 'Date', description: listDayDescription }),
    orderBy: arg({ type: AgreementOrder, description: 'The order.', defaultValue: 'SIGNED_ON_DESC' }),
  }),
  list: (
    filter: Partial<typeof AgreementFilter.$inferInput>,
    orderBy: typeof AgreementOrder.$inferType | null | undefined,
    parent: keyof typeof agreementParents | undefined,
    asOf: string | null,
  ) => agreementList(filter, asOf, orderBy ?? 'SIGNED_ON_DESC', parent),
})
