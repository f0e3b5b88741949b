import {
  responsibilityList,
  type responsibilityOrders,
  type responsibilityParents,
} from '../../store/read/lists/responsibilities.ts'
import { keyOf } from '../../store/records/global-id.ts'
import { builder } from '../builder.ts'
import { listDayDescription } from '../day.ts'
import { SectorCode } from '../enums.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { bothWays, orderedBy, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'
import { ResponsibilityConnection } from '../refs.ts'
import { slugsAndIds } from '../slug-or-id.ts'

const ResponsibilityFilter = builder.inputType('ResponsibilityFilter', {
  description: 'Keeps the responsibilities that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    sector: t.field({ type: [SectorCode], description: 'Sectors for which somebody answers.' }),
    organization: t.stringList({ description: 'Organizations in which somebody answers, by slug or id.' }),
    province: t.stringList({ description: `Provinces of the organizations: ${namesDescriptions.provinces}` }),
    person: t.stringList({ description: 'People who answer, by slug or id.' }),
    partnership: t.idList({ description: 'Ids of partnerships for which somebody answers.' }),
    asOf: t.field({ type: 'Date', description: 'Only those that run on this day.' }),
  }),
})

const ResponsibilityOrder = orderType(
  'ResponsibilityOrder',
  'responsibilities',
  bothWays('FROM', 'First to begin first.', 'Last to begin first.') satisfies Record<
    keyof typeof responsibilityOrders,
    unknown
  >,
)

/** A field with responsibilities. */
export const responsibilitiesField = filteredConnection({
  type: ResponsibilityConnection,
  node: 'Responsibility',
  args: arg => ({
    filter: arg({ type: ResponsibilityFilter, description: 'Keep only responsibilities that match every condition.' }),
    asOf: arg({ type: 'Date', description: listDayDescription }),
    orderBy: arg({ type: ResponsibilityOrder, ...orderedBy('FROM_DESC') }),
  }),
  list: (
    { organization, person, partnership, ...filter }: Partial<typeof ResponsibilityFilter.$inferInput>,
    orderBy: typeof ResponsibilityOrder.$inferType | null | undefined,
    parent: keyof typeof responsibilityParents | undefined,
    asOf: string | null,
  ) =>
    responsibilityList(
      {
        ...filter,
        organization: organization && slugsAndIds('filter.organization', 'Organization', organization),
        person: person && slugsAndIds('filter.person', 'Person', person),
        partnership: partnership?.map(id => keyOf('filter.partnership', 'Partnership', String(id))),
      },
      asOf,
      orderBy ?? undefined,
      parent,
    ),
})
