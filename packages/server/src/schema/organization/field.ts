import { organizationList, type organizationOrders } from '../../store/read/lists/organizations.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { filteredConnection } from '../filtered-connection.ts'
import { byName, orderedBy, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'
import { OrganizationConnection } from '../refs.ts'
import { OrganizationKind } from './kind.ts'

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Keeps the organizations that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    kind: t.field({ type: [OrganizationKind], description: 'What kind of organization.' }),
    province: t.stringList({ description: `Provinces that they belong to: ${namesDescriptions.provinces}` }),
    text: t.string({
      description: 'Part of a name or of the name of the province, or words, also of the address, in Thai or English.',
      extensions: scanning,
    }),
  }),
})

const OrganizationOrder = orderType(
  'OrganizationOrder',
  'organizations',
  byName satisfies Record<keyof typeof organizationOrders, unknown>,
)

/** A field with organizations. */
export const organizationsField = filteredConnection({
  type: OrganizationConnection,
  node: 'Organization',
  args: arg => ({
    filter: arg({ type: OrganizationFilter, description: 'Keep only organizations that match every condition.' }),
    orderBy: arg({ type: OrganizationOrder, ...orderedBy('NAME_EN_ASC') }),
  }),
  list: (
    filter: Partial<typeof OrganizationFilter.$inferInput>,
    orderBy: typeof OrganizationOrder.$inferType | null | undefined,
    _: undefined,
  ) => organizationList(filter, orderBy ?? 'NAME_EN_ASC'),
})
