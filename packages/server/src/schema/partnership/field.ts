import { partnershipList, type partnershipParents } from '../../store/read/lists/partnerships.ts'
import type { Arg } from '../builder.ts'
import { pageArgs } from '../connection.ts'
import { scanning } from '../cost/price.ts'
import { listDayDescription } from '../day.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { orderedBy } from '../order.ts'
import { PartnershipConnection } from '../refs.ts'
import { PartnershipFilter, PartnershipOrder } from './filter.ts'

const filterArg = (arg: Arg) => ({
  filter: arg({ type: PartnershipFilter, description: 'Keep only partnerships that match every condition.' }),
  asOf: arg({ type: 'Date', description: listDayDescription }),
  // The earliest signatures of all partnerships are found before they can be ordered by them.
  orderBy: arg({ type: PartnershipOrder, ...orderedBy('ID_ASC'), extensions: scanning }),
})

export const partnershipArgs = (arg: Arg) => ({ ...filterArg(arg), ...pageArgs(arg) })

/** A field with partnerships. */
export const partnershipsField = filteredConnection({
  type: PartnershipConnection,
  node: 'Partnership',
  args: filterArg,
  list: (
    filter: Partial<typeof PartnershipFilter.$inferInput>,
    orderBy: typeof PartnershipOrder.$inferType | null | undefined,
    parent: keyof typeof partnershipParents | undefined,
    asOf: string | null,
  ) => partnershipList(filter, asOf, parent, orderBy ?? undefined),
})
