import { partnershipList, type partnershipParents } from '../../store/read/lists/partnerships.ts'
import type { Arg } from '../builder.ts'
import { pageArgs } from '../connection.ts'
import { listDayDescription } from '../day.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { PartnershipConnection } from '../refs.ts'
import { PartnershipFilter } from './filter.ts'

const filterArg = (arg: Arg) => ({
  filter: arg({ type: PartnershipFilter, description: 'Keep only partnerships that match every condition.' }),
  asOf: arg({ type: 'Date', description: listDayDescription }),
})

export const partnershipArgs = (arg: Arg) => ({ ...filterArg(arg), ...pageArgs(arg) })

/** A field with partnerships. */
export const partnershipsField = filteredConnection({
  type: PartnershipConnection,
  node: 'Partnership',
  args: filterArg,
  list: (
    filter: Partial<typeof PartnershipFilter.$inferInput>,
    _: unknown,
    parent: keyof typeof partnershipParents | undefined,
    asOf: string | null,
  ) => partnershipList(filter, asOf, parent),
})
